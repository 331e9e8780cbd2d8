import { loadTeam } from "../../datastores/settings/store.ts";
import { keepAlert, releaseAlert } from "../../datastores/alerts/store.ts";
import { allow, type Decision, refuse } from "../../domain/decision.ts";
import type { Slack } from "../../slack/api.ts";
import { declareAlert } from "../alerts/declare_alert.ts";
import { holdAlert } from "../alerts/held_alert.ts";
import { alertBusy, unmute } from "../alerts/mute.ts";
import { showAlert } from "../alerts/show_alert.ts";
import {
  type Question,
  type QuestionAnswered,
  unknownAnswer,
} from "./question.ts";

const WHAT = "answer the alert";
const ACKNOWLEDGE = "acknowledge the alert";

/** What somebody does with an alert that opened no incident. */
export const aboutAlert: Question = {
  what: WHAT,
  async answer(slack, { which, answer, person }) {
    switch (answer) {
      case "acknowledge":
        return await acknowledge(slack, which, person);
      case "declare": {
        const declared = await declareAlert(slack, which, person);
        return declared.ok
          ? allow({
            unfinished: [],
            said: `✓ It is an incident: <#${declared.value}>`,
          })
          : declared;
      }
      case "unmute": {
        const unmuted = await unmute(slack, which);
        return unmuted.ok
          ? allow({ unfinished: [], said: "✓ It is shown as before" })
          : unmuted;
      }
      default:
        return unknownAnswer(WHAT, answer);
    }
  },
};

async function acknowledge(
  slack: Slack,
  which: string,
  person: string,
): Promise<Decision<QuestionAnswered>> {
  const [team, held] = await Promise.all([
    loadTeam(slack),
    holdAlert(slack, which),
  ]);
  if (!held) return alertBusy(ACKNOWLEDGE);
  const { alert, release, repeat } = held;
  const why = !alert
    ? "nothing is known of it any more"
    : alert.state === "cleared"
    ? "it has cleared"
    : alert.acknowledged?.by && alert.acknowledged.by !== person
    ? `<@${alert.acknowledged.by}> is at it already`
    : undefined;
  if (!alert || why) {
    await releaseAlert(slack, which, release);
    return refuse("already_so", `Cannot ${ACKNOWLEDGE}: ${why}`);
  }
  const now = Date.now();
  const shown = await showAlert(
    { slack, team, repeat, now, cameAt: now },
    { ...alert, acknowledged: { by: person, at: now } },
  );
  await keepAlert(slack, shown, release);
  return allow({ unfinished: [], said: `✓ You are at "${alert.title}"` });
}
