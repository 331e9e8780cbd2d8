import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { changeRoles } from "../../commands/change_roles.ts";
import { ROLE_CHANGES, roleNamed } from "../../domain/incident/role_change.ts";
import { refused, step } from "../../slack/step.ts";
import { GiveUpRole } from "./definition.ts";

export default SlackFunction(
  GiveUpRole,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, ROLE_CHANGES.take_off, async (slack) => {
      const { channel_id: channel, person, holder } = inputs;
      const role = roleNamed(inputs.role, "take_off");
      if (!role.ok) return refused(role);
      const changed = await changeRoles(slack, {
        channel,
        person,
        cause: event.function_execution_id,
        changes: [{
          kind: "take_off",
          role: role.value,
          ...(holder ? { user: holder } : {}),
        }],
        pressed: false,
      });
      return changed.ok
        ? { outputs: { channel_id: channel } }
        : refused(changed);
    }),
);
