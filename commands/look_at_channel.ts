import {
  getIncident,
  lookUpIncident,
  updateIncident,
} from "../datastores/incidents/store.ts";
import { claimSubject } from "../datastores/claims/store.ts";
import type { Effect } from "../domain/consequences/effect.ts";
import {
  changeChannel,
  changesOf,
  type ChannelChange,
  channelSubject,
  deciderOf,
  type SeenChannel,
} from "../domain/incident/channel_change.ts";
import type { ChannelEvent } from "../domain/incident/end_events.ts";
import { isOver } from "../domain/incident/lifecycle.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import {
  incdCameBack,
  incdIsOut,
  inviteIncd,
} from "../domain/messages/channel_changed.ts";
import { mayPass } from "../domain/messages/problems.ts";
import { type Slack, SlackApiError } from "../slack/api.ts";
import { apply } from "../slack/apply.ts";
import { change } from "./change.ts";

/** Somebody has done something to a channel. */
export interface HeardOfChannel {
  channel: string;
  /** Slack user id; "" where Slack does not say who. */
  person: string;
  how: ChannelChange;
}

/** What the record notes of a channel that Incd was put out of, with when. */
const PUT_OUT = { cameBack: "put_out/came_back", told: "put_out/told" };

/**
 * Brings an incident to what its channel is now, whatever was heard: so it does
 * not matter whether it comes twice, late or in another order.
 *
 * One call for a channel that is no incident's.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function hearOfChannel(
  slack: Slack,
  heard: HeardOfChannel,
): Promise<void> {
  const record = await lookUpIncident(slack, heard.channel);
  if (!record || heard.person && heard.person === record.bot) return;
  await lookAtChannel(slack, record, heard);
}

/**
 * Holds a channel against what its incident knows of it, and notes what is
 * different. Put out of a public channel, Incd comes back once.
 *
 * @returns The incident as it is after that.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function lookAtChannel(
  slack: Slack,
  known: IncidentRecord,
  heard?: HeardOfChannel,
): Promise<IncidentRecord> {
  const by = heard?.person ?? "";
  if (heard?.how === "deleted") {
    return await note(slack, known, { how: "deleted", by });
  }
  const seen = await seenChannel(slack, known.channel);
  if (!seen) return await unseen(slack, known, heard);
  const record = await comeBack(slack, known, seen);
  let after = record;
  for (const changed of changesOf(record, seen)) {
    after = await note(slack, after, {
      ...changed,
      by: changed.how === heard?.how ? by : "",
    });
  }
  return after;
}

async function seenChannel(
  slack: Slack,
  channel: string,
): Promise<SeenChannel | undefined> {
  const found = await slack.callUnless(
    ["channel_not_found"],
    "conversations.info",
    { channel },
  );
  return found && {
    name: found.channel.name,
    archived: Boolean(found.channel.is_archived),
    private: Boolean(found.channel.is_private),
    shared: Boolean(found.channel.is_ext_shared),
    member: Boolean(found.channel.is_member),
  };
}

/** A private channel that Incd is not in is as good as none: so what was heard of it is believed. */
async function unseen(
  slack: Slack,
  known: IncidentRecord,
  { how, person }: Partial<HeardOfChannel> = {},
): Promise<IncidentRecord> {
  const { channel, channelNow } = known;
  if (how === "archived") {
    return await note(slack, known, { how, by: person ?? "" });
  }
  if (how !== "unarchived" || !person) return await tellOnce(slack, known);
  const what = `put_out/invite/${channelNow.changes ?? 0}`;
  return await once(slack, known, what, {
    kind: "tell_privately",
    user: person,
    key: `${channel}#${what}`,
    message: inviteIncd(known),
  });
}

async function note(
  slack: Slack,
  known: IncidentRecord,
  changed: Omit<ChannelEvent, "kind">,
): Promise<IncidentRecord> {
  const noted = await change(slack, {
    channel: known.channel,
    what: "note the change of the channel",
    cause: "",
    person: "",
    known,
    subject: (record) => channelSubject(record, changed.how),
    decide: (record) => changeChannel(record, changed),
  });
  return noted.ok ? noted.value.record : known;
}

/** Archiving puts Incd out, and people may; a public channel it can join again. */
async function comeBack(
  slack: Slack,
  record: IncidentRecord,
  seen: SeenChannel,
): Promise<IncidentRecord> {
  const { channel, channelNow, lifecycle, reminded } = record;
  if (seen.member || seen.archived || isOver(lifecycle)) return record;
  if (channelNow.archived) {
    await slack.call("conversations.join", { channel });
    return record;
  }
  if (reminded[PUT_OUT.cameBack]) return await tellOnce(slack, record);
  await slack.call("conversations.join", { channel });
  return await once(slack, record, PUT_OUT.cameBack, {
    kind: "post",
    channel,
    key: `${channel}#${PUT_OUT.cameBack}`,
    message: incdCameBack(record),
  });
}

/** Once for each incident: whoever removes Incd again means it. */
async function tellOnce(
  slack: Slack,
  record: IncidentRecord,
): Promise<IncidentRecord> {
  const { channelNow, lifecycle, reminded } = record;
  const user = deciderOf(record);
  // Of an archived channel it was said what to do.
  if (!user || channelNow.archived || isOver(lifecycle)) return record;
  if (reminded[PUT_OUT.told]) return record;
  return await once(slack, record, PUT_OUT.told, {
    kind: "tell_privately",
    user,
    key: `${record.channel}#${PUT_OUT.told}`,
    message: incdIsOut(record),
  });
}

async function once(
  slack: Slack,
  record: IncidentRecord,
  what: string,
  effect: Effect,
): Promise<IncidentRecord> {
  const { channel } = record;
  const standing = await claimSubject(slack, `${channel}#${what}`);
  if (!standing.won) return record;
  const [outcome] = await apply(slack, [effect], {
    look: standing.repeat,
    since: standing.since,
  });
  if (!outcome!.ok && mayPass(outcome!.code)) {
    throw new SlackApiError("chat.postMessage", outcome!.code);
  }
  const { reminded } = await getIncident(slack, channel) ?? record;
  return await updateIncident(slack, channel, {
    reminded: { ...reminded, [what]: Date.now() },
  }) ?? record;
}
