import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { string } = Schema.types;
const { channel_id } = Schema.slack.types;

/** Makes an incident known: topic, pin, links, announcement. Private ones are not announced. */
export const Announce = DefineFunction({
  callback_id: "announce",
  title: "Announce incident",
  description:
    "Sets the topic, pins the card, adds links and announces the incident unless it is private",
  source_file: "functions/announce/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      card: {
        type: string,
        title: "Card",
        description: "From Create incident channel",
      },
      declaration: {
        type: string,
        title: "Declaration",
        description: "From Create incident channel",
      },
    },
    required: [],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      announcement_channel_id: {
        type: channel_id,
        title: "Announcement channel",
      },
      announcement: {
        type: string,
        title: "Announcement",
        description: "The message, for later steps",
      },
    },
    required: [],
  },
});
