import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { assignRoles } from "../../commands/assign_roles.ts";
import { briefRoles } from "../../commands/brief_roles.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import type { Roles } from "../../domain/incident/roles.ts";
import { noChannel, unknownIncident } from "../../domain/incident/unknown.ts";
import { knownCard } from "../../domain/incident/known_card.ts";
import { refused, step } from "../../slack/step.ts";
import { AssignRoles } from "./definition.ts";

const WHAT = "assign roles";

export default SlackFunction(
  AssignRoles,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, WHAT, async (slack) => {
      const { channel_id: channel, card, declaration } = inputs;
      if (!channel) {
        // The form was closed, or another run has the declaration in hand.
        return declaration ? { outputs: {} } : refused(noChannel(WHAT));
      }
      const roles = given(inputs);
      if (!Object.keys(roles).length) {
        const record = await briefRoles(slack, channel, knownCard(card));
        return record
          ? { outputs: outputs(record) }
          : refused(unknownIncident(WHAT, channel));
      }
      const assigned = await assignRoles(slack, {
        channel,
        roles,
        cause: event.function_execution_id,
        person: "",
      });
      return assigned.ok
        ? { outputs: outputs(assigned.value) }
        : refused(assigned);
    }),
);

/** The step's names for roles are what people read; ours are shorter. */
interface RoleInputs {
  incident_commander?: string;
  technical_lead?: string;
  communications_lead?: string;
}

function given(inputs: RoleInputs): Roles {
  const { incident_commander, technical_lead, communications_lead } = inputs;
  return {
    ...(incident_commander ? { commander: incident_commander } : {}),
    ...(technical_lead ? { technical_lead } : {}),
    ...(communications_lead ? { communications_lead } : {}),
  };
}

function outputs({ channel, roles }: IncidentRecord) {
  const { commander, ...others } = roles;
  return {
    channel_id: channel,
    ...(commander ? { incident_commander: commander } : {}),
    ...others,
  };
}
