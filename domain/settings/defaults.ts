import { DEFAULT_SIGNS } from "./emoji.ts";
import { DEFAULT_RIGHTS } from "./rights.ts";
import type { Settings } from "./settings.ts";

const nobody = { users: [], groups: [] };

/** The settings of a team that has set nothing: enough to declare and run an incident. */
export const DEFAULTS: Settings = {
  prefix: "incd",
  severityInName: false,
  timeZone: "Etc/UTC",
  announcementChannel: "",
  callLink: "",
  severities: [
    {
      id: "sev1",
      name: "SEV1",
      meaning: "Critical: customers cannot use us, or data is at risk",
      updateMinutes: 30,
      acknowledgeMinutes: 5,
      reviewDays: 5,
      responders: nobody,
    },
    {
      id: "sev2",
      name: "SEV2",
      meaning: "Major: an important part fails for many customers",
      updateMinutes: 60,
      acknowledgeMinutes: 15,
      reviewDays: 10,
      responders: nobody,
    },
    {
      id: "sev3",
      name: "SEV3",
      meaning: "Minor: some customers notice, there is a way around",
      updateMinutes: 120,
      acknowledgeMinutes: 60,
      reviewDays: 0,
      responders: nobody,
    },
    {
      id: "sev4",
      name: "SEV4",
      meaning: "Low: no customer notices yet",
      updateMinutes: 0,
      acknowledgeMinutes: 0,
      reviewDays: 0,
      responders: nobody,
    },
  ],
  defaultSeverity: "sev3",
  types: [
    { id: "outage", name: "Outage", responders: nobody, roles: {} },
    { id: "degradation", name: "Degradation", responders: nobody, roles: {} },
    { id: "security", name: "Security", responders: nobody, roles: {} },
    { id: "data", name: "Data", responders: nobody, roles: {} },
    { id: "third_party", name: "Third party", responders: nobody, roles: {} },
  ],
  defaultType: "outage",
  templates: [
    {
      id: "site_down",
      name: "Site or API down",
      type: "outage",
      severity: "sev1",
      roles: {},
      tasks: [
        "Find the last deploy and configuration change",
        "Roll back if anything changed in the last hour",
        "Say on the status page that we are investigating",
      ],
    },
    {
      id: "payments_failing",
      name: "Payments failing",
      type: "outage",
      severity: "sev1",
      roles: {},
      tasks: [
        "Check the payment provider's status page",
        "Compare the failure rate by provider, country and card type",
        "Tell customer support what to say",
      ],
    },
    {
      id: "slow_responses",
      name: "Slow responses",
      type: "degradation",
      severity: "sev2",
      roles: {},
      tasks: [
        "Find the slowest endpoint and since when",
        "Check database load, queues and saturation",
      ],
    },
    {
      id: "leaked_credential",
      name: "Leaked credential",
      type: "security",
      severity: "sev2",
      roles: {},
      tasks: [
        "Revoke the credential",
        "List what it could reach and whether it was used",
        "Keep the evidence: logs, screenshots, times",
      ],
    },
    {
      id: "provider_outage",
      name: "Provider outage",
      type: "third_party",
      severity: "sev3",
      roles: {},
      tasks: [
        "Link the provider's status page",
        "Decide on failover or a banner for customers",
      ],
    },
  ],
  emoji: DEFAULT_SIGNS,
  rights: DEFAULT_RIGHTS,
  admins: [],
  procedures: "",
  nudgeMinutes: 5,
  services: [],
  policies: [],
  archiveDays: 7,
  staleDays: 3,
};
