import { assert, assertEquals } from "@std/assert";
import type { Person } from "../../workspace/people.ts";
import { declare, startIncd, wordsOf, written } from "../support/incd.ts";
import { kept } from "../support/kept.ts";

const HOUR = 60 * 60_000;

/** Incd in a team that reminds of nothing, with one tick an hour in place of twelve: these stories last for days. */
async function started() {
  const running = await startIncd({
    settings: () => ({
      staleDays: 1,
      nudgeMinutes: 0,
      policies: [],
      severities: [{
        id: "sev3",
        name: "SEV3",
        meaning: "Minor",
        updateMinutes: 0,
        acknowledgeMinutes: 0,
        responders: { users: [], groups: [] },
        reviewDays: 0,
      }],
    }),
  });
  const { triggers } = await running.api("workflows.triggers.list", {
    limit: 100,
  });
  const ticks = triggers.filter((
    { workflow }: { workflow: { callback_id: string } },
  ) => workflow.callback_id === "tick");
  for (const { id } of ticks.slice(1)) {
    await running.api("workflows.triggers.delete", { trigger_id: id });
  }
  return running;
}

function questions(person: Person, channel?: string): number {
  const all = channel ? written(person, channel) : person.directMessages();
  return all.filter((one) => wordsOf(one).includes("still going on?")).length;
}

Deno.test("a silent incident is asked about privately, a day later in its channel, each once, until somebody answers", async () => {
  await using running = await started();
  const ana = running.person("ana");
  const name = (await declare(ana, { Title: "Slow reports" }))!;
  const asked = () => [questions(ana), questions(ana, name)];

  await running.advance(12 * HOUR);
  await ana.post(name, "Looking into the queue");
  await running.advance(22 * HOUR);
  assertEquals(asked(), [0, 0], "people talk");

  await running.advance(4 * HOUR);
  assertEquals(asked(), [1, 0]);
  await running.advance(26 * HOUR);
  assertEquals(asked(), [1, 1]);
  await running.advance(10 * HOUR);
  assertEquals(asked(), [1, 1]);

  await ana.press(running.workspace.bot.id, "Still going on");
  await running.settle();
  await running.advance(20 * HOUR);
  assertEquals(asked(), [1, 1]);
  const { entries } = await kept(running, name);
  assert(entries.some(({ event }) => event.kind === "nothing_new"));
  await running.advance(6 * HOUR);
  assertEquals(asked(), [2, 1], "after the next silence");
});
