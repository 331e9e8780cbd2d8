import { unanswered } from "../escalation/waiting.ts";
import { nameOf } from "../messages/ask.ts";
import { moment } from "../messages/dates.ts";
import { list } from "../text.ts";
import type { Gap } from "./gap.ts";

/** How many are named who have not answered. */
const NAMED = 3;

/** Help that was asked for and does not come, as long as nobody else is asked. */
export const help: Gap = {
  id: "help",
  missing: (record, now) => {
    const silent = unanswered(record, now);
    if (!silent.length) return undefined;
    const named = silent.slice(0, NAMED).map(({ to, askedAt }) =>
      `${nameOf(to)}, asked ${moment(askedAt, "{ago}")}`
    );
    const more = silent.length - NAMED;
    return {
      text: `*Help*: no answer from ${
        more > 0 ? `${named.join("; ")} and ${more} more` : list(named)
      }`,
      fix: { label: "Escalate", shortcut: "escalate" },
    };
  },
};
