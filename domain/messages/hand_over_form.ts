import type { IncidentRecord } from "../incident/record.ts";
import { ruledOut } from "../incident/handover.ts";
import { ROLE_IDS, ROLE_NAMES, type RoleId } from "../incident/roles.ts";
import { section } from "./blocks.ts";
import { moment } from "./dates.ts";
import { choice, people, plain, tickBox, words } from "./inputs.ts";
import type { Block } from "./message.ts";
import type { Modal } from "./modal.ts";

/** Names of the form's fields. */
export const HAND_OVER_FIELDS = {
  role: "role",
  to: "to",
  ruledOut: "ruled_out",
  temporary: "temporary",
  notes: "notes",
  withdraw: "withdraw",
} as const;

/** Most characters of each text. */
export const HAND_OVER_MAX = 1000;

/** Who shall take over, and what they must know beyond the record. */
export function handOverForm(
  record: IncidentRecord,
  person: string,
): Modal {
  const held = ROLE_IDS.filter((role) => record.roles[role]);
  const chosen = record.handovers[0]?.role ??
    held.find((role) => record.roles[role] === person) ?? held[0]!;
  const fields = HAND_OVER_FIELDS;
  return {
    type: "modal",
    callback_id: "hand_over",
    title: plain("Hand over"),
    submit: plain("Ask them"),
    close: plain("Cancel"),
    blocks: [
      ...record.handovers.map(({ role, to, offeredAt }) =>
        section(
          `<@${to}> was asked ${moment(offeredAt, "{ago}")} to take over as ${
            ROLE_NAMES[role].toLowerCase()
          } and has not answered yet`,
        )
      ),
      ...(held.length > 1 ? [roleField(held, chosen)] : []),
      people(
        {
          id: fields.to,
          label: "Who takes over",
          hint:
            "They are asked privately, with the state, the impact, open tasks and the next update. Until they accept, nothing changes.",
          optional: record.handovers.length > 0,
        },
        [],
        1,
      ),
      text(fields.ruledOut, "What is ruled out", ruledOut(record.highlights)),
      text(
        fields.temporary,
        "Temporary changes",
        "",
        "Feature flags, traffic moved, alerts silenced: what must be undone",
      ),
      text(fields.notes, "What else they must know", ""),
      ...(record.handovers.length
        ? [tickBox(
          { id: fields.withdraw, label: "The offer" },
          "Withdraw it and ask nobody",
          false,
        )]
        : []),
    ],
  };
}

function roleField(held: RoleId[], chosen: RoleId): Block {
  return choice(
    { id: HAND_OVER_FIELDS.role, label: "Role" },
    held.map((id) => ({ id, name: ROLE_NAMES[id] })),
    chosen,
  );
}

function text(
  id: string,
  label: string,
  value: string,
  placeholder?: string,
): Block {
  return words({ id, label, optional: true }, value, {
    max: HAND_OVER_MAX,
    multiline: true,
    ...(placeholder ? { placeholder } : {}),
  });
}
