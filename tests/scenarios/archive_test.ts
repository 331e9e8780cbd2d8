import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { closedIncident } from "../../datastores/closed_incidents/store.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import { write } from "../support/closing.ts";
import {
  declare,
  type Setup,
  startIncd,
  wordsOf,
  written,
} from "../support/incd.ts";
import { looking } from "../support/kept.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A resolved incident of Ana's, in which people have talked. */
async function resolved(
  setup: Setup = {},
  form: Record<string, string> = {},
) {
  const running = await startIncd({
    settings: () => ({ archiveDays: 2, staleDays: 0 }),
    ...setup,
  });
  const ana = running.person("ana");
  const name = (await declare(ana, {
    Title: "Checkout errors",
    Severity: "SEV4",
    ...form,
  }))!;
  await ana.post(name, "Is it the *deploy*?\n# No heading <!here>");
  const { ts } = ana.channel(name).messages.at(-1)!;
  await ana.post(name, "It was, see https://example.com", ts);
  const channel = ana.channel(name).id;
  await write(running, channel, "resolved", [{
    kind: "resolved",
    by: ana.user.id,
    fix: "Rolled back",
    customers: "",
    was: "investigating",
  }]);
  return { running, ana, name, channel, ts };
}

/** The files of ours in a channel, by name, with what is in them. */
function files(running: RunningWorkspace): Record<string, string> {
  return Object.fromEntries(
    running.workspace.state.files.list()
      .filter(({ user, isDeleted }) =>
        user === running.workspace.bot.id && !isDeleted
      )
      .map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]),
  );
}

function isArchived(running: RunningWorkspace, channel: string): boolean {
  return running.workspace.state.channels.get(channel)!.isArchived;
}

function last(person: Person, channel: string): string {
  return wordsOf(written(person, channel).at(-1)!);
}

Deno.test("a resolved incident is announced, then exported, closed and archived", async () => {
  const { running, ana, name, channel, ts } = await resolved();
  await using _ = running;

  await running.advance(DAY_MS + 5 * MINUTE_MS);

  assertStringIncludes(last(ana, name), "This channel will be archived");
  assertStringIncludes(
    wordsOf(ana.directMessages().at(-1)!),
    `<#${channel}> will be archived`,
  );
  assertEquals(files(running), {});

  await running.advance(DAY_MS + 30 * MINUTE_MS);

  const text = files(running);
  assertEquals(Object.keys(text).sort(), [
    `${name}-part-001.jsonl`,
    `${name}-part-001.md`,
    `${name}-record-5.jsonl`,
    `${name}-record-5.md`,
  ]);
  const transcript = text[`${name}-part-001.md`]!;
  assertStringIncludes(transcript, "Is it the *deploy*?  \n\\# No heading");
  assertStringIncludes(transcript, "> It was, see");
  assertStringIncludes(transcript, ts.replace(".", ""));
  assertEquals(isArchived(running, channel), true);
  const closed = (await closedIncident(looking(running), channel))!;
  assertEquals(
    closed.entries.map(({ event }) => event.kind).slice(-4).sort(),
    ["archive_announced", "channel_changed", "closed", "exported"],
  );
  const { thread } = running.person("ben").screen({
    channel: "incidents",
    thread: ana.channel("incidents").messages.at(-1)!.ts,
  });
  assertStringIncludes(
    wordsOf(thread!.replies.at(-1)!),
    `${name}-part-001.md`,
  );
  assert(
    running.workspace.state.channels.get(channel)!.topic.value.includes(
      "Closed",
    ),
  );
});
