import { LEASE_MS } from "../domain/claims.ts";
import type { Effect, Outcome } from "../domain/consequences/effect.ts";
import { type Answer, type Slack, SlackApiError } from "./api.ts";
import { callPeople, NotAllCalled } from "./call_people.ts";
import { channelId, findSent, stamp } from "./sent.ts";

/** Whether the same effects may have been applied before, and since when. */
export interface Repeat {
  /** Look before doing what would be seen twice. */
  look: boolean;
  /** Milliseconds since 1970. */
  since: number;
}

/**
 * How a part of the work is done again, or for the first time.
 *
 * A mark of an earlier run proves that there was one, but none does not prove
 * that there was not: later claims on the same item write over it. So whoever
 * comes later than a lease lasts looks as well.
 *
 * @param since When the work may have begun, milliseconds since 1970.
 */
export function repeatOf(standing: { repeat: boolean }, since: number): Repeat {
  return { look: standing.repeat || Date.now() - since > LEASE_MS, since };
}

/** A run that nobody ran before. */
export const FIRST_RUN: Repeat = { look: false, since: 0 };

/**
 * Carries out effects side by side. One that fails does not stop the others:
 * the caller tells people what is missing.
 */
export function apply(
  slack: Slack,
  effects: Effect[],
  repeat: Repeat,
): Promise<Outcome[]> {
  return Promise.all(effects.map(async (effect): Promise<Outcome> => {
    try {
      return { effect, ok: true, ...await perform(slack, effect, repeat) };
    } catch (error) {
      if (error instanceof NotAllCalled) {
        return { effect: error.rest, ok: false, code: error.code };
      }
      if (error instanceof SlackApiError) {
        return { effect, ok: false, code: error.code };
      }
      throw error;
    }
  }));
}

async function perform(
  slack: Slack,
  effect: Effect,
  repeat: Repeat,
): Promise<{ channel?: string; ts?: string }> {
  switch (effect.kind) {
    case "set_topic":
      await slack.call("conversations.setTopic", {
        channel: effect.channel,
        topic: effect.topic,
      });
      return {};
    case "pin":
      await slack.callUnless(["already_pinned"], "pins.add", {
        channel: effect.channel,
        timestamp: effect.ts,
      });
      return {};
    case "add_bookmark":
      return await addBookmark(slack, effect, repeat);
    case "post":
      return await post(slack, effect, repeat);
    case "edit":
      await slack.callUnless(GONE, "chat.update", {
        channel: effect.channel,
        ts: effect.ts,
        ...effect.message,
      });
      return {};
    case "tell_privately":
      return await tellPrivately(slack, effect, repeat);
    case "show_to_one":
      return await showToOne(slack, effect, repeat);
    case "call":
      await callPeople(
        slack,
        effect,
        (messages) => apply(slack, messages, repeat),
      );
      return {};
    case "react":
    case "unreact":
      await react(slack, effect);
      return {};
  }
}

/** There is nothing left to be changed. */
const GONE = ["message_not_found", "is_inactive"];

/** As it shall be, or there is nothing to react to any more. */
const REACTED = [
  "already_reacted",
  "no_reaction",
  "message_not_found",
  "is_archived",
];

async function react(
  slack: Slack,
  { kind, channel, ts, emoji }: Extract<Effect, { emoji: string }>,
): Promise<void> {
  const method = kind === "react" ? "reactions.add" : "reactions.remove";
  await slack.callUnless(REACTED, method, {
    channel,
    timestamp: ts,
    name: emoji,
  });
}

/** What only one person sees is kept nowhere, so it cannot be looked for. */
async function showToOne(
  slack: Slack,
  effect: Extract<Effect, { kind: "show_to_one" }>,
  repeat: Repeat,
): Promise<{ channel?: string; ts?: string }> {
  const { channel, user, message, threadTs } = effect;
  const shown = await slack.callUnless(
    [
      "user_not_in_channel",
      "channel_not_found",
      "not_in_channel",
      "is_archived",
    ],
    "chat.postEphemeral",
    {
      channel,
      user,
      ...message,
      ...(threadTs ? { thread_ts: threadTs } : {}),
    },
  );
  if (shown) return {};
  return await tellPrivately(
    slack,
    { ...effect, kind: "tell_privately" },
    repeat,
  );
}

/** Slack makes a second bookmark of the same link without a word, so a repeat looks first. */
async function addBookmark(
  slack: Slack,
  effect: Extract<Effect, { kind: "add_bookmark" }>,
  repeat: Repeat,
): Promise<Answer> {
  if (repeat.look) {
    const { bookmarks } = await slack.call("bookmarks.list", {
      channel_id: effect.channel,
    });
    if (bookmarks.some((b: Answer) => b.link === effect.url)) return {};
  }
  await slack.call("bookmarks.add", {
    channel_id: effect.channel,
    title: effect.title,
    type: "link",
    link: effect.url,
  });
  return {};
}

async function post(
  slack: Slack,
  effect: Extract<Effect, { kind: "post" }>,
  repeat: Repeat,
): Promise<{ channel: string; ts: string }> {
  const { standsSince } = effect;
  const channel = repeat.look || standsSince !== undefined
    ? await channelId(slack, effect.channel)
    : undefined;
  if (channel) {
    const place = {
      channel,
      ...(effect.threadTs ? { threadTs: effect.threadTs } : {}),
    };
    const since = standsSince ?? repeat.since;
    const ts = await findSent(slack, place, effect.key, since);
    if (ts !== undefined && standsSince !== undefined) {
      await slack.call("chat.update", { channel, ts, ...effect.message });
    }
    if (ts !== undefined) return { channel, ts };
  }
  const answer = await slack.call("chat.postMessage", {
    channel: effect.channel,
    ...effect.message,
    ...(effect.threadTs ? { thread_ts: effect.threadTs } : {}),
    metadata: stamp(effect.key),
    unfurl_links: false,
  });
  return { channel: answer.channel, ts: answer.ts };
}

async function tellPrivately(
  slack: Slack,
  { user, key, message }: Extract<Effect, { kind: "tell_privately" }>,
  repeat: Repeat,
): Promise<{ channel: string; ts: string }> {
  let channel = user;
  if (repeat.look) {
    const opened = await slack.call("conversations.open", {
      users: user,
    });
    channel = opened.channel.id;
  }
  return await post(slack, { kind: "post", channel, key, message }, repeat);
}
