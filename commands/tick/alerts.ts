import { hotAlerts } from "../../datastores/alerts/store.ts";
import { dueOf } from "../../domain/alerts/due.ts";
import { isOver } from "../../domain/incident/lifecycle.ts";
import { lookAgain, removeStub } from "../alerts/look_again.ts";
import type { Tick } from "./tick.ts";

/** Looks at all alerts of which something was heard lately, for what is due without anything having come. */
export async function seeToAlerts(
  { connect, now, team, incidents, hasTime, attempt }: Tick,
): Promise<void> {
  const open = new Set(
    incidents.filter(({ lifecycle }) => !isOver(lifecycle))
      .map(({ channel }) => channel),
  );
  const found: Awaited<ReturnType<typeof hotAlerts>> = {
    alerts: [],
    stubs: [],
  };
  await attempt(async () => {
    Object.assign(found, await hotAlerts(connect(), now));
  });
  for (const alert of found.alerts) {
    const isHandled = open.has(alert.incident);
    if (!dueOf(alert, team.settings, isHandled, now)) continue;
    if (!hasTime()) return;
    await attempt(() =>
      lookAgain(connect(), alert.id, { team, isHandled, now })
    );
  }
  for (const id of found.stubs) {
    if (!hasTime()) return;
    await attempt(() => removeStub(connect(), id));
  }
}
