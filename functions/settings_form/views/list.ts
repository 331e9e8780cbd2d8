import { loadTeam } from "../../../datastores/settings/store.ts";
import { NEW, settingsForm } from "../../../domain/messages/settings_views.ts";
import { chosenIn } from "../../../domain/settings/parts/filled.ts";
import type { ListPart } from "../../../domain/settings/parts/part.ts";
import { partOf } from "../../../domain/settings/parts/registry.ts";
import type { Slack } from "../../../slack/api.ts";
import type { Acknowledgement } from "../../../slack/form.ts";
import { lookAround } from "./around.ts";
import { failedBelow, type SentView } from "./sent_view.ts";

/** Shows the form of the item that was chosen, or of a new one. */
export async function itemChosen(
  slack: Slack,
  view: SentView,
): Promise<Acknowledgement> {
  return await failedBelow("item", async () => {
    const part = partOf(JSON.parse(view.private_metadata).part) as ListPart;
    const chosen = chosenIn(view.state.values, "item");
    const item = chosen === NEW ? "" : chosen;
    const [{ settings }, around] = await Promise.all([
      loadTeam(slack),
      lookAround(slack),
    ]);
    if (item && !settings[part.id].some(({ id }) => id === item)) {
      return {
        response_action: "errors",
        errors: { item: "It was removed meanwhile. Choose another one" },
      };
    }
    return {
      response_action: "push",
      view: settingsForm(part, settings, around, item),
    };
  });
}
