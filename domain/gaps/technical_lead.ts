import type { Gap } from "./gap.ts";

/** Where updates are due, somebody should lead the repair while the commander decides. */
export const technicalLead: Gap = {
  id: "technical_lead",
  missing: ({ roles, channel, updateMinutes }) =>
    roles.technical_lead || !updateMinutes ? undefined : {
      text: "*Technical lead*: nobody leads the repair",
      fix: {
        label: "Take it",
        shortcut: "take_role",
        inputs: { channel, role: "technical_lead" },
      },
    },
};
