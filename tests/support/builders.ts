import type { IncidentRecord } from "../../domain/incident/record.ts";
import { beginning } from "../../domain/incident/evolve.ts";
import { born } from "../../domain/incident/lifecycle.ts";
import { SHORTCUT_NAMES } from "../../domain/shortcuts.ts";
import { DEFAULTS } from "../../domain/settings/defaults.ts";

const DECLARED_AT = Date.UTC(2026, 10, 23, 9);

/** All shortcuts, as Setup makes them. */
export const SHORTCUTS_MADE = Object.fromEntries(
  SHORTCUT_NAMES.map((name, n) => [name, {
    id: `Ft${n}`,
    url: `https://slack.com/shortcuts/Ft${n}/x`,
  }]),
);

/** An incident as the shortcut opens it, with what matters to a test instead. */
export function anIncident(
  different: Partial<IncidentRecord> = {},
): IncidentRecord {
  const declaredAs = {
    title: "Checkout errors",
    severity: "sev2",
    severityName: "SEV2",
    severityMeaning: "Major: an important part fails for many customers",
    updateMinutes: 60,
    type: "outage",
    typeName: "Outage",
    description: "Cards are declined",
  };
  const lifecycle = born(DECLARED_AT);
  return {
    ...beginning({ declaredAs, declaredAt: DECLARED_AT, lifecycle }),
    channel: "C0INCIDENT",
    name: "incd-261123-checkout-errors",
    cause: "Fx0CAUSE",
    template: "",
    private: false,
    declarer: "U0ANA",
    source: "",
    declaredAt: DECLARED_AT,
    declaredAs,
    roles: { commander: "U0ANA" },
    tasks: [],
    links: [],
    assumed: [],
    notInvited: [],
    notBriefed: [],
    responders: [],
    cardTs: "",
    cardDrawn: "",
    announcementChannel: "",
    announcementTs: "",
    shortcuts: SHORTCUTS_MADE,
    signs: DEFAULTS.emoji,
    bot: "U0INCD",
    allowed: { rights: DEFAULTS.rights, admins: DEFAULTS.admins },
    reminded: {},
    quiet: {},
    movedFrom: "",
    exporting: undefined,
    draft: undefined,
    finish: true,
    opening: "",
    ...different,
  };
}
