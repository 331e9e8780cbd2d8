import { DefineFunction, Schema, SlackFunction } from "deno-slack-sdk/mod.ts";
import { details, order } from "../views.ts";

export const Order = DefineFunction({
  callback_id: "order",
  title: "Order",
  source_file: "functions/order.ts",
  input_parameters: {
    properties: { interactivity: { type: Schema.slack.types.interactivity } },
    required: ["interactivity"],
  },
  output_parameters: {
    properties: { told: { type: Schema.types.string } },
    required: ["told"],
  },
});

const BEANS = ["Arabica", "Robusta", "Liberica"];

/** What the form does depends on the note that is typed into it. */
export default SlackFunction(Order, async ({ inputs, client }) => {
  const answer = await client.views.open({
    interactivity_pointer: inputs.interactivity.interactivity_pointer,
    view: order("Order"),
  });
  return answer.ok
    ? { completed: false }
    : { error: `Cannot open the form: ${answer.error}` };
})
  .addViewSubmissionHandler("order", async ({ view, body, client }) => {
    const note: string = view.state.values.note.typed.value;
    const done = (told: string) =>
      client.functions.completeSuccess({
        function_execution_id: body.function_data.execution_id,
        outputs: { told },
      });
    switch (note) {
      case "errors":
        return {
          response_action: "errors",
          errors: { note: "Say something else" },
        };
      case "errors elsewhere":
        return { response_action: "errors", errors: { buttons: "Not here" } };
      case "update":
        return { response_action: "update", view: order("Order again") };
      case "push":
        return { response_action: "push", view: details("Pushed") };
      case "clear":
        await done("cleared");
        return { response_action: "clear" };
      case "too long":
        return {
          response_action: "update",
          view: order("A title that is far too long"),
        };
      case "slow":
        await new Promise((resolve) => setTimeout(resolve, 4_000));
        return {};
      case "broken":
        throw new Error("the handler is broken");
    }
    const { size, bean } = view.state.values;
    await done(
      `${size.chosen.selected_option?.value} ${bean.chosen.selected_option?.value} ${note} ${view.private_metadata}`,
    );
    return {};
  })
  .addViewSubmissionHandler("details", () => ({ response_action: "clear" }))
  .addViewClosedHandler(
    ["order", "details"],
    async ({ view, body, client }) => {
      await client.functions.completeSuccess({
        function_execution_id: body.function_data.execution_id,
        outputs: {
          told: `${view.callback_id} closed, all: ${body.is_cleared}`,
        },
      });
    },
  )
  .addBlockSuggestionHandler("chosen", ({ body }) => {
    if (body.value === "broken") throw new Error("no beans");
    if (body.value === "crowd") {
      return { options: Array(101).fill(option("x")) };
    }
    return {
      options: BEANS.filter((bean) => bean.toLowerCase().includes(body.value))
        .map(option),
    };
  })
  .addBlockActionsHandler("more", async ({ body, client }) => {
    const { interactivity_pointer } = body.interactivity;
    await client.views.push({ interactivity_pointer, view: details("More") });
  })
  .addBlockActionsHandler("reword", async ({ body, client }) => {
    await client.views.update({
      view_id: body.view!.id,
      hash: body.view!.hash,
      view: order("Reworded"),
    });
  })
  .addBlockActionsHandler("chosen", async ({ body, action, client }) => {
    await client.views.update({
      view_id: body.view!.id,
      view: order(`Size ${action.selected_option.value}`),
    });
  });

function option(text: string) {
  return {
    text: { type: "plain_text" as const, text },
    value: text.toLowerCase(),
  };
}
