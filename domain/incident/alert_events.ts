import type { Urgency } from "../monitors/urgency.ts";

/** An alert as an incident's timeline keeps it. */
export interface AlertSaid {
  /** Id of the alert. */
  alert: string;
  source: string;
  title: string;
  urgency: Urgency;
  /** The service's name or the monitor's word; "" = none. */
  service: string;
  /** http(s) link, or "". */
  url: string;
}

/** What alerts do to an incident. */
export type AlertEvent =
  | AlertSaid & {
    kind: "alert_joined";
    /** It belonged here before, had cleared, and fires again. */
    again?: true;
  }
  | { kind: "alert_cleared"; alert: string; title: string };

/** An alert that belongs to an incident. Of those beyond the first fifty only id and state are kept. */
export interface LinkedAlert extends AlertSaid {
  state: "firing" | "cleared";
  /** When it joined or cleared last, milliseconds since 1970. */
  at: number;
}

/** How a maybe-incident becomes one, or none; and how two become one. `by`: "" if Incd itself, when its time had come. */
export type TriageEvent =
  | { kind: "accepted"; by: string }
  | { kind: "declined"; by: string; why: string }
  | {
    kind: "merged";
    by: string;
    /** The incident in which it goes on: its channel, and its name at birth. */
    into: string;
    name: string;
  }
  | {
    /** Of the other one: what it took over. */
    kind: "took_over";
    by: string;
    from: string;
    name: string;
    title: string;
    alerts: LinkedAlert[];
    /** Who came along, by Slack user id. */
    people: string[];
  };
