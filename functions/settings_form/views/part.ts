import { changedBy } from "../../../commands/settings/save_form.ts";
import { loadTeam } from "../../../datastores/settings/store.ts";
import {
  type Drawn,
  settingsPreview,
} from "../../../domain/messages/settings_views.ts";
import type { Filled, Part } from "../../../domain/settings/parts/part.ts";
import { isList, partOf } from "../../../domain/settings/parts/registry.ts";
import { fingerprint } from "../../../domain/text.ts";
import type { Slack } from "../../../slack/api.ts";
import type { Acknowledgement } from "../../../slack/form.ts";
import { save } from "./save.ts";
import { failedBelow, firstField, type SentView } from "./sent_view.ts";

/** Saves what was filled in, or shows first how it would be. */
export async function partSent(
  slack: Slack,
  view: SentView,
  person: string,
): Promise<Acknowledgement> {
  return await failedBelow(firstField(view), async () => {
    const drawn: Drawn = JSON.parse(view.private_metadata);
    const part = partOf(drawn.part)!;
    const filled = view.state.values;
    const isSeen = isList(part) || !part.preview ||
      drawn.previewed === fingerprint(JSON.stringify(filled));
    return isSeen
      ? await save(slack, view, { part, drawn, filled, by: person })
      : await preview(slack, view, part, drawn, filled);
  });
}

async function preview(
  slack: Slack,
  view: SentView,
  part: Part,
  drawn: Drawn,
  filled: Filled,
): Promise<Acknowledgement> {
  const { settings } = await loadTeam(slack);
  const after = changedBy(part, settings, filled);
  if (!after.ok) {
    return {
      response_action: "errors",
      errors: { [after.field ?? firstField(view)]: after.message },
    };
  }
  return {
    response_action: "update",
    view: settingsPreview(
      part,
      after.value,
      { groups: undefined, now: Date.now() },
      drawn,
      fingerprint(JSON.stringify(filled)),
    ),
  };
}
