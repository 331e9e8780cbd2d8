import { assertEquals } from "@std/assert";
import { isQuiet, newsOf } from "./news.ts";

const DAY = 24 * 3_600_000;
const TOM = { key: "person/U1", sentence: "Tom is deactivated" };

Deno.test("newsOf() tells what is new, keeps quiet about it for a week, then says so again", () => {
  const first = newsOf({}, [TOM], 0);
  const second = newsOf(first.told, [TOM], 6 * DAY);
  const third = newsOf(second.told, [TOM], 7 * DAY);

  assertEquals([first.broke, first.mended], [[TOM], []]);
  assertEquals(isQuiet(second), true);
  assertEquals([third.broke, third.still], [[], [TOM]]);
});

Deno.test("newsOf() tells once what is mended, in the words in which it broke", () => {
  const { told } = newsOf({}, [TOM], 0);
  const mended = newsOf(told, [], DAY);

  assertEquals(mended.mended, [TOM.sentence]);
  assertEquals(isQuiet(newsOf(mended.told, [], 2 * DAY)), true);
});
