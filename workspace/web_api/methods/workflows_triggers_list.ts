import { parameterList } from "../../engine/payloads.ts";
import type { Trigger } from "../../engine/triggers.ts";
import type { Workspace } from "../../workspace.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "workflows.triggers.list",
  tier: 2,
  scopes: ["triggers:read"],
  args: {},
  fidelity: {
    coverage: "partial",
    basis: "observed",
    missing: "pages, filters by owner and publication",
  },
  handle({ workspace }) {
    return {
      triggers: workspace.engine.triggers.list().map((trigger) =>
        triggerObject(workspace, trigger)
      ),
      response_metadata: { next_cursor: "" },
    };
  },
});

/** A trigger as Slack shows it; the schedule of a scheduled one is not shown, as in Slack. */
function triggerObject(workspace: Workspace, trigger: Trigger) {
  const { app, appId } = workspace;
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
    date_updated: trigger.created,
    ...(trigger.type === "shortcut"
      ? { shortcut_url: `https://slack.com${trigger.url}` }
      : {}),
    ...(trigger.type === "webhook"
      ? { webhook_url: `https://hooks.slack.com${trigger.url}` }
      : {}),
  };
}
