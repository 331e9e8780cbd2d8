import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { answered } from "../../commands/answered.ts";
import { changeRoles } from "../../commands/change_roles.ts";
import { ROLE_CHANGES, roleNamed } from "../../domain/incident/role_change.ts";
import { roleTaken } from "../../domain/messages/role_news.ts";
import type { Slack } from "../../slack/api.ts";
import { connect, step } from "../../slack/step.ts";
import { TakeRole } from "./definition.ts";

const WHAT = ROLE_CHANGES.take;

export default SlackFunction(
  TakeRole,
  ({ inputs, event, client, team_id }) => {
    const { channel_id: channel, person, answer = false } = inputs;
    const take = async (slack: Slack) => {
      const role = roleNamed(inputs.role, "take");
      if (!role.ok) return role;
      return await changeRoles(slack, {
        channel,
        person,
        cause: event.function_execution_id,
        changes: [{ kind: "take", role: role.value }],
        pressed: answer,
      });
    };
    return step({ client, team_id, event }, WHAT, () =>
      answered(
        () => connect({ client, team_id, event }),
        { what: WHAT, channel, person, answer, pressedIn: inputs.pressed_in },
        take,
        ({ record }) => ({ channel_id: record.channel }),
        ({ record }) => roleTaken(record, person),
      ));
  },
);
