import { allow, type Decision, refuse } from "../decision.ts";
import type { ChannelEvent } from "./end_events.ts";
import { isOver, statusOf } from "./lifecycle.ts";
import type { IncidentRecord } from "./record.ts";

/** What can become of a channel. */
export type ChannelChange = ChannelEvent["how"];

/** All of it that Slack tells Incd of. */
export const CHANNEL_CHANGES = [
  "archived",
  "unarchived",
  "renamed",
  "deleted",
  "shared",
  "unshared",
] as const satisfies ChannelChange[];

/** A channel as Slack shows it. */
export interface SeenChannel {
  name: string;
  archived: boolean;
  private: boolean;
  /** With another organisation. */
  shared: boolean;
  /** Whether Incd is in it. */
  member: boolean;
}

/**
 * What has become of a channel since the incident last knew it: first what
 * others may no longer see.
 */
export function changesOf(
  record: IncidentRecord,
  seen: SeenChannel,
): Omit<ChannelEvent, "kind" | "by">[] {
  const { name } = seen;
  const all: ChannelChange[] = [
    "made_private",
    seen.shared ? "shared" : "unshared",
    seen.archived ? "archived" : "unarchived",
    "renamed",
  ];
  return all
    .filter((how) => how !== "made_private" || seen.private)
    .map((how) => how === "renamed" ? { how, name } : { how })
    .filter((change) => isNew(record, change));
}

/** Somebody has changed the channel, and the incident does not know it yet. */
export function changeChannel(
  record: IncidentRecord,
  change: Omit<ChannelEvent, "kind">,
): Decision<ChannelEvent> {
  return isNew(record, change)
    ? allow({ kind: "channel_changed", ...change })
    : refuse(
      "already_so",
      "Cannot note the change of the channel: it is known",
    );
}

/** What two who notice it at the same moment compete for. */
export function channelSubject(
  { channelNow }: IncidentRecord,
  how: ChannelChange,
): string {
  return `channel/${how}/${channelNow.changes ?? 0}`;
}

function isNew(
  record: IncidentRecord,
  { how, name }: Pick<ChannelEvent, "how" | "name">,
): boolean {
  const { channelNow } = record;
  switch (how) {
    case "archived":
      return !channelNow.archived;
    case "unarchived":
      return channelNow.archived;
    case "renamed":
      return name !== (channelNow.name || record.name);
    case "deleted":
      return statusOf(record.lifecycle) !== "closed" || !channelNow.archived;
    case "made_private":
      return !record.private;
    case "shared":
      return !channelNow.shared;
    case "unshared":
      return channelNow.shared;
  }
}

/** How many channels one tick looks at, a call each. */
const LOOKED_AT = 20;
const TICK_MS = 5 * 60_000;

/** The open incidents whose channels this tick looks at: of many, the next ones in turn. */
export function inTurn(
  incidents: IncidentRecord[],
  now: number,
): IncidentRecord[] {
  const open = incidents.filter(({ lifecycle }) => !isOver(lifecycle));
  if (open.length <= LOOKED_AT) return open;
  const first = (Math.floor(now / TICK_MS) * LOOKED_AT) % open.length;
  return [...open.slice(first), ...open.slice(0, first)].slice(0, LOOKED_AT);
}

/** Who decides what becomes of a channel: the commander, else who declared; of a private one they may have left. */
export function deciderOf(
  { roles, declarer, private: isPrivate }: Pick<
    IncidentRecord,
    "roles" | "declarer" | "private"
  >,
): string | undefined {
  return roles.commander ?? (isPrivate ? undefined : declarer || undefined);
}
