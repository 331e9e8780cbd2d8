import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { briefRoles } from "../../commands/brief_roles.ts";
import { changeRoles } from "../../commands/change_roles.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import {
  ROLE_CHANGES,
  type RoleChange,
} from "../../domain/incident/role_change.ts";
import { ROLE_IDS, type Roles } from "../../domain/incident/roles.ts";
import { noChannel, unknownIncident } from "../../domain/incident/unknown.ts";
import { knownCard } from "../../domain/incident/known_card.ts";
import { refused, step } from "../../slack/step.ts";
import { AssignRoles } from "./definition.ts";

const WHAT = ROLE_CHANGES.give;

export default SlackFunction(
  AssignRoles,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, WHAT, async (slack) => {
      const { channel_id: channel, card, declaration } = inputs;
      if (!channel) {
        // The form was closed, or another run has the declaration in hand.
        return declaration ? { outputs: {} } : refused(noChannel(WHAT));
      }
      const changes = given(inputs);
      if (!changes.length) {
        const record = await briefRoles(slack, channel, knownCard(card));
        return record
          ? { outputs: outputs(record) }
          : refused(unknownIncident(WHAT, channel));
      }
      const changed = await changeRoles(slack, {
        channel,
        changes,
        cause: event.function_execution_id,
        person: "",
        pressed: false,
      });
      return changed.ok
        ? { outputs: outputs(changed.value.record) }
        : refused(changed);
    }),
);

/** The step's names for roles are what people read; ours are shorter. */
interface RoleInputs {
  incident_commander?: string;
  technical_lead?: string;
  communications_lead?: string;
}

function given(inputs: RoleInputs): RoleChange[] {
  const { incident_commander, technical_lead, communications_lead } = inputs;
  const roles: Roles = {
    ...(incident_commander ? { commander: incident_commander } : {}),
    ...(technical_lead ? { technical_lead } : {}),
    ...(communications_lead ? { communications_lead } : {}),
  };
  return ROLE_IDS.flatMap((role) => {
    const user = roles[role];
    return user ? [{ kind: "give", role, user }] : [];
  });
}

function outputs({ channel, roles }: IncidentRecord) {
  const { commander, ...others } = roles;
  return {
    channel_id: channel,
    ...(commander ? { incident_commander: commander } : {}),
    ...others,
  };
}
