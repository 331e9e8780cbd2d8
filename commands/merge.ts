import { holdSubject } from "../datastores/claims/store.ts";
import { updateIncident } from "../datastores/incidents/store.ts";
import { allow, type Decision, refuse } from "../domain/decision.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { MERGE, merge as decide, takeOver } from "../domain/incident/triage.ts";
import { pause, type Slack } from "../slack/api.ts";
import { invite } from "../slack/invite.ts";
import { pages } from "../slack/pages.ts";
import { change, type Done } from "./change.ts";
import { incidentFor } from "./incident_for.ts";

/** Two incidents that are one. */
export interface WantedMerge {
  channel: string;
  /** Channel of the incident in which it goes on. */
  into: string;
  /** Slack user id; "" for a workflow. */
  person: string;
  cause: string;
}

/** All merges one after the other: two at once must not send each incident into the other. */
const MERGES = "merges";

/** How often it is looked whether somebody else's merge is done. Milliseconds. */
const LOOK_AGAIN_MS = 1_000;

/** What a merge takes at most; with less time it is not begun. Milliseconds. */
const NEEDED_MS = 10_000;

/**
 * Merges an incident into another: its alerts count there, its people are
 * invited, and both timelines say so. What is refused changes nothing.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function merge(
  slack: Slack,
  wanted: WantedMerge,
): Promise<Decision<Done>> {
  const what = MERGE;
  const { channel, into, person } = wanted;
  const [from, target] = await Promise.all([
    incidentFor(slack, { channel, person, what }),
    incidentFor(slack, { channel: into, person, what }),
  ]);
  if (!from.ok) return from;
  if (!target.ok) return target;
  const release = await held(slack);
  if (!release) {
    return refuse(
      "being_done",
      `Cannot ${MERGE}: other incidents are being merged at this moment. Try again in half a minute`,
    );
  }
  try {
    return await mergeNow(slack, wanted);
  } finally {
    await release();
  }
}

async function held(slack: Slack) {
  for (;;) {
    const release = await holdSubject(slack, MERGES);
    if (release || !slack.hasTime(NEEDED_MS)) return release;
    await pause(LOOK_AGAIN_MS);
  }
}

async function mergeNow(
  slack: Slack,
  { channel, into, person, cause }: WantedMerge,
): Promise<Decision<Done>> {
  // What a write answers is never older than the merge before.
  const [from, target] = await Promise.all([
    updateIncident(slack, channel, {}),
    updateIncident(slack, into, {}),
  ]);
  if (!from || !target) {
    return refuse(
      "unknown_incident",
      `Cannot ${MERGE}: one of them is put away meanwhile`,
    );
  }
  const merged = await change(slack, {
    channel,
    person,
    cause,
    what: MERGE,
    known: from,
    decide: (record) => decide(record, { by: person, into: target }),
  });
  if (!merged.ok) return merged;
  const unfinished = await bringOver(
    slack,
    merged.value.record,
    target,
    person,
  );
  return allow({
    record: merged.value.record,
    unfinished: [...merged.value.unfinished, ...unfinished],
  });
}

/**
 * Brings over what belonged to a merged incident. Done again, it does what is missing.
 *
 * @returns What of it people do not see yet, a line of mrkdwn each.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function bringOver(
  slack: Slack,
  from: IncidentRecord,
  target: IncidentRecord,
  by: string,
): Promise<string[]> {
  const people = await membersOf(slack, from);
  const absent = await invite(slack, target.channel, people);
  const took = await change(slack, {
    channel: target.channel,
    person: "",
    cause: `merged/${from.channel}`,
    what: MERGE,
    known: target,
    decide: () =>
      takeOver(from, {
        by,
        // Who was in a private one is nobody's business where others read it.
        people: from.private ? [] : people,
      }),
  });
  return [
    ...(took.ok ? took.value.unfinished : []),
    ...absent.map(({ id }) => `<@${id}> could not be invited`),
  ];
}

async function membersOf(
  slack: Slack,
  { channel, bot }: IncidentRecord,
): Promise<string[]> {
  const members: string[] = [];
  const asked = { channel, limit: 200 };
  for await (const page of pages(slack, "conversations.members", asked)) {
    members.push(...page.members);
  }
  return members.filter((user) => user !== bot);
}
