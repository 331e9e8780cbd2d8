import type { FlatAlert } from "./flat.ts";
import type { Urgency } from "./urgency.ts";
import type { SignalStatus } from "./signal.ts";

/** What a monitor's own words mean, each in small letters. */
export interface Words {
  severity: Readonly<Record<string, Urgency>>;
  status: Readonly<Record<string, SignalStatus>>;
}

/** How an alert of this monitor can reach Slack. */
export type Reach =
  /** It can post the flat body itself. */
  | "direct"
  /** Its body is fixed and nested, so that something must flatten it. */
  | "relay";

/** A kind of monitor that Incd knows. */
export interface Monitor {
  /** One word in small letters: also the source of its alerts where nobody has named one. */
  id: string;
  name: string;
  reach: Reach;
  /** What its words mean where they differ from those that all monitors share. */
  words: Words;
  /**
   * What to paste into the monitor, so that it posts the flat body. The words
   * `INCD_URL`, `INCD_SOURCE` and `INCD_TOKEN` are filled in. "" where it needs a relay.
   */
  template: string;
  /** Where the template goes, a short line each. */
  steps: readonly string[];
  /**
   * The alerts in a body as this monitor sends it by itself: none where it says
   * nothing of an alert (a test, a confirmation), several where it sends many.
   * Never fails: what is not there is "".
   */
  read(body: unknown): FlatAlert[];
}
