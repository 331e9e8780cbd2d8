import type { BuiltStep } from "../support/workflow_builder.ts";

const channel_id = "{{steps.0.channel_id}}";

/**
 * A drill for a new colleague: a private incident that goes from its
 * declaration to its end by itself, so that they see each part once.
 *
 * @param people Slack user ids.
 */
export function drill(
  people: { trainer: string; trainee: string },
): BuiltStep[] {
  return [
    {
      function: "create_incident_channel",
      inputs: {
        title: "Drill",
        severity: "SEV3",
        private: true,
        declarer: people.trainer,
      },
    },
    {
      function: "acknowledge",
      inputs: { channel_id, person: people.trainer },
    },
    {
      function: "give_task",
      inputs: {
        channel_id,
        title: "Restart the workers",
        owner: people.trainee,
        person: people.trainer,
      },
    },
    {
      function: "log_to_timeline",
      inputs: {
        channel_id,
        text: "Restarted the workers",
        tried: "worked",
        person: people.trainee,
      },
    },
    {
      function: "finish_task",
      inputs: {
        channel_id,
        task: "{{steps.2.task}}",
        person: people.trainee,
      },
    },
    {
      function: "amend_incident",
      inputs: {
        channel_id,
        title: "Drill: workers stand still",
        description: "Nothing was broken",
        person: people.trainer,
      },
    },
    {
      function: "resolve",
      inputs: {
        channel_id,
        fix: "Restarted the workers",
        text: "The drill is over",
        hurt_nobody: true,
        person: people.trainer,
      },
    },
  ];
}
