import { isObject, strings, text } from "../settings/json.ts";
import type { Written } from "./plan.ts";

/** Where *How we handle incidents* stands. */
export interface Guide {
  /** "none" where Slack has refused both others. */
  kind: "canvas" | "message" | "none";
  channel: string;
  /** Id of the canvas, or ts of the message; "" for none. */
  id: string;
  /** Letters that depend on all of its words. */
  print: string;
}

/** A problem that was told: when it was first seen and last told, milliseconds since 1970. */
export interface Told {
  since: number;
  at: number;
  /** As it was said, mrkdwn: to say that it is mended. */
  sentence: string;
}

/** How far Setup is, and what it has made: kept from run to run. */
export interface SetupState {
  /** The run that is on, or was last: the execution of its form. */
  cause: string;
  /** Runs before it, newest first: a late repeat of one begins nothing. */
  earlier: string[];
  /** Who ran it. */
  by: string;
  /** Milliseconds since 1970. */
  begun: number;
  /** When it was last worked on, milliseconds since 1970. */
  touched: number;
  /** Whether nothing is left to do. */
  finished: boolean;
  /** Whether nobody waits for it: settings or a new version have changed what was made. */
  quiet: boolean;
  /** The private message that says how far it is; `ts` is "" as long as there is none. */
  message: { channel: string; ts: string };
  written: Written;
  guide?: Guide;
  /** What the last self-test found, by the problem's key. */
  told: Record<string, Told>;
}

/** What is kept of earlier runs, at the most. */
const EARLIER_MAX = 20;

/** What a run finds when it comes. */
export type Turn =
  | { kind: "begin" | "go_on"; state: SetupState }
  | { kind: "over" }
  | { kind: "busy"; by: string };

/** A run that was not worked on for so long has been given up. Milliseconds. */
const ABANDONED_MS = 15 * 60_000;

/** Whether a run begins, goes on, has ended, or has to leave it to somebody else's. */
export function turn(
  known: SetupState | undefined,
  { cause, by, now }: { cause: string; by: string; now: number },
): Turn {
  if (known?.cause === cause) {
    return known.finished
      ? { kind: "over" }
      : { kind: "go_on", state: { ...known, touched: now } };
  }
  if (known?.earlier.includes(cause)) return { kind: "over" };
  const isOn = known && !known.finished && !known.quiet &&
    now - known.touched < ABANDONED_MS;
  if (isOn && known.by !== by) return { kind: "busy", by: known.by };
  return {
    kind: "begin",
    state: {
      written: {},
      told: {},
      ...known,
      cause,
      earlier: known
        ? [known.cause, ...known.earlier].slice(0, EARLIER_MAX)
        : [],
      by,
      begun: now,
      touched: now,
      finished: false,
      quiet: false,
      message: { channel: "", ts: "" },
    },
  };
}

/** The state from what is stored; nothing where Setup was never run. */
export function readState(stored: unknown): SetupState | undefined {
  if (!isObject(stored) || !text(stored.cause)) return undefined;
  const message = isObject(stored.message) ? stored.message : {};
  const guide = isObject(stored.guide) ? stored.guide : undefined;
  return {
    cause: text(stored.cause),
    earlier: strings(stored.earlier),
    by: text(stored.by),
    begun: Number(stored.begun) || 0,
    touched: Number(stored.touched) || 0,
    finished: stored.finished === true,
    quiet: stored.quiet === true,
    message: { channel: text(message.channel), ts: text(message.ts) },
    written: isObject(stored.written) ? stored.written as Written : {},
    ...(guide ? { guide: guide as unknown as Guide } : {}),
    told: isObject(stored.told) ? stored.told as Record<string, Told> : {},
  };
}
