import { isOfPerson, type SeenMessage } from "../../domain/archive/look.ts";
import { allCleared } from "../../domain/incident/alerts_after.ts";
import { statusOf } from "../../domain/incident/lifecycle.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { isUntouched } from "../../domain/incident/untouched.ts";
import type { Answer } from "../../slack/api.ts";
import { accept } from "../accept.ts";
import { decline } from "../decline.ts";
import { bringOver } from "../merge.ts";
import { running, type Tick } from "./tick.ts";

const MINUTE_MS = 60_000;

/** So many messages are looked through for anything that people said; one call. */
const LOOKED_AT = 100;

/**
 * Decides about maybe-incidents that nobody has decided about in time: one whose
 * alerts have all cleared, and that nobody has touched, was none; any other is one.
 */
export async function decideTriage(tick: Tick): Promise<void> {
  const { triageMinutes } = tick.team.settings;
  if (!triageMinutes) return;
  for (const record of running(tick)) {
    const since = record.lifecycle.phases.at(-1)!.at;
    const isDue = statusOf(record.lifecycle) === "triage" &&
      tick.now - since >= triageMinutes * MINUTE_MS;
    if (!isDue) continue;
    if (!tick.hasTime()) return;
    await tick.attempt(() => decideOne(tick, record));
  }
}

async function decideOne(tick: Tick, record: IncidentRecord): Promise<void> {
  const { channel } = record;
  const slack = tick.connect();
  const isNone = allCleared(record) &&
    isUntouched(tick.entries.get(channel) ?? []) &&
    !await isTalkedIn(tick, record);
  const asked = { channel, person: "", cause: "triage/limit" };
  if (isNone) {
    await decline(slack, {
      ...asked,
      why: "All alerts have cleared, and nobody took it up",
    });
  } else await accept(slack, asked);
}

/** Incd's own words in threads are none of people's. */
async function isTalkedIn(
  { connect }: Tick,
  { channel, bot }: IncidentRecord,
): Promise<boolean> {
  const { messages } = await connect().call("conversations.history", {
    channel,
    limit: LOOKED_AT,
  });
  return messages.some((message: Answer) =>
    isOfPerson(message as SeenMessage) ||
    (message.reply_users ?? []).some((user: string) => user !== bot)
  );
}

/** Brings over what a merge that broke off has left behind. */
export async function finishMerges(tick: Tick): Promise<void> {
  for (const record of tick.incidents) {
    if (statusOf(record.lifecycle) !== "merged") continue;
    const target = tick.incidents.find(({ channel }) =>
      channel === record.movedTo
    );
    const isDone = (tick.entries.get(record.movedTo) ?? []).some(({ event }) =>
      event.kind === "took_over" && event.from === record.channel
    );
    if (!target || isDone) continue;
    if (!tick.hasTime()) return;
    await tick.attempt(async () => {
      await bringOver(tick.connect(), record, target, "");
    });
  }
}
