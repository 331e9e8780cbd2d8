import { updateIncident } from "../datastores/incidents/store.ts";
import { markTold } from "../datastores/timeline/store.ts";
import type { Outcome } from "../domain/consequences/effect.ts";
import { consequences } from "../domain/consequences/registry.ts";
import { updateKey } from "../domain/consequences/updated.ts";
import { allow, type Decision } from "../domain/decision.ts";
import { difference } from "../domain/incident/difference.ts";
import type { KeptEntry } from "../domain/incident/events.ts";
import { evolve } from "../domain/incident/evolve.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { mayPass, problem, reason } from "../domain/messages/problems.ts";
import { type Slack, unlessFailed } from "../slack/api.ts";
import { apply, FIRST_RUN, type Repeat } from "../slack/apply.ts";
import type { Changed } from "./change.ts";
import { redrawCard } from "./redraw_card.ts";

/** Keeps, draws and tells what stands in the timeline. */
export async function carryOut(
  slack: Slack,
  before: IncidentRecord,
  entry: KeptEntry,
  repeat: Repeat,
): Promise<Decision<Changed>> {
  const record = await keep(slack, before, entry);
  const [unfinished, drawn] = await Promise.all([
    tell(slack, record, entry, repeat),
    draw(slack, record),
  ]);
  return allow({ record, entry, unfinished: [...drawn, ...unfinished] });
}

/** What cannot be kept now follows from the timeline: the tick keeps it. */
async function keep(
  slack: Slack,
  before: IncidentRecord,
  entry: KeptEntry,
): Promise<IncidentRecord> {
  const after = evolve(before, entry);
  const changed = difference(before, after);
  if (!changed) return after;
  // The tick shall look at the card again, even if all is as before by then.
  const kept = { ...changed, cardDrawn: "" };
  const stored = await unlessFailed(() =>
    updateIncident(slack, before.channel, kept)
  );
  return stored ?? after;
}

function draw(slack: Slack, record: IncidentRecord): Promise<string[]> {
  return unlessFailed(
    async () => {
      await redrawCard(slack, record);
      return [];
    },
    ({ code }) => [`The card does not show it yet: ${reason(code)}`],
  );
}

/** What people shall see after an entry, beside the card. */
export function effectsOf(
  record: IncidentRecord,
  { event, at, id }: KeptEntry,
) {
  return consequences({ record, event, at, key: id });
}

/**
 * Tells whom it concerns, and notes that it was done. What did not work and may
 * pass is left to the tick.
 *
 * @returns What people do not see, a line of mrkdwn each.
 */
export async function tell(
  slack: Slack,
  record: IncidentRecord,
  entry: KeptEntry,
  repeat: Repeat = FIRST_RUN,
): Promise<string[]> {
  if (entry.told) return [];
  const outcomes = await apply(slack, effectsOf(record, entry), repeat);
  const failed = outcomes.filter((outcome): outcome is Failed => !outcome.ok);
  if (!failed.some(({ code }) => mayPass(code))) {
    // A note that fails costs a look the next time, no more.
    await unlessFailed(() => markTold(slack, entry.id, tsOf(entry, outcomes)));
  }
  return failed.map(({ effect, code }) => problem(effect, code));
}

/** Where an update stands: its readers are shown on it. */
function tsOf({ id }: KeptEntry, outcomes: Outcome[]): string | undefined {
  const update = outcomes.find(({ effect }) =>
    effect.kind === "post" && effect.key === updateKey(id)
  );
  return update?.ok ? update.ts : undefined;
}

type Failed = Extract<Outcome, { ok: false }>;
