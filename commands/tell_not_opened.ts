import {
  type NewDeclaration,
  noteDeclaration,
  type StoredDeclaration,
} from "../datastores/declarations/store.ts";
import { loadTeam } from "../datastores/settings/store.ts";
import { USUAL_ANNOUNCEMENT_CHANNEL } from "../domain/consequences/opening.ts";
import type { Asked } from "../domain/declaration/declare.ts";
import type { Refusal } from "../domain/decision.ts";
import type { Effect } from "../domain/consequences/effect.ts";
import { lost } from "../domain/messages/lost.ts";
import type { Message } from "../domain/messages/message.ts";
import { notDeclared } from "../domain/messages/not_declared.ts";
import { notOpened } from "../domain/messages/not_opened.ts";
import { reason } from "../domain/messages/problems.ts";
import { type Slack, type SlackApiError, unlessFailed } from "../slack/api.ts";
import { apply } from "../slack/apply.ts";
import { finishButton } from "./finish_button.ts";

/**
 * Tells the declarer privately that what the form took cannot be declared after
 * all, for instance because a severity was taken out of the settings meanwhile.
 *
 * @throws SlackApiError
 */
export async function tellRefused(
  slack: Slack,
  { cause, asked, declaredAt }: StoredDeclaration,
  { message }: Refusal,
): Promise<void> {
  if (!asked.declarer) return;
  await apply(slack, [{
    kind: "tell_privately",
    user: asked.declarer,
    key: `${cause}/refused`,
    message: notDeclared(asked, message),
  }], { look: true, since: declaredAt });
}

/**
 * Tells that what was asked for could not even be kept, so that nothing will try
 * again: a person privately, with their words; a monitor's alert is told to all.
 */
export async function tellLost(
  slack: Slack,
  cause: string,
  { asked, declaredAt }: Omit<NewDeclaration, "cause">,
  { code }: SlackApiError,
): Promise<void> {
  if (isForNobody(asked)) return;
  const message = asked.declarer
    ? notDeclared(asked, `Cannot declare an incident: ${reason(code)}`)
    : lost(asked);
  await apply(
    slack,
    [await toWhoeverWaits(slack, asked, `${cause}/lost`, message)],
    { look: true, since: declaredAt },
  );
}

/**
 * Tells that there is no channel yet and why, once for each reason: the declarer
 * privately; a monitor's incident where it would have been announced, since else
 * nobody would know of it.
 *
 * Never fails: who cannot be told now is told by the next tick.
 */
export async function tellNotOpened(
  slack: Slack,
  { cause, asked, declaredAt, told }: StoredDeclaration,
  code: string,
): Promise<void> {
  if (told === code || isForNobody(asked)) return;
  const key = `${cause}/not-opened/${code}`;
  const message = notOpened(asked, code, await finishButton(slack, cause));
  const [outcome] = await apply(
    slack,
    [await toWhoeverWaits(slack, asked, key, message)],
    { look: told !== "", since: declaredAt },
  );
  if (!outcome!.ok) return;
  // Said twice at worst, if the note cannot be kept.
  await unlessFailed(() => noteDeclaration(slack, cause, { told: code }));
}

/** Neither a person nor a channel may read of it: the step's own end says that it failed. */
function isForNobody({ private: isPrivate, declarer }: Asked): boolean {
  return Boolean(isPrivate && !declarer);
}

/** Says it to the declarer privately; of a monitor's incident, where it would be announced. */
async function toWhoeverWaits(
  slack: Slack,
  { declarer }: Asked,
  key: string,
  message: Message,
): Promise<Effect> {
  return declarer
    ? { kind: "tell_privately", user: declarer, key, message }
    : { kind: "post", channel: await announcements(slack), key, message };
}

/** Where announcements go; the usual place if the settings cannot be read now. */
async function announcements(slack: Slack): Promise<string> {
  const team = await unlessFailed(() => loadTeam(slack));
  return team?.settings.announcementChannel || USUAL_ANNOUNCEMENT_CHANNEL;
}
