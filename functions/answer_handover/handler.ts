import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { answered } from "../../commands/answered.ts";
import { changeRoles } from "../../commands/change_roles.ts";
import { ROLE_CHANGES, roleNamed } from "../../domain/incident/role_change.ts";
import { handoverAnswered } from "../../domain/messages/role_news.ts";
import type { Slack } from "../../slack/api.ts";
import { connect, step } from "../../slack/step.ts";
import { AnswerHandover } from "./definition.ts";

export default SlackFunction(
  AnswerHandover,
  ({ inputs, event, client, team_id }) => {
    const { channel_id: channel, person, answer = false } = inputs;
    const kind = inputs.reply === "yes" ? "accept" : "decline";
    const what = ROLE_CHANGES[kind];
    const reply = async (slack: Slack) => {
      const role = roleNamed(inputs.role, kind);
      if (!role.ok) return role;
      return await changeRoles(slack, {
        channel,
        person,
        cause: event.function_execution_id,
        changes: [{ kind, role: role.value }],
        pressed: answer,
      });
    };
    return step({ client, team_id, event }, what, () =>
      answered(
        () => connect({ client, team_id, event }),
        { what, channel, person, answer, pressedIn: inputs.pressed_in },
        reply,
        ({ record }) => ({ channel_id: record.channel }),
        ({ record }) => handoverAnswered(record, person),
      ));
  },
);
