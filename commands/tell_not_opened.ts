import {
  getDeclaration,
  noteDeclaration,
} from "../datastores/declarations/store.ts";
import { notOpened } from "../domain/messages/not_opened.ts";
import type { Slack } from "../slack/api.ts";
import { apply } from "../slack/apply.ts";
import { finishButton } from "./finish_button.ts";

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
