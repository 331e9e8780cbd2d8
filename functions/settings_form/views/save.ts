import type { Change } from "../../../commands/settings/change_settings.ts";
import {
  OVERTAKEN,
  saveForm,
  type Sent,
} from "../../../commands/settings/save_form.ts";
import {
  getChange,
  type HeldTeam,
} from "../../../datastores/settings/changes.ts";
import {
  overtakenNotice,
  savedNotice,
  settingsForm,
  settingsList,
  settingsMenu,
  slotsOf,
} from "../../../domain/messages/settings_views.ts";
import { lastOf } from "../../../domain/settings/history.ts";
import { isList } from "../../../domain/settings/parts/registry.ts";
import type { Settings } from "../../../domain/settings/settings.ts";
import type { Modal } from "../../../domain/messages/modal.ts";
import { type Slack, unlessFailed } from "../../../slack/api.ts";
import type { Acknowledgement } from "../../../slack/form.ts";
import { lookAround } from "./around.ts";
import { firstField, type SentView } from "./sent_view.ts";

type Form = Omit<Sent, "view">;

/**
 * Saves a form: it closes, and what lies below shows how the settings stand
 * then. A refusal stays in the form, with everything that was typed.
 *
 * @throws SlackApiError when it may not have been saved
 */
export async function save(
  slack: Slack,
  view: SentView,
  form: Form,
): Promise<Acknowledgement> {
  const { id, hash } = view;
  const result = await saveForm(slack, { ...form, view: { id, hash } });
  if (result.kind === "saved") {
    await showSaved(slack, view, form, result);
    return {};
  }
  const { refusal, team } = result;
  if (refusal.code === OVERTAKEN && team) {
    return {
      response_action: "update",
      view: await drawnAgain(slack, form, team),
    };
  }
  return {
    response_action: "errors",
    errors: { [refusal.field ?? firstField(view)]: refusal.message },
  };
}

/** What lies below is drawn while the others are told; who was not told is added. */
async function showSaved(
  slack: Slack,
  view: SentView,
  form: Form,
  { settings, change, conclude }: Extract<Change, { kind: "saved" }>,
): Promise<void> {
  const lines = change?.lines ?? [];
  const [untold] = await Promise.all([
    conclude(),
    showBelow(slack, view, form, settings, savedNotice(lines, [])),
  ]);
  if (untold.length) {
    await showBelow(slack, view, form, settings, savedNotice(lines, untold));
  }
}

async function showBelow(
  slack: Slack,
  view: SentView,
  { part }: Form,
  settings: Settings,
  notice: string,
): Promise<void> {
  await Promise.all([
    show(slack, view.root_view_id, settingsMenu(settings, notice)),
    ...(isList(part)
      ? [
        show(
          slack,
          view.previous_view_id,
          settingsList(part, settings, notice),
        ),
      ]
      : []),
  ]);
}

/** Somebody who has closed it meanwhile misses nothing: it is saved. */
async function show(
  slack: Slack,
  viewId: string | null,
  view: Modal,
): Promise<void> {
  if (!viewId) return;
  await unlessFailed(() =>
    slack.call("views.update", { view_id: viewId, view })
  );
}

/** The same form over what somebody else has set. Fields keep what was typed, since their ids stay. */
async function drawnAgain(
  slack: Slack,
  { part, drawn }: Form,
  { settings, history }: HeldTeam,
): Promise<Modal> {
  const last = lastOf(history, slotsOf(part, drawn.item));
  const [around, change] = await Promise.all([
    lookAround(slack),
    last ? getChange(slack, last.id) : undefined,
  ]);
  const notice = overtakenNotice(last?.by, change?.lines ?? []);
  return settingsForm(part, settings, around, drawn.item, notice);
}
