import {
  getDeclaration,
  type NewDeclaration,
  noteDeclaration,
  type StoredDeclaration,
} from "../datastores/declarations/store.ts";
import { USUAL_ANNOUNCEMENT_CHANNEL } from "../domain/consequences/opening.ts";
import type { Refusal } from "../domain/decision.ts";
import { lost } from "../domain/messages/lost.ts";
import { notDeclared } from "../domain/messages/not_declared.ts";
import { notOpened } from "../domain/messages/not_opened.ts";
import { reason } from "../domain/messages/problems.ts";
import { type Slack, SlackApiError } from "../slack/api.ts";
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
async function tellLost(
  slack: Slack,
  cause: string,
  { asked, declaredAt }: Omit<NewDeclaration, "cause">,
  code: string,
): Promise<void> {
  const key = `${cause}/lost`;
  const sentence = `Cannot declare an incident: ${reason(code)}`;
  await apply(slack, [
    asked.declarer
      ? {
        kind: "tell_privately",
        user: asked.declarer,
        key,
        message: notDeclared(asked, sentence),
      }
      : {
        kind: "post",
        channel: USUAL_ANNOUNCEMENT_CHANNEL,
        key,
        message: lost(asked),
      },
  ], { look: true, since: declaredAt });
}

/** What was kept of it, or nothing; also nothing if that cannot be found out. */
async function kept(
  slack: Slack,
  cause: string,
): Promise<StoredDeclaration | undefined> {
  try {
    return await getDeclaration(slack, cause);
  } catch (error) {
    if (error instanceof SlackApiError) return undefined;
    throw error;
  }
}

/**
 * Tells the declarer privately that there is no channel yet and why: once for
 * each reason. Where a monitor declared there is nobody to tell; the tick goes on.
 *
 * @param fresh What was to be declared, if no form has kept it before.
 * @throws SlackApiError
 */
export async function tellNotOpened(
  slack: Slack,
  cause: string,
  code: string,
  fresh?: Omit<NewDeclaration, "cause">,
): Promise<void> {
  const declaration = await kept(slack, cause);
  if (!declaration) {
    if (fresh) await tellLost(slack, cause, fresh, code);
    return;
  }
  if (!declaration.asked.declarer || declaration.told === code) return;
  await noteDeclaration(slack, cause, { told: code });
  await apply(slack, [{
    kind: "tell_privately",
    user: declaration.asked.declarer,
    key: `${cause}/not-opened/${code}`,
    message: notOpened(
      { title: declaration.asked.title ?? "" },
      code,
      await finishButton(slack, cause),
    ),
  }], { look: declaration.told !== "", since: declaration.declaredAt });
}
