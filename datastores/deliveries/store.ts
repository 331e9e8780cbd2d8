import { type FlatAlert, flatAlert } from "../../domain/monitors/flat.ts";
import type { Answer, Slack } from "../../slack/api.ts";
import { pages } from "../../slack/pages.ts";
import { jsonFrom, toPieces } from "../pieces.ts";
import { Deliveries } from "./definition.ts";

const PAGE = 1000;

/** How long it is tried to see to a delivery. Milliseconds. */
const KEPT_MS = 7 * 24 * 3_600_000;

/** Something that a monitor has sent. */
export interface KeptDelivery {
  id: string;
  /** The connected monitor's id; "" if it came some other way. */
  monitor: string;
  sent: FlatAlert;
  /** SHA-256 of the token that came with it, in hexadecimal: the token itself is not kept. */
  tokenHash: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Keeps what came, before anything is done with it. */
export async function keepDelivery(
  slack: Slack,
  { id, monitor, sent, tokenHash, at }: KeptDelivery,
): Promise<void> {
  await slack.call("apps.datastore.put", {
    datastore: Deliveries.name,
    item: {
      id,
      monitor,
      sent: toPieces(JSON.stringify({ ...sent, token: "" })),
      token_hash: tokenHash,
      received_at: at,
      expires: Math.floor((at + KEPT_MS) / 1000),
    },
  });
}

/** Forgets what is counted. */
export async function removeDelivery(
  slack: Slack,
  id: string,
): Promise<void> {
  await slack.call("apps.datastore.delete", {
    datastore: Deliveries.name,
    id,
  });
}

/** All that nobody has seen to, in the order in which it came. A scan: for the tick. */
export async function keptDeliveries(slack: Slack): Promise<KeptDelivery[]> {
  const found: KeptDelivery[] = [];
  const query = { datastore: Deliveries.name, limit: PAGE };
  for await (const page of pages(slack, "apps.datastore.query", query)) {
    found.push(...page.items.map(fromItem));
  }
  return found.sort((a, b) => a.at - b.at);
}

function fromItem(item: Answer): KeptDelivery {
  return {
    id: item.id,
    monitor: item.monitor ?? "",
    sent: flatAlert(jsonFrom(item.sent, {})),
    tokenHash: item.token_hash ?? "",
    at: item.received_at ?? 0,
  };
}
