import {
  getIncident,
  updateIncident,
} from "../../datastores/incidents/store.ts";
import { entriesOf } from "../../datastores/timeline/store.ts";
import { difference } from "../../domain/incident/difference.ts";
import type { KeptEntry } from "../../domain/incident/events.ts";
import { fold } from "../../domain/incident/evolve.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { drawing } from "../../domain/messages/card.ts";
import { RUN_MS } from "../../slack/api.ts";
import { tell } from "../carry_out.ts";
import { redrawCard } from "../redraw_card.ts";
import type { Tick } from "./tick.ts";

/** How long what people were not told is tried again. Milliseconds. */
const TOLD_FOR_MS = 3_600_000;

/** How long a card of which nobody has said where it is may be looked for. Milliseconds. */
const SOUGHT_MS = 3_600_000;

/** How many incidents are drawn in one tick, the longest known first. */
const DRAWN = 20;

/**
 * Makes what people see follow from what has happened: folds each record again
 * from its events, tells what was not told, and draws cards that are not as
 * they should be.
 */
export async function settle(tick: Tick): Promise<void> {
  let drawn = 0;
  for (const [n, before] of tick.incidents.entries()) {
    if (!tick.hasTime()) return;
    await tick.attempt(async () => {
      const entries = tick.entries.get(before.channel) ?? [];
      const record = await foldAgain(tick, before, entries);
      tick.incidents[n] = record;
      await tellLate(tick, record, entries);
      if (drawn < DRAWN && await drawAgain(tick, record)) drawn++;
    });
  }
}

/**
 * Where the record is not what follows from its events, both are read again
 * right before the record is written: people may have gone on meanwhile.
 */
async function foldAgain(
  { connect, team }: Tick,
  known: IncidentRecord,
  entries: KeptEntry[],
): Promise<IncidentRecord> {
  const slack = connect();
  const differs = difference(known, fold(known, entries)) !== undefined;
  const [record, all] = differs
    ? await Promise.all([
      getIncident(slack, known.channel),
      entriesOf(slack, known.channel),
    ])
    : [known, entries];
  if (!record) return known;
  const changed = {
    ...difference(record, fold(record, all)),
    ...furnished(record, team),
  };
  if (!Object.keys(changed).length) return record;
  return await updateIncident(slack, record.channel, changed) ?? record;
}

/** Shortcuts that Setup has made since, and what the settings say by now. */
function furnished(
  record: IncidentRecord,
  { shortcuts, bot, settings: { rights, admins, emoji } }: Tick["team"],
): Partial<IncidentRecord> {
  const allowed = { rights, admins };
  return {
    ...(shortcuts && !same(shortcuts, record.shortcuts) ? { shortcuts } : {}),
    ...(same(allowed, record.allowed) ? {} : { allowed }),
    ...(same(emoji, record.signs) ? {} : { signs: emoji }),
    ...(bot && bot !== record.bot ? { bot } : {}),
  };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

async function tellLate(
  { connect, now }: Tick,
  record: IncidentRecord,
  entries: KeptEntry[],
): Promise<void> {
  const late = entries
    .filter(({ told, recordedAt }) =>
      // Younger ones are in the hands of the run that wrote them.
      !told && now - recordedAt > RUN_MS && now - recordedAt < TOLD_FOR_MS
    )
    .sort((a, b) => a.recordedAt - b.recordedAt);
  for (const entry of late) {
    await tell(connect(), record, entry, {
      look: true,
      since: entry.recordedAt,
    });
  }
}

async function drawAgain(
  { connect, now }: Tick,
  record: IncidentRecord,
): Promise<boolean> {
  const cardDrawn = drawing(record, now);
  const { cardTs: known, declaredAt } = record;
  if (known ? cardDrawn === record.cardDrawn : now - declaredAt > SOUGHT_MS) {
    return false;
  }
  const slack = connect();
  const cardTs = await redrawCard(slack, record);
  if (!cardTs) return false;
  await updateIncident(slack, record.channel, { cardTs, cardDrawn });
  return true;
}
