import { assert, assertEquals } from "@std/assert";
import type { RunningWorkspace } from "../../workspace/mod.ts";

/** The files that Incd has shared and nobody has deleted, by name, with what is in them. */
export function files(running: RunningWorkspace): Record<string, string> {
  const { state, bot } = running.workspace;
  return Object.fromEntries(
    state.files.list()
      .filter(({ user, isDeleted, shares }) =>
        user === bot.id && !isDeleted && shares.length
      )
      .map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]),
  );
}

export function isArchived(
  running: RunningWorkspace,
  channel: string,
): boolean {
  return running.workspace.state.channels.get(channel)!.isArchived;
}

/**
 * Holds what was exported of a channel against what people have said in it:
 * each message is in it once, in both forms, and so is the record, and no part
 * was shared twice.
 */
export function assertExported(
  running: RunningWorkspace,
  channel: string,
): void {
  const { state, bot } = running.workspace;
  const shared = state.files.list()
    .filter(({ user, isDeleted, shares }) =>
      user === bot.id && !isDeleted && shares.length
    ).map(({ name }) => name);
  assertEquals(new Set(shared).size, shared.length, shared.join());

  const parts = Object.entries(files(running))
    .filter(([name]) => name.includes("-part-"));
  const said = state.channels.get(channel)!.messages
    .flatMap((message) => [message, ...message.replies ?? []])
    .filter(({ user }) => user !== bot.id).map(({ ts }) => ts);
  const written = parts.filter(([name]) => name.endsWith(".jsonl"))
    .flatMap(([, text]) => text.trimEnd().split("\n"))
    .map((line) => JSON.parse(line).message)
    .filter(({ user }) => user !== bot.id)
    .map(({ ts }) => ts as string);
  assertEquals(written.toSorted(), said.toSorted());

  const words = parts.filter(([name]) => name.endsWith(".md"))
    .map(([, text]) => text).join();
  for (const ts of said) {
    const link = `/p${ts.replace(".", "")}`;
    assertEquals(words.split(new RegExp(`${link}\\b`)).length, 2, link);
  }
  assert(shared.some((name) => /-record-\d+\.jsonl$/.test(name)));
}
