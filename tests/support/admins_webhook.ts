import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { WebhookAnswer } from "../../workspace/engine/webhooks.ts";

/** The webhook of a workflow that an admin has built from Incd's own steps. */
export const ADMINS_WEBHOOK = "Built: declare from a monitor";

const TEXTS = [
  "source",
  "title",
  "severity",
  "type",
  "description",
  "dedup_key",
];

/**
 * Posts to the webhook of a workflow as an admin builds it who wants each
 * delivery to declare: no alert is kept, none joins another.
 */
export async function declareByWebhook(
  running: RunningWorkspace,
  body: Record<string, unknown>,
): Promise<WebhookAnswer> {
  const { engine } = running.workspace;
  if (!engine.triggers.list().some(({ name }) => name === ADMINS_WEBHOOK)) {
    build(running);
  }
  return await running.webhook(ADMINS_WEBHOOK, body);
}

function build({ workspace }: RunningWorkspace): void {
  const { engine, app } = workspace;
  const workflows = app.manifest.workflows ??= {};
  const opened = {
    channel_id: "{{steps.0.channel_id}}",
    declaration: "{{steps.0.declaration}}",
  };
  const card = "{{steps.0.card}}";
  const steps: [string, Record<string, unknown>][] = [
    ["create_incident_channel", {
      ...Object.fromEntries(
        TEXTS.map((name) => [name, `{{inputs.${name}}}`]),
      ),
      finish: true,
    }],
    ["assign_roles", { ...opened, card }],
    ["log_to_timeline", opened],
    ["announce", { ...opened, card }],
  ];
  workflows["built_for_a_monitor"] = {
    title: ADMINS_WEBHOOK,
    description: "Built by an admin",
    input_parameters: {
      properties: Object.fromEntries(
        TEXTS.map((name) => [name, { type: "string" }]),
      ),
      required: ["source", "title"],
    },
    steps: steps.map(([id, inputs], n) => ({
      id: String(n),
      function_id: `#/functions/${id}`,
      inputs,
    })),
  };
  engine.triggers.create({
    type: "webhook",
    name: ADMINS_WEBHOOK,
    workflow: "#/workflows/built_for_a_monitor",
    inputs: Object.fromEntries(
      TEXTS.map((name) => [name, { value: `{{data.${name}}}` }]),
    ),
  });
}
