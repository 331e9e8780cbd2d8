import type { IncidentRecord } from "../incident/record.ts";
import type { RoleId } from "../incident/roles.ts";
import { actions, workflowButton } from "./blocks.ts";
import type { Block } from "./message.ts";

type Incident = Pick<IncidentRecord, "channel" | "shortcuts">;

/** For private messages, as long as nobody has said that they are at it. */
export function acknowledgeButton(
  { channel, shortcuts, lifecycle }:
    & Incident
    & Pick<
      IncidentRecord,
      "lifecycle"
    >,
): Block[] {
  const shortcut = shortcuts.acknowledge_button;
  return lifecycle.acknowledged || !shortcut
    ? []
    : [workflowButton("acknowledge", "Acknowledge", shortcut.url, { channel })];
}

/** Takes the command, as long as nobody has it. */
export function takeCommandButton(
  { channel, shortcuts, roles }: Incident & Pick<IncidentRecord, "roles">,
): Block[] {
  const shortcut = shortcuts.take_role;
  return roles.commander || !shortcut ? [] : [
    workflowButton("take_command", "Take command", shortcut.url, {
      channel,
      role: "commander",
    }),
  ];
}

/** Opens one of the two forms about roles, from anywhere. */
export function rolesFormButton(
  { channel, shortcuts }: Incident,
  form: "roles" | "hand_over",
): Block[] {
  const shortcut = shortcuts.roles_button;
  const text = form === "roles" ? "Roles" : "Hand over";
  return shortcut
    ? [workflowButton(form, text, shortcut.url, { channel, form })]
    : [];
}

/** What somebody says who accepts a role. */
export function yesTo(role: RoleId): string {
  return role === "commander" ? "I have command" : "I take over";
}

/** What somebody can answer who is asked to take over a role. */
export function answerButtons(
  { channel, shortcuts }: Incident,
  role: RoleId,
): Block[] {
  const shortcut = shortcuts.answer_handover;
  return shortcut
    ? [["yes", yesTo(role)] as const, ["no", "I cannot"] as const].map((
      [answer, text],
    ) =>
      workflowButton(`handover_${answer}`, text, shortcut.url, {
        channel,
        role,
        reply: answer,
      })
    )
    : [];
}

/** The buttons in a row, if there are any. */
export function row(...buttons: Block[][]): Block[] {
  const all = buttons.flat();
  return all.length ? [actions(all)] : [];
}
