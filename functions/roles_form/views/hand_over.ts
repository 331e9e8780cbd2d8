import { changeRoles } from "../../../commands/change_roles.ts";
import type {
  IncidentForm,
  Submitted,
} from "../../../commands/incident_form.ts";
import { allow, refuse } from "../../../domain/decision.ts";
import type { RoleChange } from "../../../domain/incident/role_change.ts";
import { ROLE_IDS, type RoleId } from "../../../domain/incident/roles.ts";
import {
  HAND_OVER_FIELDS,
  handOverForm,
} from "../../../domain/messages/hand_over_form.ts";
import type { Slack } from "../../../slack/api.ts";
import { valueOf, type Values } from "../../../slack/form.ts";

/** Somebody is asked to take over a role, or no longer asked. */
export const HAND_OVER: IncidentForm = {
  id: "hand_over",
  title: "Hand over",
  command: "hand over",
  what: "hand over",
  view({ record, person }) {
    const held = ROLE_IDS.filter((role) => record.roles[role]);
    return held.length
      ? allow({
        view: handOverForm(record, person),
        metadata: { role: held[0] },
      })
      : refuse(
        "role_not_held",
        "Cannot hand over: nobody holds a role. Type /roles to give one",
      );
  },
  submit,
  fieldOf: (code) => code === "no_role_given" ? HAND_OVER_FIELDS.to : undefined,
};

async function submit(
  slack: Slack,
  { channel, person, cause, values, metadata }: Submitted,
) {
  const fields = HAND_OVER_FIELDS;
  const role: RoleId = valueOf(values, fields.role).selected_option?.value ??
    metadata.role;
  const withdrawn = valueOf(values, fields.withdraw).selected_options?.length;
  const to: string | undefined = valueOf(values, fields.to).selected_users?.[0];
  if (!to && !withdrawn) {
    return refuse("no_role_given", "Cannot hand over: nobody is named");
  }
  const change: RoleChange = to
    ? { kind: "offer", role, to, brief: briefIn(values) }
    : { kind: "withdraw", role };
  return await changeRoles(slack, {
    channel,
    person,
    cause,
    changes: [change],
    pressed: true,
  });
}

function briefIn(values: Values) {
  const typed = (field: string): string => valueOf(values, field).value ?? "";
  return {
    ruledOut: typed(HAND_OVER_FIELDS.ruledOut),
    temporary: typed(HAND_OVER_FIELDS.temporary),
    notes: typed(HAND_OVER_FIELDS.notes),
  };
}
