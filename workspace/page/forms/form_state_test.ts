import { assertEquals } from "@std/assert";
import { formState, valueIn, withValue } from "./form_state.ts";
import { formProblems } from "./form_problems.ts";

// deno-lint-ignore no-explicit-any
function input(block_id: string, element: Record<string, any>, more = {}) {
  return {
    type: "input",
    block_id,
    label: { type: "plain_text", text: block_id },
    element: { action_id: "a", ...element },
    ...more,
  };
}

const option = { text: { type: "plain_text", text: "One" }, value: "1" };

Deno.test("formState() holds every element as Slack's state.values does", () => {
  const blocks = [
    input("text", { type: "plain_text_input", initial_value: "hello" }),
    input("one", { type: "static_select", options: [option] }),
    input("several", {
      type: "multi_static_select",
      options: [option],
      initial_options: [option],
    }),
    input("people", { type: "multi_users_select" }),
    input("when", { type: "datepicker", initial_date: "2026-11-23" }),
    {
      type: "section",
      block_id: "beside",
      accessory: { type: "users_select", action_id: "a" },
    },
    {
      type: "actions",
      block_id: "row",
      elements: [{ type: "button", action_id: "press" }],
    },
  ];

  assertEquals(formState(blocks), {
    text: { a: { type: "plain_text_input", value: "hello" } },
    one: { a: { type: "static_select", selected_option: null } },
    several: {
      a: { type: "multi_static_select", selected_options: [option] },
    },
    people: { a: { type: "multi_users_select", selected_users: [] } },
    when: { a: { type: "datepicker", selected_date: "2026-11-23" } },
    beside: { a: { type: "users_select", selected_user: null } },
  });
});

Deno.test("formState() keeps what was typed where the field stayed", () => {
  const before = formState([
    input("title", { type: "plain_text_input" }),
    input("kind", { type: "plain_text_input" }),
  ]);
  const title = {
    blockId: "title",
    actionId: "a",
    element: { type: "plain_text_input" },
  };
  const typed = withValue(before, title, "Typed");

  const after = formState([
    input("title", { type: "plain_text_input", initial_value: "New" }),
    input("kind", { type: "static_select", options: [option] }),
  ], typed);

  assertEquals(valueIn(after, title), "Typed");
  assertEquals(after.kind!.a.type, "static_select");
});

Deno.test("formProblems() says what Slack's client would not send", () => {
  const cases: [element: Record<string, unknown>, problem: string][] = [
    [{ type: "plain_text_input" }, "Please complete this required field."],
    [
      { type: "plain_text_input", max_length: 3, initial_value: "12345" },
      "This is 2 characters too long; at most 3 fit.",
    ],
    [
      { type: "plain_text_input", min_length: 3, initial_value: "12" },
      "Please write at least 3 characters.",
    ],
    [
      { type: "email_text_input", initial_value: "ana" },
      "Please enter an email address.",
    ],
    [
      { type: "url_text_input", initial_value: "northwind" },
      "Please enter a full link, with https://.",
    ],
    [
      {
        type: "number_input",
        is_decimal_allowed: false,
        initial_value: "1.5",
      },
      "Please enter a whole number.",
    ],
    [
      { type: "number_input", min_value: "5", initial_value: "4" },
      "Please enter 5 or more.",
    ],
    [{ type: "multi_users_select" }, "Please complete this required field."],
  ];

  for (const [element, problem] of cases) {
    const blocks = [input("field", element)];
    assertEquals(formProblems(blocks, formState(blocks)), { field: problem });
  }
});

Deno.test("formProblems() lets optional fields be empty", () => {
  const blocks = [
    input("field", { type: "url_text_input" }, { optional: true }),
  ];

  assertEquals(formProblems(blocks, formState(blocks)), {});
});
