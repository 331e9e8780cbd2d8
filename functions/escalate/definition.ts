import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { number, string } = Schema.types;
const { channel_id, user_id, usergroup_id } = Schema.slack.types;

/** Somebody is asked for help. */
export const Escalate = DefineFunction({
  callback_id: "escalate",
  title: "Escalate an incident",
  description:
    "Asks people for help, privately and in the channel, and waits for their answer",
  source_file: "functions/escalate/handler.ts",
  input_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
      why: { type: string, title: "What help is needed" },
      level: {
        type: string,
        title: "Level",
        description:
          "A level of the escalation policy, by name; the next one if nobody is named either",
      },
      user: { type: user_id, title: "Person to ask" },
      group: { type: usergroup_id, title: "Group to ask" },
      service: {
        type: string,
        title: "Service",
        description: "Its experts are asked",
      },
      minutes: {
        type: number,
        title: "Minutes to answer",
        description: "0: whenever they can; if empty, as the level says",
      },
      approved_by: {
        type: user_id,
        title: "Approved by",
        description: "Where somebody has to agree",
      },
      person: { type: user_id, title: "Who asks" },
    },
    required: ["channel_id", "why"],
  },
  output_parameters: {
    properties: {
      channel_id: { type: channel_id, title: "Incident channel" },
    },
    required: [],
  },
});
