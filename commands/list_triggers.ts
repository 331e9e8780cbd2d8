import type { Listed } from "../domain/setup/definition.ts";
import type { Answer, Slack } from "../slack/api.ts";
import { pages } from "../slack/pages.ts";

/** A trigger from Slack's answer. */
export function listed(trigger: Answer): Listed {
  return {
    id: trigger.id,
    type: trigger.type,
    name: trigger.name,
    description: trigger.description ?? "",
    workflow: trigger.workflow?.callback_id ?? "",
    inputs: Object.keys(trigger.inputs ?? {}),
    url: trigger.shortcut_url ?? "",
    created: trigger.date_created,
  };
}

/**
 * All of the app's triggers.
 *
 * @throws SlackApiError
 */
export async function listTriggers(slack: Slack): Promise<Listed[]> {
  const all: Listed[] = [];
  const asked = { is_owner: true, limit: 100 };
  for await (const page of pages(slack, "workflows.triggers.list", asked)) {
    all.push(...page.triggers.map(listed));
  }
  return all;
}
