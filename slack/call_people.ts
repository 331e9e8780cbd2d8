import type { Effect, Outcome } from "../domain/consequences/effect.ts";
import { mayPass } from "../domain/messages/problems.ts";
import type { Slack } from "./api.ts";
import { groupMembers, invite } from "./invite.ts";

type Call = Extract<Effect, { kind: "call" }>;

/** How many people are told that they are called; the others see the channel. */
const CALLED_MAX = 20;

/** Some people could not be called; the others were. */
export class NotAllCalled extends Error {
  /** @param rest What is left of the effect: those people and groups. */
  constructor(readonly rest: Call, readonly code: string) {
    super(`Not all people were called: ${code}`);
    this.name = "NotAllCalled";
  }
}

/**
 * Brings people into a channel, all in one call, and tells them. Who cannot come
 * is told nothing: a private incident's words stay with those in its channel.
 *
 * @param apply Carries out effects as this one is carried out.
 * @throws SlackApiError, or NotAllCalled
 */
export async function callPeople(
  slack: Slack,
  effect: Call,
  apply: (messages: Effect[]) => Promise<Outcome[]>,
): Promise<void> {
  const { channel, key, message } = effect;
  const { users, unread } = await groupMembers(slack, effect.groups);
  const all = [...new Set([...effect.users, ...users])];
  const absent = await invite(slack, channel, all);
  const away = new Set(absent.map(({ id }) => id));
  const present = all.filter((user) => !away.has(user)).slice(0, CALLED_MAX);
  const outcomes = await apply(present.map((user) => ({
    kind: "tell_privately",
    user,
    key: `${key}/${user}`,
    message,
  })));
  const untold = outcomes.flatMap((outcome, n) =>
    outcome.ok ? [] : [{ id: present[n]!, code: outcome.code }]
  );
  const missing = [...absent, ...unread, ...untold];
  const first = missing.find(({ code }) => mayPass(code)) ?? missing[0];
  if (!first) return;
  const ids = missing.map(({ id }) => id);
  throw new NotAllCalled({
    ...effect,
    users: ids.filter((id) => !id.startsWith("S")),
    groups: ids.filter((id) => id.startsWith("S")),
  }, first.code);
}
