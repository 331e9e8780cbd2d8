/** The form of an order. */
export function order(title: string) {
  return {
    type: "modal",
    callback_id: "order",
    external_id: "the-order",
    private_metadata: "from the form",
    notify_on_close: true,
    title: text(title),
    submit: text("Send"),
    blocks: [
      {
        type: "input",
        block_id: "size",
        label: text("Size"),
        dispatch_action: true,
        optional: true,
        element: {
          type: "static_select",
          action_id: "chosen",
          options: ["small", "large"].map((size) => ({
            text: text(size),
            value: size,
          })),
        },
      },
      {
        type: "input",
        block_id: "bean",
        label: text("Bean"),
        optional: true,
        element: {
          type: "external_select",
          action_id: "chosen",
          min_query_length: 2,
        },
      },
      {
        type: "input",
        block_id: "note",
        label: text("Note"),
        element: { type: "plain_text_input", action_id: "typed" },
      },
      {
        type: "actions",
        block_id: "buttons",
        elements: [button("more", "More"), button("reword", "Reword")],
      },
    ],
  };
}

/** A view that lies on the form; closing it closes all. */
export function details(title: string) {
  return {
    type: "modal",
    callback_id: "details",
    notify_on_close: true,
    clear_on_close: title === "More",
    title: text(title),
    submit: text("Fine"),
    blocks: [
      {
        type: "input",
        block_id: "note",
        label: text("Note"),
        optional: true,
        element: { type: "plain_text_input", action_id: "typed" },
      },
      {
        type: "actions",
        block_id: "buttons",
        elements: [button("more", "More")],
      },
    ],
  };
}

export function button(action_id: string, label: string) {
  return { type: "button", action_id, value: action_id, text: text(label) };
}

export function text(label: string) {
  return { type: "plain_text", text: label };
}
