import { DefineWorkflow, Schema } from "deno-slack-sdk/mod.ts";
import { Note } from "../functions/note.ts";

export const TellWorkflow = DefineWorkflow({
  callback_id: "tell",
  title: "Tell",
  input_parameters: {
    properties: {
      told: { type: Schema.types.string },
      person: { type: Schema.slack.types.user_id },
      place: { type: Schema.slack.types.channel_id },
      how: { type: Schema.types.string },
      more: { type: Schema.types.string },
      count: { type: Schema.types.integer },
    },
    required: ["told", "person", "place", "how", "count"],
  },
});

const { told, person, place, how } = TellWorkflow.inputs;
TellWorkflow.addStep(Note, {
  told: `tell: ${told}, ${person}, ${place}, ${how}`,
});
