import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { changeRoles } from "../../commands/change_roles.ts";
import { ROLE_CHANGES, roleNamed } from "../../domain/incident/role_change.ts";
import { refused, step } from "../../slack/step.ts";
import { HandOver } from "./definition.ts";

export default SlackFunction(
  HandOver,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, ROLE_CHANGES.offer, async (slack) => {
      const { channel_id: channel, person, successor: to } = inputs;
      const role = roleNamed(inputs.role, "offer");
      if (!role.ok) return refused(role);
      const changed = await changeRoles(slack, {
        channel,
        person,
        cause: event.function_execution_id,
        changes: [{
          kind: "offer",
          role: role.value,
          to,
          brief: brief(inputs),
        }],
        pressed: false,
      });
      return changed.ok
        ? { outputs: { channel_id: channel } }
        : refused(changed);
    }),
);

/** Without a word on what is ruled out it is what people have marked so. */
function brief(inputs: {
  ruled_out?: string;
  temporary_changes?: string;
  notes?: string;
}) {
  return {
    ...(inputs.ruled_out ? { ruledOut: inputs.ruled_out } : {}),
    temporary: inputs.temporary_changes ?? "",
    notes: inputs.notes ?? "",
  };
}
