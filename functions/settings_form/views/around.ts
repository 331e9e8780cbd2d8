import type { Around } from "../../../domain/settings/parts/part.ts";
import { type Answer, type Slack, unlessFailed } from "../../../slack/api.ts";

/** What the forms of severities and types show beside the settings. Without the groups they still work. */
export async function lookAround(slack: Slack): Promise<Around> {
  return { groups: await groups(slack), now: Date.now() };
}

async function groups(slack: Slack): Promise<Around["groups"]> {
  const listed = await unlessFailed(() => slack.call("usergroups.list"));
  return listed?.usergroups.map(({ id, handle }: Answer) => ({ id, handle }));
}
