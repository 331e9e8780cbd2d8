import { changeRoles } from "../../../commands/change_roles.ts";
import type {
  IncidentForm,
  Submitted,
} from "../../../commands/incident_form.ts";
import { allow } from "../../../domain/decision.ts";
import { ROLE_IDS, type Roles } from "../../../domain/incident/roles.ts";
import { rolesWanted } from "../../../domain/incident/roles_wanted.ts";
import { rolesForm, TAKE_OVER } from "../../../domain/messages/roles_form.ts";
import type { Slack } from "../../../slack/api.ts";
import { valueOf } from "../../../slack/form.ts";

/** Who holds which role, to be changed. */
export const ROLES: IncidentForm = {
  id: "roles",
  title: "Roles",
  command: "roles",
  what: "assign roles",
  view: ({ record }) =>
    allow({ view: rolesForm(record), metadata: { shown: record.roles } }),
  submit,
};

async function submit(
  slack: Slack,
  { channel, person, cause, values, metadata }: Submitted,
) {
  const shown: Roles = metadata.shown;
  const wanted: Roles = Object.fromEntries(
    ROLE_IDS.flatMap((role) => {
      const user = valueOf(values, role).selected_users?.[0];
      return user ? [[role, user]] : [];
    }),
  );
  const takeOver = valueOf(values, TAKE_OVER).selected_options?.length > 0;
  const changes = rolesWanted({ shown, wanted, takeOver, person });
  if (!changes.ok) return changes;
  return await changeRoles(slack, {
    channel,
    person,
    cause,
    changes: changes.value,
    pressed: true,
    shown,
  });
}
