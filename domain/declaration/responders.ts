import type { Responder } from "../incident/record.ts";
import type { Plan } from "./plan.ts";

/** How many people are told privately that they are called; the others see the channel. */
const RESPONDERS_MAX = 20;

/**
 * Whom severity and type call, each once: those named themselves, then the
 * members of groups. Whoever declared knows.
 */
export function respondersOf(
  { responders }: Pick<Plan, "responders">,
  members: Responder[],
  declarer: string,
): Responder[] {
  const named = responders.users.map((user) => ({ user, group: "" }));
  const once = new Map<string, Responder>();
  for (const one of [...named, ...members]) {
    if (one.user !== declarer && !once.has(one.user)) once.set(one.user, one);
  }
  return [...once.values()].slice(0, RESPONDERS_MAX);
}
