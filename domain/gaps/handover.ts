import { ROLE_NAMES } from "../incident/roles.ts";
import { moment } from "../messages/dates.ts";
import type { Gap } from "./gap.ts";

/** As long as the successor has not answered, the work is with whoever wanted to hand it over. */
export const handover: Gap = {
  id: "handover",
  missing: ({ handovers }) =>
    !handovers.length ? undefined : {
      text: handovers.map(({ role, to, offeredAt }) =>
        `*${ROLE_NAMES[role]}*: handover to <@${to}> offered ${
          moment(offeredAt, "{ago}")
        }, not answered yet`
      ).join("\n"),
      fix: { label: "Change handover", shortcut: "hand_over" },
    },
};
