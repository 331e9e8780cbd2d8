import { parameterList } from "../engine/payloads.ts";
import type { Trigger } from "../engine/triggers.ts";
import type { Workspace } from "../workspace.ts";
import { SlackError } from "./errors.ts";

/** A trigger's definition, as `slack trigger create` and the Web API take it. */
export const triggerArguments = {
  type: { type: "string", required: true },
  name: { type: "string", required: true },
  description: { type: "string" },
  workflow: { type: "string", required: true },
  inputs: { type: "object" },
  shortcut: { type: "object" },
  schedule: { type: "object" },
  event: { type: "object" },
  webhook: { type: "object" },
} as const;

/** The trigger that a call names. @throws SlackError `trigger_not_found` */
export function foundTrigger({ engine }: Workspace, id: string): Trigger {
  const trigger = engine.triggers.find(id);
  if (trigger) return trigger;
  throw new SlackError("trigger_not_found");
}

/** A trigger as Slack shows it; the schedule of a scheduled one is not shown, as in Slack. */
export function triggerObject(workspace: Workspace, trigger: Trigger) {
  const { app, appId } = workspace;
  const { event } = trigger.definition;
  const workflow = app.manifest.workflows![trigger.workflow]!;
  return {
    id: trigger.id,
    type: trigger.type,
    name: trigger.name,
    description: trigger.description,
    inputs: trigger.inputs,
    workflow: {
      id: `Fn${trigger.workflow}`,
      workflow_id: `Wf${trigger.workflow}`,
      callback_id: trigger.workflow,
      title: workflow.title,
      description: workflow.description ?? "",
      type: "workflow",
      input_parameters: parameterList(workflow.input_parameters),
      output_parameters: [],
      app_id: appId,
    },
    date_created: trigger.created,
    date_updated: trigger.updated,
    ...(trigger.type === "shortcut"
      ? { shortcut_url: `https://slack.com${trigger.url}` }
      : {}),
    ...(trigger.type === "webhook"
      ? { webhook_url: `https://hooks.slack.com${trigger.url}` }
      : {}),
    ...(event ? { event_type: event.event_type } : {}),
  };
}
