import {
  getDeclaration,
  noteDeclaration,
  type StoredDeclaration,
} from "../datastores/declarations/store.ts";
import type { Refusal } from "../domain/decision.ts";
import { notDeclared } from "../domain/messages/not_declared.ts";
import { notOpened } from "../domain/messages/not_opened.ts";
import type { Slack } from "../slack/api.ts";
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
 * Tells the declarer privately that there is no channel yet and why: once for
 * each reason. Where a monitor declared there is nobody to tell; the tick goes on.
 *
 * @throws SlackApiError
 */
export async function tellNotOpened(
  slack: Slack,
  cause: string,
  code: string,
): Promise<void> {
  const declaration = await getDeclaration(slack, cause);
  if (!declaration?.asked.declarer || declaration.told === code) return;
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
