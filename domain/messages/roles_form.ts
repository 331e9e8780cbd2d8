import type { IncidentRecord } from "../incident/record.ts";
import { ROLE_IDS, ROLE_NAMES } from "../incident/roles.ts";
import { section } from "./blocks.ts";
import { moment } from "./dates.ts";
import { people, plain, tickBox } from "./inputs.ts";
import type { Block } from "./message.ts";
import type { Modal } from "./modal.ts";

/** Name of the field with which nobody is waited for. */
export const TAKE_OVER = "take_over";

/** Who holds which role; each can be changed or emptied. */
export function rolesForm(record: IncidentRecord): Modal {
  const { roles, handovers } = record;
  return {
    type: "modal",
    callback_id: "roles",
    title: plain("Roles"),
    submit: plain("Save"),
    close: plain("Cancel"),
    blocks: [
      ...(roles.commander
        ? [section(
          `<@${roles.commander}> commands. Whoever you name instead is asked first, and <@${roles.commander}> stays in command until they accept`,
        )]
        : [section("*Nobody is in command*")]),
      ...handovers.map(({ role, to, offeredAt }) =>
        section(
          `<@${to}> was asked ${moment(offeredAt, "{ago}")} to take over as ${
            ROLE_NAMES[role].toLowerCase()
          }`,
        )
      ),
      ...ROLE_IDS.map((role) =>
        people(
          { id: role, label: ROLE_NAMES[role], optional: true },
          roles[role] ? [roles[role]] : [],
          1,
        )
      ),
      ...takeOver(record),
    ],
  };
}

function takeOver({ roles }: IncidentRecord): Block[] {
  return roles.commander
    ? [tickBox(
      { id: TAKE_OVER, label: "If whoever commands does not answer" },
      "Take over now",
      false,
      "The channel reads that nobody waited for them",
    )]
    : [];
}
