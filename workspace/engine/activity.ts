import type { Clock } from "../clock.ts";

/** One line of the activity log, as `slack activity` would print it. Milliseconds since 1970. */
export interface Activity {
  id: string;
  at: number;
  level: "info" | "warn" | "error";
  /** Slack's event name: https://docs.slack.dev/tools/slack-cli/reference/commands/slack_activity */
  event: string;
  text: string;
  /** The workflow run it belongs to, `Tr…`. */
  trace?: string;
  details?: unknown;
}

/** How many lines are kept; older ones go, as Slack's go after seven days. */
const KEPT = 10_000;

/** The activity log of the workspace, oldest first. */
export class ActivityLog {
  readonly entries: Activity[] = [];
  #count = 0;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly clock: Clock) {}

  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Puts back the lines of another run. */
  restore(entries: readonly Activity[]): void {
    this.entries.push(...entries);
    this.#count = Number(entries.at(-1)?.id.slice(1) ?? 0);
  }

  write(
    event: string,
    text: string,
    more: { level?: Activity["level"]; trace?: string; details?: unknown } = {},
  ): void {
    this.entries.push({
      id: `L${++this.#count}`,
      at: this.clock.now(),
      level: more.level ?? "info",
      event,
      text,
      ...(more.trace === undefined ? {} : { trace: more.trace }),
      ...(more.details === undefined ? {} : { details: more.details }),
    });
    if (this.entries.length > KEPT) this.entries.splice(0, KEPT / 10);
    for (const listener of this.#listeners) listener();
  }
}
