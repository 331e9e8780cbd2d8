import { DefineFunction, Schema, SlackFunction } from "deno-slack-sdk/mod.ts";

export const Remind = DefineFunction({
  callback_id: "remind",
  title: "Remind",
  source_file: "functions/remind.ts",
  input_parameters: {
    properties: { minutes: { type: Schema.types.integer } },
    required: ["minutes"],
  },
  output_parameters: {
    properties: { told: { type: Schema.types.string } },
    required: ["told"],
  },
});

/** Makes two triggers at once that fire once each. */
export default SlackFunction(Remind, async ({ inputs, client }) => {
  const answers = [];
  for (const told of ["first", "second"]) {
    const start = new Date(Date.now() + inputs.minutes * 60_000);
    answers.push(
      await client.workflows.triggers.create({
        type: "scheduled",
        name: `Remind ${told}`,
        workflow: "#/workflows/note",
        inputs: { told: { value: `${told} at {{event_timestamp}}` } },
        schedule: {
          start_time: start.toISOString(),
          frequency: { type: "once" },
        },
      }),
    );
  }
  return { outputs: { told: answers.map(({ error }) => error).join() } };
});
