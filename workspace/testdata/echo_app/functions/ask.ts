import { DefineFunction, Schema, SlackFunction } from "deno-slack-sdk/mod.ts";

export const Ask = DefineFunction({
  callback_id: "ask",
  title: "Ask",
  source_file: "functions/ask.ts",
  input_parameters: {
    properties: { interactivity: { type: Schema.slack.types.interactivity } },
    required: ["interactivity"],
  },
  output_parameters: {
    properties: {
      answer: { type: Schema.types.string },
      person: { type: Schema.slack.types.user_id },
    },
    required: [],
  },
});

/** What the form does depends on what is typed into it. */
export default SlackFunction(Ask, async ({ inputs, client }) => {
  const answer = await client.views.open({
    interactivity_pointer: inputs.interactivity.interactivity_pointer,
    view: question("What shall I say?"),
  });
  return answer.ok
    ? { completed: false }
    : { error: `Cannot ask: ${answer.error}` };
})
  .addViewSubmissionHandler("question", async ({ view, body, client }) => {
    const typed: string = view.state.values.words.typed.value;
    switch (typed) {
      case "wrong":
        return { response_action: "errors", errors: { words: "Not that" } };
      case "again":
        return { response_action: "update", view: question("Once more?") };
      case "more":
        return { response_action: "push", view: question("And what else?") };
      case "slow":
        await new Promise((resolve) => setTimeout(resolve, 4_000));
        return {};
      case "broken":
        throw new Error("the form is broken");
    }
    await client.functions.completeSuccess({
      function_execution_id: body.function_data.execution_id,
      outputs: { answer: typed, person: body.user.id },
    });
    return { response_action: "clear" };
  })
  .addBlockActionsHandler("rename", async ({ body, client }) => {
    const { view } = body;
    await client.views.update({
      view_id: view!.id,
      hash: view!.hash,
      view: question("A new question"),
    });
  })
  .addViewClosedHandler("question", async ({ body, client }) => {
    await client.functions.completeSuccess({
      function_execution_id: body.function_data.execution_id,
      outputs: { answer: body.is_cleared ? "closed all" : "closed one" },
    });
  });

function question(title: string) {
  return {
    type: "modal",
    callback_id: "question",
    notify_on_close: true,
    title: { type: "plain_text", text: title },
    submit: { type: "plain_text", text: "Say it" },
    blocks: [
      {
        type: "input",
        block_id: "words",
        label: { type: "plain_text", text: "Words" },
        element: { type: "plain_text_input", action_id: "typed" },
      },
      {
        type: "actions",
        elements: [{
          type: "button",
          action_id: "rename",
          text: { type: "plain_text", text: "Another question" },
        }],
      },
    ],
  };
}
