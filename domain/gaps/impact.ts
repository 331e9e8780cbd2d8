import type { Gap } from "./gap.ts";

/** Without the impact nobody outside can judge how bad it is. */
export const impact: Gap = {
  id: "impact",
  missing: ({ description }) =>
    description
      ? undefined
      : "*Impact*: nobody has said yet who is affected and how. Say it here in one sentence",
};
