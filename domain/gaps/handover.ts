import { ROLE_NAMES } from "../incident/roles.ts";
import { yesTo } from "../messages/role_buttons.ts";
import { moment } from "../messages/dates.ts";
import type { Gap } from "./gap.ts";

/** As long as the successor has not answered, the work is with whoever wanted to hand it over. */
export const handover: Gap = {
  id: "handover",
  missing: ({ handovers, channel }) => {
    const [first] = handovers;
    return first && {
      text: handovers.map(({ role, to, offeredAt }) =>
        `*${ROLE_NAMES[role]}*: handover to <@${to}> offered ${
          moment(offeredAt, "{ago}")
        }, not answered yet`
      ).join("\n"),
      // Others who press it read who is asked.
      fix: {
        label: yesTo(first.role),
        shortcut: "answer_handover",
        inputs: { channel, role: first.role, reply: "yes" },
      },
    };
  },
};
