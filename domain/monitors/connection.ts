import type { Urgency } from "./urgency.ts";
import type { SignalStatus } from "./signal.ts";

/** A monitor that an admin has connected. Times are milliseconds since 1970; 0 = never. */
export interface Connection {
  /** The sender's word in its alerts: one word in small letters, ≤ 40 characters. */
  id: string;
  /** What people call it. */
  name: string;
  /** Which kind of monitor it is, by `domain/monitors/registry.ts`. */
  kind: string;
  /** Its webhook trigger, `Ft…`; "" once it is disconnected. Where it listens is kept nowhere. */
  trigger: string;
  /** SHA-256 of the token that each of its alerts must bear, in hexadecimal. */
  tokenHash: string;
  /** What was valid before it was rotated, and until when. */
  before?: { trigger: string; tokenHash: string; until: number };
  by: string;
  connectedAt: number;
  disconnectedAt: number;
  /** What its words mean here, over what the kind says; each in small letters. */
  severity: Record<string, Urgency>;
  status: Record<string, SignalStatus>;
  /** The urgency of alerts whose severity says nothing that is known. */
  otherwise: Urgency;
  firstAt: number;
  lastAt: number;
  /** What was refused since it was connected: wrong token, no title. */
  refused: number;
  /** When the admins were last told so. */
  toldAt: number;
  /** The private message that says how the connection stands. */
  message?: { channel: string; ts: string };
}
