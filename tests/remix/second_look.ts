import type { BuiltStep } from "../support/workflow_builder.ts";

/**
 * An incident that was resolved too early: it is open again, whoever knows the
 * part best is asked and answers, and once it is over there is a review with
 * the first thing to be done.
 *
 * @param channel_id The incident's channel.
 * @param people Slack user ids.
 */
export function secondLook(
  channel_id: string,
  people: { commander: string; expert: string },
): BuiltStep[] {
  const person = people.commander;
  return [
    {
      function: "reopen",
      inputs: { channel_id, why: "The errors are back", person },
    },
    {
      function: "escalate",
      inputs: { channel_id, why: "Look at it", user: people.expert, person },
    },
    {
      function: "answer_ask",
      inputs: { channel_id, reply: "on_it", person: people.expert },
    },
    {
      function: "resolve",
      inputs: { channel_id, fix: "Another pool", person },
    },
    {
      function: "add_action_item",
      inputs: { channel_id, title: "Alert on the pool", person },
    },
    { function: "start_review", inputs: { channel_id, person } },
  ];
}
