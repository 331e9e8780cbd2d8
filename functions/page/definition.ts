import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { boolean, string } = Schema.types;
const { channel_id, user_id } = Schema.slack.types;

/** Calls the team's pager. */
export const Page = DefineFunction({
  callback_id: "page",
  title: "Page on-call",
  description: "Calls PagerDuty for an incident, if your team has connected it",
  source_file: "functions/page/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      summary: {
        type: string,
        title: "What to say",
        description: "Empty: severity and title",
      },
      person: { type: user_id, title: "Who pages" },
      answer: {
        type: boolean,
        title: "Answer privately",
        description:
          "If it cannot be done, tell the person instead of ending the workflow",
      },
      pressed_in: {
        type: string,
        title: "Pressed in",
        description: "Channel in which the person is answered; may stay empty",
      },
    },
    required: ["channel_id"],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
    },
    required: [],
  },
});
