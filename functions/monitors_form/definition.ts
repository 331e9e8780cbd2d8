import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

/** The forms about monitors, and the one about a single alert. */
export const MonitorsForm = DefineFunction({
  callback_id: "monitors_form",
  title: "Connect a monitor: open the forms",
  description: "Connects monitors, and keeps an alert quiet that is none",
  source_file: "functions/monitors_form/handler.ts",
  input_parameters: {
    properties: {
      interactivity: { type: Schema.slack.types.interactivity },
      person: { type: Schema.slack.types.user_id },
      /** "alert" for the form about one alert; else monitors. */
      about: { type: Schema.types.string },
      /** The alert's id. */
      which: { type: Schema.types.string },
    },
    required: ["interactivity", "person"],
  },
  output_parameters: { properties: {}, required: [] },
});
