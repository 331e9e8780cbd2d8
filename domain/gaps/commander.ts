import type { Gap } from "./gap.ts";

/** Without somebody in command nothing is decided. */
export const commander: Gap = {
  id: "commander",
  missing: ({ roles }) =>
    roles.commander
      ? undefined
      : "*Incident commander*: nobody is in command yet. Say here that you take it",
};
