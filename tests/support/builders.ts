import type { IncidentRecord } from "../../domain/incident/record.ts";

/** An incident as the shortcut opens it, with what matters to a test instead. */
export function anIncident(
  different: Partial<IncidentRecord> = {},
): IncidentRecord {
  return {
    channel: "C0INCIDENT",
    name: "incd-261123-checkout-errors",
    cause: "Fx0CAUSE",
    title: "Checkout errors",
    severity: "sev2",
    severityName: "SEV2",
    severityMeaning: "Major: an important part fails for many customers",
    type: "outage",
    typeName: "Outage",
    template: "",
    description: "Cards are declined",
    private: false,
    declarer: "U0ANA",
    source: "",
    declaredAt: Date.UTC(2026, 10, 23, 9),
    status: "investigating",
    roles: { commander: "U0ANA" },
    tasks: [],
    links: [],
    assumed: [],
    notInvited: [],
    notBriefed: [],
    latest: [],
    cardTs: "",
    announcementChannel: "",
    announcementTs: "",
    finish: true,
    opening: "",
    ...different,
  };
}
