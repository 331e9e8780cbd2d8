import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** What people do in a channel and Incd hears of: signs on messages, somebody who comes, and what becomes of it. */
export const OnEvent = DefineFunction({
  callback_id: "on_event",
  title: "Listen to an incident's channel",
  description:
    "Keeps messages with a sign in the timeline, briefs who joins, and follows what becomes of the channel",
  source_file: "functions/on_event/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id },
      person: { type: user_id },
      /** The message with the sign; absent if somebody has joined. */
      message_ts: { type: string },
      /** With which emoji; absent for Slack's pin. */
      emoji: { type: string },
      /** The message's permanent link, where the event brings it. */
      link: { type: string },
      /** Who has brought the one who joined, if anybody has. */
      inviter: { type: string },
      /** What has become of the channel, as in `ChannelChange`. */
      change: { type: string },
    },
    required: ["channel_id"],
  },
  output_parameters: { properties: {}, required: [] },
});
