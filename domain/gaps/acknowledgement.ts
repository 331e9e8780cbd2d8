import { moment } from "../messages/dates.ts";
import type { Gap } from "./gap.ts";

/** Until somebody says so, nobody knows whether anybody is at it. */
export const acknowledgement: Gap = {
  id: "acknowledgement",
  missing: ({ lifecycle }) =>
    lifecycle.acknowledged ? undefined : {
      text: `*Acknowledgement*: nobody has said that they are at it; noticed ${
        moment(lifecycle.detectedAt, "{ago}")
      }`,
      fix: { label: "Acknowledge", shortcut: "acknowledge" },
    },
};
