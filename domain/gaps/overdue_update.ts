import { moment } from "../messages/dates.ts";
import type { Gap } from "./gap.ts";

/** Whoever waits outside knows nothing new. */
export const overdueUpdate: Gap = {
  id: "overdue_update",
  missing: ({ nextUpdateAt }, now) =>
    !nextUpdateAt || now < nextUpdateAt ? undefined : {
      text: `*Status update*: it was due ${moment(nextUpdateAt, "{ago}")}`,
      fix: { label: "Status update", shortcut: "status_update" },
    },
};
