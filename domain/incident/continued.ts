import type { Reopening } from "../declaration/declare.ts";
import { type Refusal, refuse } from "../decision.ts";
import type { ActionItem } from "./aftermath.ts";
import type { IncidentEvent, KeptEntry } from "./events.ts";
import { fold } from "./evolve.ts";
import type { Known } from "./packing.ts";
import type { IncidentRecord } from "./record.ts";
import { REOPEN } from "./reopen.ts";

/** How a closed incident goes on. */
export interface Continuation extends Omit<Reopening, "channel"> {
  /** The same cause is one new channel, however often it is tried. */
  cause: string;
  /** Slack user id. */
  by: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Its new channel. */
  channel: { id: string; name: string };
  /** The action items that lived on, as they are by now. */
  items: ActionItem[];
}

/** For a closed incident that goes on in another channel already. */
export function goesOnAlready(channel: string): Refusal {
  return refuse(
    "already_so",
    `Cannot ${REOPEN}: it was reopened already and goes on in <#${channel}>`,
  );
}

/**
 * The timeline in the new channel: all that happened until it was closed, so
 * that clocks, figures and review count from the beginning, and that it was
 * reopened. What was about the old channel alone stays there. How it was
 * declared comes last: until that is written nothing follows from the rest.
 */
export function continuedEntries(
  { record: old, entries }: Known,
  { channel, cause, by, at, why, status, items }: Continuation,
): KeptEntry[] {
  const moved = (id: string) => `${channel.id}${id.slice(old.channel.length)}`;
  const before = entries
    .filter(({ event }) => !OLD_CHANNELS.has(event.kind))
    .map(({ id, at, recordedAt, event }) => ({
      id: moved(id),
      at,
      recordedAt,
      event,
      told: true,
    }));
  const now: IncidentEvent[] = [
    { kind: "channel_created", channel: channel.id, name: channel.name },
    ...changedItems(old, items, by),
    { kind: "reopened", by, why, status },
  ];
  return [
    ...before.filter(({ event }) => event.kind !== "declared"),
    ...now.map((event, n) => ({
      id: `${channel.id}#${cause}#${n}`,
      at,
      recordedAt: at,
      event,
      told: event.kind !== "reopened",
    })),
    declared(old, before, `${channel.id}#${old.cause}#0`),
  ];
}

/** Events that are about the channel in which they happened, and not about what goes on. */
const OLD_CHANNELS = new Set<IncidentEvent["kind"]>([
  "channel_created",
  "channel_changed",
  "invite_failed",
  "exported",
  "moved",
]);

/** Private is what the incident had become. */
function declared(
  old: IncidentRecord,
  entries: KeptEntry[],
  otherwise: string,
): KeptEntry {
  const { declaredAs, declaredAt, template, source, declarer } = old;
  const entry = entries.find(({ event }) => event.kind === "declared");
  return {
    id: entry?.id ?? otherwise,
    at: declaredAt,
    recordedAt: declaredAt,
    told: true,
    event: {
      kind: "declared",
      title: declaredAs.title,
      severity: declaredAs.severity,
      type: declaredAs.type,
      template,
      description: declaredAs.description,
      private: old.private,
      by: source ? { source } : { user: declarer },
    },
  };
}

/** What has become of action items since the incident was closed. */
function changedItems(
  { actionItems }: IncidentRecord,
  items: ActionItem[],
  by: string,
): IncidentEvent[] {
  return items.flatMap((now): IncidentEvent[] => {
    const before = actionItems.find(({ id }) => id === now.id);
    if (!before || before.round === now.round) return [];
    const { id: item, title, owner, due, does, ended } = now;
    return [
      {
        kind: "action_item_changed",
        item,
        title,
        owner,
        due,
        does,
        by: ended?.by ?? by,
      },
      ...(ended
        ? [{
          kind: "action_item_ended" as const,
          item,
          title,
          how: ended.how,
          by: ended.by,
        }]
        : []),
    ];
  });
}

/** The record in the new channel: what was known goes on, what was about the old channel begins anew. */
export function continuedRecord(
  old: IncidentRecord,
  entries: KeptEntry[],
  { channel, cause }: Pick<Continuation, "channel" | "cause">,
): IncidentRecord {
  const record: IncidentRecord = {
    ...old,
    channel: channel.id,
    name: channel.name,
    cause,
    movedFrom: old.channel,
    assumed: [],
    notInvited: [],
    notBriefed: [],
    responders: [],
    cardTs: "",
    cardDrawn: "",
    reminded: {},
    quiet: {},
    exporting: undefined,
    draft: undefined,
    finish: true,
    opening: "",
  };
  return { ...record, ...fold(record, entries) };
}
