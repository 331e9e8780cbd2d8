import { assertEquals } from "@std/assert";
import type { Ask } from "../incident/ask.ts";
import { helpFigures } from "./help.ts";

Deno.test("escalations are counted once however many are asked, with the time to each On it", () => {
  const ask = (id: string, ended?: Ask["ended"]): Ask => ({
    id,
    to: { user: "U1" },
    why: "",
    by: "",
    askedAt: 1_000,
    answerBy: 0,
    ...(ended ? { ended } : {}),
  });

  assertEquals(
    helpFigures({
      asks: [
        ask("escalate/p/0/0/0", { how: "on_it", by: "U1", at: 4_000 }),
        ask("escalate/p/0/0/1", { how: "withdrawn", by: "U1", at: 4_000 }),
        ask("Fx1/0", { how: "someone_else", by: "U1", at: 2_000 }),
        ask("instead/Fx2/0", { how: "on_it", by: "U2", at: 61_000 }),
      ],
    }),
    { escalations: 2, asks: 4, answered: 2, timeToAnswer: [3_000, 60_000] },
  );
});
