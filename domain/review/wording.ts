import { plainMarkdown } from "../markdown.ts";

/** How people, places and times are written in a document. All answers are Markdown. */
export interface Wording {
  /** @param id `U…` or `W…`. */
  person(id: string): string;
  /** @param id `C…`. */
  channel(id: string): string;
  /** The time of day. @param at Milliseconds since 1970. */
  time(at: number): string;
  /** The day, with its year. @param at Milliseconds since 1970. */
  day(at: number): string;
  /** The zone of these times. */
  zone: string;
}

/** For a canvas: Slack shows people and channels by the names they have then. */
export function canvasWording(timeZone: string): Wording {
  return {
    ...times(timeZone),
    // https://docs.slack.dev/surfaces/canvases
    person: (id) => `![](@${id})`,
    channel: (id) => `![](#${id})`,
  };
}

/** For a file, which outlives Slack: people and channels by the names they have now. */
export function fileWording(
  timeZone: string,
  names: ReadonlyMap<string, string>,
): Wording {
  const named = (id: string, unknown: string) =>
    plainMarkdown(names.get(id) ?? unknown);
  return {
    ...times(timeZone),
    person: (id) => named(id, "somebody"),
    channel: (id) => named(id, "a channel"),
  };
}

function times(timeZone: string): Pick<Wording, "time" | "day" | "zone"> {
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
  });
  const day = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  return {
    time: (at) => time.format(at),
    day: (at) => day.format(at),
    zone: timeZone === "Etc/UTC" ? "UTC" : timeZone.replaceAll("_", " "),
  };
}
