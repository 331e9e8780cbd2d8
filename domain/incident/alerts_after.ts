import type { AlertEvent, LinkedAlert, TriageEvent } from "./alert_events.ts";
import type { IncidentState } from "./record.ts";

/** So many alerts of an incident are kept with their words: a storm must fit into one record. */
export const WITH_WORDS = 50;

/** The alerts of an incident after one joined or cleared, or others were taken over. */
export function alertsAfter(
  { alerts }: IncidentState,
  event: AlertEvent | Extract<TriageEvent, { kind: "took_over" }>,
  at: number,
): Pick<IncidentState, "alerts"> {
  switch (event.kind) {
    case "alert_joined": {
      const { kind: _, again: __, ...said } = event;
      return { alerts: linked(alerts, [{ ...said, state: "firing", at }]) };
    }
    case "alert_cleared":
      return {
        alerts: alerts.map((one) =>
          one.alert === event.alert ? { ...one, state: "cleared", at } : one
        ),
      };
    case "took_over":
      return { alerts: linked(alerts, event.alerts) };
  }
}

/** Whether an incident has alerts and none of them fires. */
export function allCleared({ alerts }: Pick<IncidentState, "alerts">): boolean {
  return alerts.length > 0 && alerts.every(({ state }) => state === "cleared");
}

function linked(before: LinkedAlert[], more: LinkedAlert[]): LinkedAlert[] {
  const all = new Map(before.map((one) => [one.alert, one]));
  for (const one of more) all.set(one.alert, one);
  return [...all.values()].map((one, n) =>
    n < WITH_WORDS
      ? one
      : { ...one, source: "", title: "", service: "", url: "" }
  );
}
