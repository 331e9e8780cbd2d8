import { checkRight } from "../../../commands/settings/check_right.ts";
import { loadTeam } from "../../../datastores/settings/store.ts";
import {
  settingsForm,
  settingsList,
} from "../../../domain/messages/settings_views.ts";
import { chosenIn } from "../../../domain/settings/parts/filled.ts";
import { isList, partOf } from "../../../domain/settings/parts/registry.ts";
import type { Slack } from "../../../slack/api.ts";
import type { Acknowledgement } from "../../../slack/form.ts";
import { failedBelow, type SentView } from "./sent_view.ts";

/** Shows the form of the part that was chosen; of a list, its items. */
export async function partChosen(
  slack: Slack,
  view: SentView,
  person: string,
): Promise<Acknowledgement> {
  return await failedBelow("part", async () => {
    const { settings } = await loadTeam(slack);
    const allowed = await checkRight(slack, settings, "settings", person);
    if (!allowed.ok) {
      return {
        response_action: "errors",
        errors: { part: allowed.message },
      };
    }
    const part = partOf(chosenIn(view.state.values, "part"))!;
    const around = { groups: undefined, now: Date.now() };
    return {
      response_action: "push",
      view: isList(part)
        ? settingsList(part, settings)
        : settingsForm(part, settings, around),
    };
  });
}
