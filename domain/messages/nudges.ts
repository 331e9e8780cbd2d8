import type { IncidentRecord } from "../incident/record.ts";
import { ROLE_NAMES, type RoleId } from "../incident/roles.ts";
import { escape, list } from "../text.ts";
import { section, typed } from "./blocks.ts";
import { moment } from "./dates.ts";
import type { Block, Message } from "./message.ts";
import {
  acknowledgeButton,
  answerButtons,
  rolesFormButton,
  row,
  takeCommandButton,
} from "./role_buttons.ts";

/** That nobody decides, to those who could. */
export function nobodyCommands(record: IncidentRecord): Message {
  return nudge(
    record,
    `Nobody commands <#${record.channel}>, declared ${
      moment(record.declaredAt, "{ago}")
    }. Can you?`,
    takeCommandButton(record),
  );
}

/** That nobody has said that they are at it, to those who are called. */
export function notAcknowledged(record: IncidentRecord): Message {
  return nudge(
    record,
    `Nobody has acknowledged <#${record.channel}> yet, declared ${
      moment(record.declaredAt, "{ago}")
    }. Are you at it?`,
    acknowledgeButton(record),
    takeCommandButton(record),
  );
}

/** That roles are open, to whoever commands. */
export function unfilledLeads(
  record: IncidentRecord,
  roles: RoleId[],
): Message {
  const open = list(roles.map((role) => `*${ROLE_NAMES[role].toLowerCase()}*`));
  return nudge(
    record,
    `You command <#${record.channel}>, and it has no ${
      open.replace(" and ", " and no ")
    }. Ask somebody by name`,
    rolesFormButton(record, "roles"),
  );
}

/** That an answer is waited for, to whoever was asked to take over. */
export function handoverWaits(
  record: IncidentRecord,
  role: RoleId,
  from: string,
): Message {
  return nudge(
    record,
    `<@${from}> waits for your answer: do you take over as *${
      ROLE_NAMES[role].toLowerCase()
    }* of <#${record.channel}>?`,
    answerButtons(record, role),
  );
}

/** That no answer has come, to whoever wants to hand over. */
export function handoverUnanswered(
  record: IncidentRecord,
  role: RoleId,
  to: string,
): Message {
  return nudge(
    record,
    `<@${to}> has not answered yet. You are still *${
      ROLE_NAMES[role].toLowerCase()
    }* of <#${record.channel}>: call them, or ask somebody else`,
    rolesFormButton(record, "hand_over"),
  );
}

function nudge(
  { severityName, title }: IncidentRecord,
  mrkdwn: string,
  ...buttons: Block[][]
): Message {
  return {
    text: `${mrkdwn} (${escape(severityName)} ${escape(title)})`,
    blocks: [
      section(mrkdwn),
      typed(`${severityName} ${title}`),
      ...row(...buttons),
    ],
  };
}
