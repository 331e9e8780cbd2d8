import { allow, type Decision, refuse } from "../domain/decision.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import type { Slack } from "../slack/api.ts";
import { unfitPeople } from "./unfit_people.ts";

/**
 * Whether somebody can have a task, or something else to look after, in this incident. Slack is asked only of
 * those who do not take part yet.
 *
 * @param person Who gives it; takes it themselves if they are the owner.
 * @param what As in "Cannot <what>".
 * @throws SlackApiError
 */
export async function checkOwner(
  slack: Slack,
  { roles, openTasks }: IncidentRecord,
  owner: string,
  person: string,
  what = "give a task",
): Promise<Decision<true>> {
  const known = ["", person, ...Object.values(roles)];
  if (known.includes(owner) || openTasks.some((task) => task.owner === owner)) {
    return allow(true);
  }
  const [sentence] = await unfitPeople(slack, [owner]);
  return sentence
    ? refuse("cannot_have_task", `Cannot ${what}: ${sentence}`)
    : allow(true);
}
