import { hotAlerts } from "../../datastores/alerts/store.ts";
import {
  keptDeliveries,
  type KeptDelivery,
} from "../../datastores/deliveries/store.ts";
import { loadTeam, type Team } from "../../datastores/settings/store.ts";
import type { Alert } from "../../domain/alerts/alert.ts";
import { dueOf } from "../../domain/alerts/due.ts";
import { isOver } from "../../domain/incident/lifecycle.ts";
import type { Slack } from "../../slack/api.ts";
import { goesOnIn } from "../alerts/goes_on_in.ts";
import { lookAgain, removeStub } from "../alerts/look_again.ts";
import { seeTo } from "../alerts/take_in.ts";
import { finish } from "../finish.ts";
import type { Pieces } from "./pieces.ts";

/** A run lasts no longer: what is older is in nobody's hands. Milliseconds. */
const LEFT_MS = 60_000;

/** Around the alerts of a tick. */
interface Around {
  /** Makes a connection to Slack with a run's time of its own. */
  connect(): Slack;
  now: number;
  team: Team;
  pieces: Pieces;
}

/**
 * Sees to what monitors have sent and a run has left, and to alerts of which
 * something is due though nothing has come. Two calls where there is nothing.
 *
 * @throws SlackApiError when it cannot be found out what is due
 */
export async function seeToAlerts(
  connect: () => Slack,
  now: number,
  pieces: Pieces,
): Promise<void> {
  const [kept, { alerts, stubs }] = await Promise.all([
    keptDeliveries(connect()),
    hotAlerts(connect(), now),
  ]);
  const left = kept.filter(({ at }) => now - at > LEFT_MS);
  if (left.length || alerts.length) {
    const around = { connect, now, team: await loadTeam(connect()), pieces };
    await finishDeliveries(around, left);
    await lookAtAlerts(around, alerts);
  }
  for (const id of stubs) {
    if (!pieces.hasTime()) return;
    await pieces.attempt(() => removeStub(connect(), id));
  }
}

async function finishDeliveries(
  { connect, team, pieces }: Around,
  left: KeptDelivery[],
): Promise<void> {
  for (const delivery of left) {
    if (!pieces.hasTime()) return;
    await pieces.attempt(async () => {
      const taken = await seeTo(connect(), team, delivery);
      if (taken.kind !== "counted" || !taken.opened) return;
      const { cause } = taken.opened;
      await finish(connect(), { cause, asked: {} });
    });
  }
}

async function lookAtAlerts(
  { connect, now, team, pieces }: Around,
  alerts: Alert[],
): Promise<void> {
  const open = new Map<string, boolean>();
  for (const alert of alerts) {
    if (!pieces.hasTime()) return;
    const { id, incident } = alert;
    const due = dueOf(alert, team.settings, false, now);
    if (!due) continue;
    await pieces.attempt(async () => {
      // Whether people are at its incident decides only about silence.
      if (due === "unheard" && incident && !open.has(incident)) {
        const record = await goesOnIn(connect(), incident);
        open.set(incident, !!record && !isOver(record.lifecycle));
      }
      const isHandled = open.get(incident) ?? false;
      if (!dueOf(alert, team.settings, isHandled, now)) return;
      await lookAgain(connect(), id, { team, isHandled, now });
    });
  }
}
