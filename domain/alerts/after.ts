import { worseBy } from "../monitors/urgency.ts";
import type { Signal } from "../monitors/signal.ts";
import type { Alert, News } from "./alert.ts";

/** What fires again within this time after it cleared is the same matter. Milliseconds. */
export const SAME_MATTER_MS = 30 * 60_000;

/** So many deliveries are remembered one by one: as many as Slack lets through in minutes. */
const REMEMBERED = 25;

/** One arrival of a signal. */
export interface Delivery {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** What an alert is made of that only its surroundings know. */
export interface Placed {
  id: string;
  sender: string;
  service: string;
  group: string;
}

/**
 * The alert after a delivery, and what that was to it. The same delivery twice
 * changes nothing the second time; nothing at all is known of a monitor's end
 * of something that nobody knew of.
 */
export function alertAfter(
  before: Alert | undefined,
  signal: Signal,
  delivery: Delivery,
  placed: Placed,
): { alert: Alert | undefined; news: News } {
  if (before?.counted.includes(delivery.id)) {
    return { alert: before, news: "counted_before" };
  }
  switch (signal.status) {
    case "firing":
      return fired(before, signal, delivery, placed);
    case "acknowledged":
      return before?.state === "firing"
        ? { alert: heard(before, delivery), news: "acknowledged" }
        : { alert: before, news: "nothing" };
    case "resolved":
      return before?.state === "firing" && !isLateEnd(before, signal)
        ? { alert: cleared(before, signal, delivery), news: "cleared" }
        : { alert: before, news: "nothing" };
  }
}

function fired(
  before: Alert | undefined,
  signal: Signal,
  delivery: Delivery,
  placed: Placed,
): { alert: Alert; news: News } {
  if (!before) return { alert: born(signal, delivery, placed), news: "new" };
  if (before.state === "firing") {
    const worse = worseBy(signal.urgency, before.urgency) > 0;
    return {
      alert: heard({ ...before, ...worseOf(before, signal) }, delivery),
      news: worse ? "worse" : "repeated",
    };
  }
  if (isLateStart(before, signal)) return { alert: before, news: "nothing" };
  const { unheard: _, ...known } = before;
  return delivery.at - before.clearedAt < SAME_MATTER_MS
    ? {
      alert: heard({
        ...known,
        ...worseOf(before, signal),
        state: "firing",
        turns: before.turns + 1,
        startsAt: signal.startsAt || delivery.at,
        flaps: [...before.flaps, delivery.at].slice(-5),
      }, delivery),
      news: "refired",
    }
    : {
      alert: {
        ...born(signal, delivery, placed),
        round: before.round + 1,
        counted: remembered(before, delivery),
        ...(before.muted ? { muted: before.muted } : {}),
      },
      news: "new",
    };
}

function born(signal: Signal, { id, at }: Delivery, placed: Placed): Alert {
  const { source, key, title, description, urgency, url, runbookUrl, labels } =
    signal;
  return {
    ...placed,
    source,
    key,
    title,
    description,
    urgency,
    url,
    runbookUrl,
    labels,
    assumed: signal.assumed,
    state: "firing",
    round: 1,
    turns: 0,
    firstAt: at,
    lastAt: at,
    startsAt: signal.startsAt || at,
    clearedAt: 0,
    endsAt: 0,
    count: 1,
    counted: [id],
    flaps: [],
    incident: "",
    held: "",
    drawn: "",
  };
}

/** What a monitor says later counts where it is worse; what it first called the matter stays. */
function worseOf(before: Alert, signal: Signal): Partial<Alert> {
  return worseBy(signal.urgency, before.urgency) > 0
    ? {
      urgency: signal.urgency,
      description: signal.description || before.description,
    }
    : {};
}

function heard(alert: Alert, delivery: Delivery): Alert {
  return {
    ...alert,
    lastAt: Math.max(alert.lastAt, delivery.at),
    count: alert.count + 1,
    counted: remembered(alert, delivery),
  };
}

function cleared(alert: Alert, signal: Signal, delivery: Delivery): Alert {
  return {
    ...heard(alert, delivery),
    state: "cleared",
    turns: alert.turns + 1,
    clearedAt: delivery.at,
    // A monitor's clock that is ahead must not keep out what fires next.
    endsAt: Math.min(signal.endsAt, delivery.at),
  };
}

/**
 * A retry of the start of what is over. Judged by the monitor's clock alone:
 * its end may have come here later than its next start.
 */
function isLateStart(
  { startsAt, endsAt }: Alert,
  signal: Signal,
): boolean {
  return signal.startsAt > 0 && signal.startsAt <= Math.max(startsAt, endsAt);
}

/** The end of an earlier time, which comes when the alert fires again already. */
function isLateEnd({ startsAt }: Alert, { endsAt }: Signal): boolean {
  return endsAt > 0 && endsAt < startsAt;
}

function remembered({ counted }: Alert, { id }: Delivery): string[] {
  return [...counted, id].slice(-REMEMBERED);
}
