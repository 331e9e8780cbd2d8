import { markRead } from "../../datastores/timeline/store.ts";
import type { KeptEntry } from "../../domain/incident/events.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { type Updated, updateMessage } from "../../domain/messages/update.ts";
import type { Answer } from "../../slack/api.ts";
import { apply, FIRST_RUN } from "../../slack/apply.ts";
import type { Tick } from "./tick.ts";

/** How long reactions to an update are looked for. Milliseconds. */
const LOOKED_FOR_MS = 30 * 60_000;

/** With these people say that they have read something. */
const READ = new Set(["white_check_mark", "heavy_check_mark", "eyes"]);

/**
 * Shows on the last update of each incident who has reacted to it with ✅ or 👀.
 * A call for each incident with an update of the last half hour; that they read
 * it starts nothing and is in no timeline.
 */
export async function showReaders(tick: Tick): Promise<void> {
  for (const record of tick.incidents) {
    const entry = lastUpdate(tick, record);
    if (!entry?.posted || record.channelNow.archived) continue;
    if (!tick.hasTime()) return;
    const { posted, event, id } = entry;
    await tick.attempt(() =>
      showReadersOf(tick, record, { ...posted, event, id })
    );
  }
}

type PostedUpdate = NonNullable<KeptEntry["posted"]> & {
  id: string;
  event: Updated;
};

function lastUpdate(
  { entries, now }: Tick,
  { channel }: IncidentRecord,
): KeptEntry & { event: Updated } | undefined {
  const updates = (entries.get(channel) ?? [])
    .filter((entry): entry is KeptEntry & { event: Updated } =>
      entry.event.kind === "updated"
    );
  const last = updates.sort((a, b) => a.recordedAt - b.recordedAt).at(-1);
  return last && now - last.recordedAt < LOOKED_FOR_MS ? last : undefined;
}

async function showReadersOf(
  { connect }: Tick,
  { channel }: IncidentRecord,
  { id, ts, readBy: shown, event }: PostedUpdate,
): Promise<void> {
  const slack = connect();
  const found = await slack.callUnless(
    ["message_not_found"],
    "reactions.get",
    { channel, timestamp: ts, full: true },
  );
  const reactions: Answer[] = found?.message.reactions ?? [];
  const readers = reactions
    .filter(({ name }) => READ.has(name))
    .flatMap(({ users }) => users as string[])
    .filter((user) => user !== event.by);
  const readBy = [...new Set(readers)];
  if (readBy.toSorted().join() === shown.toSorted().join()) return;
  const [edited] = await apply(slack, [{
    kind: "edit",
    channel,
    ts,
    message: updateMessage(event, readBy),
  }], FIRST_RUN);
  if (edited!.ok) await markRead(slack, id, readBy);
}
