import { DefineFunction, Schema } from "deno-slack-sdk/mod.ts";

const { number, string } = Schema.types;

/** The open incidents, for a workflow that tells of them. */
export const ListIncidents = DefineFunction({
  callback_id: "list_incidents",
  title: "List open incidents",
  description: "Counts the open incidents and names them; never private ones",
  source_file: "functions/list_incidents/handler.ts",
  input_parameters: { properties: {}, required: [] },
  output_parameters: {
    properties: {
      count: { type: number, title: "How many are open" },
      text: { type: string, title: "The incidents, a line each" },
    },
    required: ["count", "text"],
  },
});
