import type { Team } from "../../datastores/settings/store.ts";
import type { Alert } from "../../domain/alerts/alert.ts";
import { serviceNamed } from "../../domain/alerts/service.ts";
import { USUAL_ANNOUNCEMENT_CHANNEL } from "../../domain/consequences/opening.ts";
import { alertMessage } from "../../domain/messages/alert.ts";
import type { Message } from "../../domain/messages/message.ts";
import { fingerprint } from "../../domain/text.ts";
import { apply } from "../../slack/apply.ts";
import type { Settling } from "./settle_alert.ts";

/** The channel that shows alerts when the settings name none. */
const USUAL_ALERT_CHANNEL = "alerts";

/**
 * Shows an alert, with how often it came and what became of it: one message,
 * posted once and edited after that. What Slack does not take now the tick draws.
 *
 * @returns The alert, with what its message is.
 */
export async function showAlert(
  around: Settling,
  alert: Alert,
): Promise<Alert> {
  const { settings, shortcuts = {} } = around.team;
  const message = alertMessage(alert, {
    settings,
    shortcuts,
  });
  const drawn = fingerprint(JSON.stringify(message));
  if (alert.drawn === drawn) return alert;
  if (alert.message) return await edit(around, alert, message, drawn);
  const { state, held, muted } = alert;
  const isShown = state === "firing" && !held &&
    !(muted && around.now < muted.until);
  return isShown ? await post(around, alert, message, drawn) : alert;
}

async function edit(
  { slack, repeat }: Settling,
  alert: Alert,
  message: Message,
  drawn: string,
): Promise<Alert> {
  const [outcome] = await apply(
    slack,
    [{ kind: "edit", ...alert.message!, message }],
    { look: repeat, since: alert.firstAt },
  );
  return { ...alert, drawn: outcome!.ok ? drawn : "" };
}

/** Where alerts are shown, in the order in which it is tried: a channel may be gone. */
async function post(
  { slack, team, repeat }: Settling,
  alert: Alert,
  message: Message,
  drawn: string,
): Promise<Alert> {
  for (const channel of channelsFor(team, alert)) {
    const [outcome] = await apply(slack, [{
      kind: "post",
      channel,
      key: `alert/${alert.id}/${alert.round}`,
      message,
      // What came before may have posted it without hearing that it did.
      ...(repeat || alert.count > 1 ? { standsSince: alert.firstAt } : {}),
    }], { look: repeat, since: alert.firstAt });
    if (outcome!.ok) {
      const { channel: id = "", ts = "" } = outcome!;
      return { ...alert, message: { channel: id, ts }, drawn };
    }
    if (!UNUSABLE.has(outcome!.code)) break;
  }
  return { ...alert, drawn: "" };
}

/** Another channel may take it. */
const UNUSABLE = new Set([
  "channel_not_found",
  "not_in_channel",
  "is_archived",
  "restricted_action",
]);

function channelsFor({ settings }: Pick<Team, "settings">, alert: Alert) {
  const own = serviceNamed(settings, alert.service)?.channel;
  return [
    own,
    settings.alertChannel,
    USUAL_ALERT_CHANNEL,
    settings.announcementChannel,
    USUAL_ANNOUNCEMENT_CHANNEL,
  ].filter((channel): channel is string => !!channel);
}
