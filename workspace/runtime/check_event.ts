import type { TriggerMistake } from "./check_trigger.ts";
import { filterMistakes } from "./filter.ts";
import type { EventListening, Manifest } from "./manifest.ts";

/** https://github.com/slackapi/deno-slack-sdk/issues/305 */
const CHANNELS_MAX = 20;

const CHANNEL_INFO = ["channels:read", "groups:read"];
const MESSAGES = [
  "channels:history",
  "groups:history",
  "im:history",
  "mpim:history",
];
const CONNECT = ["conversations.connect:manage", "conversations.connect:read"];

/** Events of single channels, which are named or all, with the scopes of which one is needed: https://docs.slack.dev/tools/deno-slack-sdk/guides/creating-event-triggers */
const IN_CHANNELS: Record<string, string[]> = {
  app_mentioned: ["app_mentions:read"],
  channel_shared: CHANNEL_INFO,
  channel_unshared: CHANNEL_INFO,
  message_metadata_posted: ["metadata.message:read"],
  message_posted: MESSAGES,
  pin_added: ["pins:read"],
  pin_removed: ["pins:read"],
  reaction_added: ["reactions:read"],
  reaction_removed: ["reactions:read"],
  user_joined_channel: CHANNEL_INFO,
  user_left_channel: CHANNEL_INFO,
};

/** Events of the whole workspace. */
const IN_WORKSPACE: Record<string, string[]> = {
  channel_archived: CHANNEL_INFO,
  channel_created: CHANNEL_INFO,
  channel_deleted: CHANNEL_INFO,
  channel_renamed: CHANNEL_INFO,
  channel_unarchived: CHANNEL_INFO,
  dnd_updated: ["dnd:read"],
  emoji_changed: ["emoji:read"],
  shared_channel_invite_accepted: CONNECT,
  shared_channel_invite_approved: CONNECT,
  shared_channel_invite_declined: CONNECT,
  shared_channel_invite_received: CONNECT,
  user_joined_team: ["users:read"],
};

/** The name of an event without `slack#/events/`. */
export function eventName({ event_type }: EventListening): string {
  return event_type.replace(/^slack#\/events\//, "");
}

/** True for events that a trigger hears in the channels that it names, or in all. */
export function isOfChannels(event: EventListening): boolean {
  return Object.hasOwn(IN_CHANNELS, eventName(event));
}

/** All that is wrong with what an event trigger listens to. */
export function checkEvent(
  manifest: Manifest,
  event: EventListening | undefined,
): TriggerMistake[] {
  if (typeof event?.event_type !== "string") {
    return [config("an event trigger needs event.event_type")];
  }
  const name = eventName(event);
  const scopes = { ...IN_CHANNELS, ...IN_WORKSPACE };
  if (!Object.hasOwn(scopes, name)) {
    return [{
      code: "invalid_trigger_event_type",
      sentence: `there are no events of type "${event.event_type}"`,
    }];
  }
  return [
    ...checkScopes(manifest, name, scopes[name]!),
    ...checkChannels(event),
    ...checkNeeds(event, name),
    ...(event.filter === undefined ? [] : filterMistakes(event.filter).map(
      (mistake) => config(`/event${mistake}`),
    )),
  ];
}

function checkScopes(
  manifest: Manifest,
  name: string,
  anyOf: string[],
): TriggerMistake[] {
  const { bot } = manifest.oauth_config.scopes;
  return anyOf.some((scope) => bot.includes(scope)) ? [] : [{
    code: "missing_scopes",
    sentence: `to hear ${name}, add ${anyOf.join(" or ")} to the botScopes`,
  }];
}

function checkChannels(event: EventListening): TriggerMistake[] {
  const { channel_ids = [], all_resources = false } = event;
  if (channel_ids.length > CHANNELS_MAX) {
    return [{
      code: "invalid_arguments",
      sentence:
        `no more than ${CHANNELS_MAX} items allowed [json-pointer:/event/channel_ids]`,
    }];
  }
  const named = channel_ids.length > 0;
  if (!isOfChannels(event)) {
    return named || all_resources
      ? [config(
        "events of the whole workspace take neither event.channel_ids nor event.all_resources",
      )]
      : [];
  }
  return named === all_resources
    ? [config(
      "an event trigger needs either event.channel_ids or event.all_resources: true",
    )]
    : [];
}

function checkNeeds(event: EventListening, name: string): TriggerMistake[] {
  if (name === "message_posted" && event.filter === undefined) {
    return [config("message_posted needs event.filter")];
  }
  return name === "message_metadata_posted" && !event.metadata_event_type
    ? [config("message_metadata_posted needs event.metadata_event_type")]
    : [];
}

function config(sentence: string): TriggerMistake {
  return { code: "invalid_trigger_config", sentence };
}
