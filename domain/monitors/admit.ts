import type { Decision } from "../decision.ts";
import type { Settings } from "../settings/settings.ts";
import type { Connection } from "./connection.ts";
import type { FlatAlert } from "./flat.ts";
import type { Signal } from "./signal.ts";
import { understand } from "./understand.ts";
import { wordsOfKind } from "./words_of.ts";

/** Why a delivery is no alert. */
export type Unfit = "token" | "disconnected" | "unusable";

/** Something that arrived, and by which way. */
export interface Arrival {
  flat: FlatAlert;
  /** The connected monitor's id, as its trigger says it; "" if it came by no connection. */
  monitor: string;
  /** SHA-256 of its token, in hexadecimal. */
  tokenHash: string;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * What a delivery says, if it may say anything. Whoever knows a connection's
 * address alone may not; what came by no connection has no other secret.
 */
export function admit(
  { flat, monitor, tokenHash, at }: Arrival,
  connection: Connection | undefined,
): { ok: true; signal: Signal } | { ok: false; why: Unfit } {
  if (monitor) {
    if (!connection || connection.disconnectedAt) {
      return { ok: false, why: "disconnected" };
    }
    const { before } = connection;
    const known = same(tokenHash, connection.tokenHash) ||
      before !== undefined && at < before.until &&
        same(tokenHash, before.tokenHash);
    if (!known) return { ok: false, why: "token" };
  }
  const understood: Decision<Signal> = understand(flat, {
    ...(connection
      ? {
        source: connection.id,
        severity: connection.severity,
        status: connection.status,
      }
      : {}),
    words: wordsOfKind(
      connection?.kind ?? flat.source.trim().toLowerCase(),
    ),
    otherwise: connection?.otherwise ?? OTHERWISE,
  }, at);
  return understood.ok
    ? { ok: true, signal: understood.value }
    : { ok: false, why: "unusable" };
}

/** What an alert is that does not say how bad it is: people see it, nobody is called. */
const OTHERWISE: Settings["alertsOpenFrom"] = "medium";

/** In the same time wherever they differ: both are as long as a digest. */
function same(a: string, b: string): boolean {
  let differs = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) {
    differs |= a.charCodeAt(i) ^ b.charCodeAt(i % (b.length || 1));
  }
  return differs === 0 && a !== "";
}
