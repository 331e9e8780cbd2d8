import type { Gap } from "./gap.ts";

/** Without the impact nobody outside can judge how bad it is. */
export const impact: Gap = {
  id: "impact",
  missing: ({ impact }) =>
    impact ? undefined : {
      text: "*Impact*: nobody has said yet who is affected and how",
      fix: { label: "State impact", shortcut: "status_update" },
    },
};
