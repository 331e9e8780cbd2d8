import type { Gap } from "./gap.ts";

/** Without somebody in command nothing is decided. */
export const commander: Gap = {
  id: "commander",
  missing: ({ roles, channel }) =>
    roles.commander ? undefined : {
      text: "*Incident commander*: nobody is in command",
      fix: {
        label: "Take command",
        shortcut: "take_role",
        inputs: { channel, role: "commander" },
      },
    },
};
