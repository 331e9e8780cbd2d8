import type { IncidentRecord } from "../../domain/incident/record.ts";
import type { Standing } from "../../domain/claims.ts";
import { type Answer, pause, type Slack } from "../../slack/api.ts";
import { claim } from "../../slack/claim.ts";
import { pages } from "../../slack/pages.ts";
import { Incidents } from "./definition.ts";
import { fromItem, toItem, wholeItem } from "./item.ts";

const PAGE = 1000;

/** A read right after a write may miss it: how often and how long we look again. Milliseconds. */
const REREADS = [400, 800];

/** The incident of this channel, or nothing if the channel has none. */
export async function getIncident(
  slack: Slack,
  channel: string,
): Promise<IncidentRecord | undefined> {
  for (const wait of [...REREADS, undefined]) {
    const record = await lookUpIncident(slack, channel);
    if (record || wait === undefined) return record;
    await pause(wait);
  }
}

/** The same in one call, for what happens in any channel and mostly not in an incident's. */
export async function lookUpIncident(
  slack: Slack,
  channel: string,
): Promise<IncidentRecord | undefined> {
  const { item } = await slack.call("apps.datastore.get", {
    datastore: Incidents.name,
    id: channel,
  });
  return fromItem(item);
}

/** Writes a whole new record. */
export async function putIncident(
  slack: Slack,
  record: IncidentRecord,
): Promise<void> {
  await slack.call("apps.datastore.put", {
    datastore: Incidents.name,
    item: wholeItem(record),
  });
}

/**
 * Overwrites these fields and answers the record as it is then. Of the roles,
 * only those that are given, with their rounds: `undefined` takes one away.
 *
 * @param release What a claim gave to be written when its part is done.
 */
export async function updateIncident(
  slack: Slack,
  channel: string,
  change: Partial<IncidentRecord>,
  release: Answer = {},
): Promise<IncidentRecord | undefined> {
  const { item } = await slack.call("apps.datastore.update", {
    datastore: Incidents.name,
    item: { channel_id: channel, ...toItem(change), ...release },
  });
  return fromItem(item);
}

/** Reads the record, writes `change` and claims a part of the work, all in one call. */
export async function claimIncident(
  slack: Slack,
  channel: string,
  part: string,
  change: Partial<IncidentRecord> = {},
): Promise<
  { standing: Standing; record: IncidentRecord | undefined; release: Answer }
> {
  const { standing, item, release } = await claim(
    slack,
    Incidents.name,
    { channel_id: channel },
    part,
    toItem(change),
  );
  return { standing, record: fromItem(item), release };
}

/** Takes an incident out of the hot ones. */
export async function removeIncident(
  slack: Slack,
  channel: string,
): Promise<void> {
  await slack.call("apps.datastore.delete", {
    datastore: Incidents.name,
    id: channel,
  });
}

/** The hot incidents, all or those for which an expression holds. A scan: for repeats and the tick. */
export async function findIncidents(
  slack: Slack,
  where?: { expression: string; names: Answer; values: Answer },
): Promise<IncidentRecord[]> {
  return (await items(slack, where)).flatMap((item) => fromItem(item) ?? []);
}

/** Items that are no record: what was noted on one that was not there. */
export function incidentStubs(slack: Slack): Promise<Answer[]> {
  return items(slack, {
    expression: "attribute_not_exists(#name)",
    names: { "#name": "name" },
  });
}

async function items(
  slack: Slack,
  where?: { expression: string; names: Answer; values?: Answer },
): Promise<Answer[]> {
  const found: Answer[] = [];
  const query = {
    datastore: Incidents.name,
    ...(where
      ? {
        expression: where.expression,
        expression_attributes: where.names,
        ...(where.values ? { expression_values: where.values } : {}),
      }
      : {}),
    limit: PAGE,
  };
  for await (const page of pages(slack, "apps.datastore.query", query)) {
    found.push(...page.items);
  }
  return found;
}

/**
 * The hot incidents, as far as they can be read in so many milliseconds: a page
 * of a thousand takes some two hundred. What is closed is taken out of the hot
 * ones, so that mostly there is one page.
 */
export async function incidentsWithin(
  slack: Slack,
  ms: number,
): Promise<{ incidents: IncidentRecord[]; complete: boolean }> {
  const until = Date.now() + ms;
  const incidents: IncidentRecord[] = [];
  const query = { datastore: Incidents.name, limit: PAGE };
  for await (const page of pages(slack, "apps.datastore.query", query)) {
    incidents.push(
      ...page.items.flatMap((item: Answer) => fromItem(item) ?? []),
    );
    const more = Boolean(page.response_metadata?.next_cursor);
    if (more && Date.now() >= until) return { incidents, complete: false };
  }
  return { incidents, complete: true };
}

/** The hot incident that this cause led to. A scan: for repeats only. */
export async function incidentOf(
  slack: Slack,
  cause: string,
): Promise<IncidentRecord | undefined> {
  const found = await findIncidents(slack, {
    expression: "#cause = :cause",
    names: { "#cause": "cause" },
    values: { ":cause": cause },
  });
  return found[0];
}
