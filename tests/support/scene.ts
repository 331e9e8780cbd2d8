import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import { declare, wordsOf, written } from "./incd.ts";

/** An incident with two people in its channel. */
export interface Scene {
  running: RunningWorkspace;
  commander: Person;
  responder: Person;
  /** The incident's channel, by name. */
  channel: string;
  /** Where Incd writes to somebody privately. */
  direct: string;
}

/** Opens an incident for one command, and does what has to be done before. */
export async function sceneOf(
  running: RunningWorkspace,
  { name, before }: {
    name: string;
    before?(scene: Scene): Promise<unknown>;
  },
  { commander: handle = "ana", isPrivate = false } = {},
): Promise<Scene> {
  const commander = running.person(handle);
  const responder = running.person("ben");
  const channel = (await declare(commander, {
    Title: `To ${name}`,
    Severity: "SEV1",
    Type: "Degradation",
    ...(isPrivate ? { "Who may see it": "Private" } : {}),
  }))!;
  await running.api("conversations.invite", {
    channel: commander.channel(channel).id,
    users: responder.user.id,
  });
  const direct = running.workspace.bot.id;
  const scene = { running, commander, responder, channel, direct };
  await before?.(scene);
  await running.settle();
  return scene;
}

/** Fills in a form and sends it. */
export async function fill(
  person: Person,
  shortcut: string,
  channel: string,
  values: Record<string, string | string[]>,
): Promise<void> {
  await person.run(shortcut, { channel });
  await person.submit(values);
}

export function newest(person: Person, channel: string) {
  return person.channel(channel).messages.findLast(({ isBot }) => !isBot)!;
}

export function onCard({ commander, channel }: Scene, words: string): boolean {
  return wordsOf(written(commander, channel)[0]!).includes(words);
}

export function inChannel(
  { commander, channel }: Scene,
  words: string,
): boolean {
  return written(commander, channel).slice(1)
    .some((message) => wordsOf(message).includes(words));
}

export function onScreen(person: Person, words: string): boolean {
  return JSON.stringify(person.modal()?.blocks ?? []).includes(words);
}

export function lastTold(person: Person): string {
  const last = person.directMessages().at(-1);
  return last ? wordsOf(last) : "";
}

export function idOf({ commander, channel }: Scene): string {
  return commander.channel(channel).id;
}
