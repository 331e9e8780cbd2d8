import type { BuiltStep } from "../support/workflow_builder.ts";

/**
 * The end of a shift: what is open is written down, the message that sums the
 * night up is kept, whoever comes is asked to take over, and nobody need write
 * an update while they read themselves in.
 *
 * @param channel_id The incident's channel.
 * @param summary Link of the message that sums the night up.
 * @param people Slack user ids.
 */
export function nightShift(
  channel_id: string,
  summary: string,
  people: { going: string; coming: string },
): BuiltStep[] {
  return [
    { function: "list_incidents", inputs: {} },
    {
      function: "log_to_timeline",
      inputs: {
        channel_id,
        text: "End of the shift, {{steps.0.count}} open:\n{{steps.0.text}}",
        person: people.going,
      },
    },
    {
      function: "capture",
      inputs: { channel_id, message: summary, person: people.going },
    },
    {
      function: "hand_over",
      inputs: {
        channel_id: "{{steps.1.channel_id}}",
        role: "commander",
        successor: people.coming,
        temporary_changes: "Deploys are stopped",
        person: people.going,
      },
    },
    {
      function: "put_off_update",
      inputs: { channel_id, minutes: 30, person: people.going },
    },
  ];
}
