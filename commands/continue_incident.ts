import {
  claimDeclaration,
  type NewDeclaration,
  noteDeclaration,
  type StoredDeclaration,
} from "../datastores/declarations/store.ts";
import {
  incidentOf,
  putIncident,
  updateIncident,
} from "../datastores/incidents/store.ts";
import { loadTeam } from "../datastores/settings/store.ts";
import { keepEntries, markTold, record } from "../datastores/timeline/store.ts";
import { continued } from "../domain/consequences/continued.ts";
import type { Reopening } from "../domain/declaration/declare.ts";
import {
  type Continuation,
  continuedEntries,
  continuedRecord,
} from "../domain/incident/continued.ts";
import type { KeptEntry } from "../domain/incident/events.ts";
import type { Known } from "../domain/incident/packing.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { unknownIncident } from "../domain/incident/unknown.ts";
import { mayPass, problem } from "../domain/messages/problems.ts";
import { nextNames } from "../domain/naming.ts";
import { DEFAULTS } from "../domain/settings/defaults.ts";
import { type Slack, SlackApiError } from "../slack/api.ts";
import { apply, type Repeat } from "../slack/apply.ts";
import { invite } from "../slack/invite.ts";
import type { Created } from "./create_channel.ts";
import { knownIncident } from "./known_incident.ts";
import { openChannel } from "./open_channel.ts";
import { postCard } from "./post_card.ts";
import { forgetItems, takeItems } from "./take_items.ts";

/** A closed incident that shall go on, with all that is known of it. */
interface Closed extends StoredDeclaration {
  continues: Reopening;
  old: Known;
}

/** What came of it; `before` if it had all been done already. */
export type Continued = Created & { unfinished?: string[]; before?: true };

/**
 * Lets a closed incident go on in a new channel: with its timeline and all that
 * follows from it, whoever holds a role, a card, and a word of where the old
 * one is. Done again with the same cause, it finds what is there and adds what
 * is not; the tick does so for an hour.
 *
 * @param fresh What to declare, if that has not been kept yet.
 * @param known The closed incident, if the caller has just read it.
 * @throws SlackApiError when the wish could not even be read or kept
 */
export async function continueIncident(
  slack: Slack,
  cause: string,
  fresh?: Omit<NewDeclaration, "cause">,
  known?: Known,
): Promise<Continued> {
  const { standing, declaration } = await claimDeclaration(
    slack,
    cause,
    "create",
    fresh,
  );
  const continues = declaration?.asked.continues;
  if (!declaration || !continues) return nothingToContinue();
  if (!standing.won) return { kind: "left_to_another" };
  const repeat: Repeat = { look: standing.repeat, since: standing.since };
  try {
    const [old, existing] = await Promise.all([
      known ?? knownIncident(slack, continues.channel),
      repeat.look ? incidentOf(slack, cause) : undefined,
    ]);
    if (!old) return nothingToContinue(continues.channel);
    const closed = { ...declaration, continues, old };
    return await continueNow(slack, closed, existing, repeat);
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    return { kind: "failed", declaration, error };
  }
}

function nothingToContinue(channel = "this"): Created {
  return { kind: "refused", refusal: unknownIncident("reopen", channel) };
}

async function continueNow(
  slack: Slack,
  closed: Closed,
  existing: IncidentRecord | undefined,
  repeat: Repeat,
): Promise<Continued> {
  const { cause, old } = closed;
  if (existing?.opening === "done") {
    await noteDeclaration(slack, cause, { givenUp: true });
    return { kind: "created", record: existing, before: true };
  }
  const [channel, items] = await Promise.all([
    existing
      ? { id: existing.channel, name: existing.name }
      : newChannel(slack, closed, repeat),
    takeItems(slack, old.record),
  ]);
  const { why, status } = closed.continues;
  const goesOn: Continuation = {
    cause,
    by: closed.asked.declarer ?? "",
    at: closed.declaredAt,
    why,
    status,
    channel,
    items,
  };
  const entries = continuedEntries(old, goesOn);
  const opened = await open(
    slack,
    existing ?? continuedRecord(old.record, entries, goesOn),
    goesOn.by,
    existing !== undefined,
    repeat,
  );
  await keepEntries(slack, channel.id, entries);
  await record(slack, old.record.channel, cause, [{
    at: goesOn.at,
    recordedAt: goesOn.at,
    event: { kind: "moved", to: channel.id, by: goesOn.by },
  }]);
  const reopened = entries.find(({ event }) => event.kind === "reopened")!;
  const told = await tellAll(slack, opened, reopened, repeat);
  await forgetItems(slack, old.record);
  if (told.record.opening === "done") {
    await noteDeclaration(slack, cause, { givenUp: true });
  }
  return { kind: "created", ...told };
}

async function newChannel(
  slack: Slack,
  { cause, declaredAt, old: { record: { name, movedFrom, ...old } } }: Closed,
  repeat: Repeat,
): Promise<{ id: string; name: string }> {
  // Only whoever looks for a channel of an earlier run goes by the settings.
  const settings = repeat.look ? (await loadTeam(slack)).settings : DEFAULTS;
  const names = nextNames(name, cause, movedFrom !== "");
  return await openChannel(
    slack,
    { cause, declaredAt, names, private: old.private },
    settings,
    repeat.look,
  );
}

/** The channel with its people, card and record. */
async function open(
  slack: Slack,
  record: IncidentRecord,
  by: string,
  isKept: boolean,
  repeat: Repeat,
): Promise<IncidentRecord> {
  const people = [by, ...Object.values(record.roles)].filter((id) => id !== "");
  // One that fails does not cut off the others: this step's end takes their token.
  const [absent, cardTs, put] = await Promise.allSettled([
    invite(slack, record.channel, [...new Set(people)]),
    postCard(slack, record, repeat),
    isKept ? undefined : putIncident(slack, record),
  ]);
  for (const settled of [put, absent, cardTs]) {
    if (settled.status === "rejected") throw settled.reason;
  }
  return {
    ...record,
    cardTs: cardTs.status === "fulfilled" ? cardTs.value : "",
    notInvited: absent.status === "fulfilled" ? absent.value : [],
  };
}

/** Tells everybody, and keeps whether all of it worked. */
async function tellAll(
  slack: Slack,
  record: IncidentRecord,
  reopened: KeptEntry,
  repeat: Repeat,
): Promise<{ record: IncidentRecord; unfinished: string[] }> {
  const { cardTs, notInvited, channel } = record;
  const outcomes = await apply(slack, continued(record, reopened), repeat);
  const failed = outcomes.flatMap((outcome) => outcome.ok ? [] : [outcome]);
  const isTold = !failed.some(({ code }) => mayPass(code));
  if (isTold) await markTold(slack, reopened.id);
  const opening = isTold ? "done" : "partly";
  const stored = await updateIncident(slack, channel, {
    cardTs,
    notInvited,
    opening,
  });
  return {
    record: stored ?? { ...record, opening },
    unfinished: failed.map(({ effect, code }) => problem(effect, code)),
  };
}
