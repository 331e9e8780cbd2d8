import { loadTeam } from "../../datastores/settings/store.ts";
import { keepAlert, releaseAlert } from "../../datastores/alerts/store.ts";
import { allow, refuse } from "../../domain/decision.ts";
import { holdAlert } from "../alerts/held_alert.ts";
import { showAlert } from "../alerts/show_alert.ts";
import { type Question, unknownAnswer } from "./question.ts";

const WHAT = "acknowledge the alert";

/** Somebody is at an alert that opened no incident. */
export const aboutAlert: Question = {
  what: WHAT,
  async answer(slack, { which, answer, person }) {
    if (answer !== "acknowledge") return unknownAnswer(WHAT, answer);
    const [team, held] = await Promise.all([
      loadTeam(slack),
      holdAlert(slack, which),
    ]);
    if (!held) {
      return refuse(
        "being_done",
        `Cannot ${WHAT}: it is being changed at this moment. Try again in half a minute`,
      );
    }
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
      return refuse("already_so", `Cannot ${WHAT}: ${why}`);
    }
    const acknowledged = { by: person, at: Date.now() };
    const shown = await showAlert(
      {
        slack,
        team,
        repeat,
        now: acknowledged.at,
        cameAt: acknowledged.at,
      },
      { ...alert, acknowledged },
    );
    await keepAlert(slack, shown, release);
    return allow({ unfinished: [], said: `✓ You are at "${alert.title}"` });
  },
};
