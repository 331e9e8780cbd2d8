import type { BuiltStep } from "../support/workflow_builder.ts";

/** The channel that the first step has made. */
const channel_id = "{{steps.0.channel_id}}";

/**
 * A big customer telephones: support presses one button, and there is an
 * incident with who speaks to the customer, what is promised, and its first
 * status update.
 *
 * @param customer Who it is, in words.
 * @param people Slack user ids.
 */
export function customerEmergency(
  customer: string,
  people: { support: string; commander: string; accountManager: string },
): BuiltStep[] {
  return [
    {
      function: "create_incident_channel",
      inputs: {
        title: `${customer} cannot work`,
        severity: "SEV1",
        declarer: people.commander,
      },
    },
    {
      function: "assign_roles",
      inputs: { channel_id, communications_lead: people.support },
    },
    { function: "log_to_timeline", inputs: { channel_id } },
    {
      function: "announce",
      inputs: {
        channel_id,
        card: "{{steps.0.card}}",
        declaration: "{{steps.0.declaration}}",
      },
    },
    {
      function: "give_task",
      inputs: {
        channel_id,
        title: `Call ${customer} back within the hour`,
        owner: people.support,
        person: people.commander,
      },
    },
    {
      function: "follow",
      inputs: { channel_id, person: people.accountManager, follow: true },
    },
    {
      function: "post_update",
      inputs: {
        channel_id,
        text: "We have heard of it and are looking",
        impact: `${customer} cannot work`,
        next_update_minutes: 15,
        person: people.commander,
      },
    },
  ];
}
