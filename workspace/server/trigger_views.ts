import type { PageState } from "../page/protocol.ts";
import { isAllowed } from "../engine/access.ts";
import type { Trigger } from "../engine/triggers.ts";
import type { User } from "../state/types.ts";
import type { Workspace } from "../workspace.ts";
import { isMemberOfTeam } from "./visible.ts";

/**
 * The link triggers that this person finds in the `/` menu: those that they
 * may start; guests and people of other organisations find none.
 *
 * Triggers that a button has to fill in are not among them: Slack does not say
 * what the menu does with these, and from there they could only fail.
 */
export function shortcutsFor(
  workspace: Workspace,
  person: User,
): PageState["shortcuts"] {
  if (!isMemberOfTeam(person)) return [];
  return workspace.engine.triggers.list()
    .filter((trigger) =>
      trigger.type === "shortcut" &&
      isAllowed(workspace, trigger.access, person.id) &&
      !Object.values(trigger.inputs).some(({ customizable }) => customizable)
    )
    .map(({ id, name, description, url }) => ({
      id,
      name,
      description: description ?? "",
      url: url ?? "",
    }))
    .sort((a, b) => a.name < b.name ? -1 : 1);
}

/** How to start workflows from outside and when they start by themselves. */
export function triggerPanels(
  workspace: Workspace,
  origin: string,
): Pick<PageState, "webhooks" | "schedules"> {
  const triggers = workspace.engine.triggers.list();
  return {
    webhooks: triggers.filter((trigger) => trigger.type === "webhook").map(
      ({ id, name, url, inputs, workflow }) => {
        const address = new URL(url ?? "/", origin || "http://127.0.0.1/").href;
        const body = sampleBody(workspace, inputs, workflow);
        return { id, name, url: address, curl: curl(address, body) };
      },
    ),
    schedules: triggers.filter((trigger) => trigger.type === "scheduled")
      .flatMap(({ id, name, nextFire }) =>
        nextFire === undefined ? [] : [{ id, name, next: nextFire }]
      )
      .sort((a, b) => a.next - b.next),
  };
}

// deno-lint-ignore no-explicit-any
type Parameters = Record<string, Record<string, any>>;

function parametersOf(workspace: Workspace, workflow: string): Parameters {
  return workspace.app.manifest.workflows?.[workflow]?.input_parameters
    ?.properties ?? {};
}

/** The flat body that fills each input of the trigger which reads `{{data.…}}`. */
function sampleBody(
  workspace: Workspace,
  inputs: Trigger["inputs"],
  workflow: string,
): Record<string, unknown> {
  const parameters = parametersOf(workspace, workflow);
  const body: Record<string, unknown> = {};
  for (const [input, { value }] of Object.entries(inputs)) {
    const key = typeof value === "string" &&
      /\{\{\s*data\.(\w+)\s*\}\}/.exec(value)?.[1];
    if (key) {
      body[key] = sampleValue(workspace, parameters[input] ?? {}, key);
    }
  }
  return body;
}

function sampleValue(
  { state }: Workspace,
  // deno-lint-ignore no-explicit-any
  parameter: Record<string, any>,
  key: string,
): unknown {
  const told = parameter.default ?? parameter.examples?.[0] ??
    parameter.enum?.[0];
  if (told !== undefined) return told;
  const type = String(parameter.type);
  if (type === "boolean") return true;
  if (type === "integer" || type === "number") return 1;
  if (type.endsWith("channel_id")) return state.channelNamed("general")?.id;
  if (type.endsWith("user_id")) {
    return [...state.users.values()].find(({ isBot }) => !isBot)?.id;
  }
  return `Example ${key.replaceAll("_", " ")}`;
}

function curl(url: string, body: Record<string, unknown>): string {
  const json = JSON.stringify(body).replaceAll("'", `'\\''`);
  return `curl -X POST '${url}' \\\n  -H 'Content-Type: application/json' \\\n  -d '${json}'`;
}
