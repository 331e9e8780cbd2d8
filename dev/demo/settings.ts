import { toPieces } from "../../datastores/pieces.ts";
import { SettingsDatastore } from "../../datastores/settings/definition.ts";
import { DEFAULTS } from "../../domain/settings/defaults.ts";
import type { Level, Settings } from "../../domain/settings/settings.ts";

/** What of a workspace the demo settings need: people and groups by handle, and the app's datastores. */
interface DemoWorkspace {
  state: {
    users: ReadonlyMap<string, { id: string; name: string }>;
    groups: ReadonlyMap<string, { id: string; handle: string }>;
    channelNamed(name: string): { id: string } | undefined;
  };
  datastores: {
    find(
      name: string,
    ): { put(item: Record<string, unknown>): Promise<unknown> };
  };
}

/**
 * Sets Incd up as the seeded company would: who is called for what, who leads,
 * which links. An app without Incd's settings is left as it is.
 */
export default async function seedSettings(
  workspace: DemoWorkspace & { app: { manifest: { datastores?: object } } },
): Promise<void> {
  const { datastores = {} } = workspace.app.manifest;
  if (!(SettingsDatastore.name in datastores)) return;
  await storeSettings(workspace, demoSettings(workspace));
}

/** Stores settings as the app reads them. */
export async function storeSettings(
  workspace: Pick<DemoWorkspace, "datastores">,
  settings: Partial<Settings>,
): Promise<void> {
  await workspace.datastores.find(SettingsDatastore.name).put({
    name: "team",
    value: toPieces(JSON.stringify(settings)),
  });
}

/** Settings for the people and groups that are there; without them the defaults. */
export function demoSettings(workspace: DemoWorkspace): Partial<Settings> {
  const { state } = workspace;
  const person = (name: string) =>
    [...state.users.values()].find((user) => user.name === name)?.id;
  const group = (handle: string) =>
    [...state.groups.values()].filter((g) => g.handle === handle)
      .map(({ id }) => id);
  const announcements = state.channelNamed("incidents")?.id;
  const people = (...names: string[]) =>
    names.flatMap((name) => person(name) ?? []);
  return {
    timeZone: "Europe/Lisbon",
    callLink: "https://meet.example.com/northwind-incidents",
    procedures:
      "When in doubt, declare: nobody was ever blamed for a false alarm.\nNobody deploys while a SEV1 is open unless the commander says so.\nCustomer support hears from the communications lead only.",
    ...(announcements ? { announcementChannel: announcements } : {}),
    severities: DEFAULTS.severities.map((severity) =>
      severity.id === "sev1"
        ? {
          ...severity,
          responders: { users: [], groups: group("leadership") },
        }
        : severity
    ),
    types: [{
      id: "payments",
      name: "Payments",
      responders: { users: [], groups: group("oncall-payments") },
      roles: roles({ technical_lead: person("ben") }),
      runbook: "https://runbooks.example.com/payments",
    }, ...DEFAULTS.types].map((type) => {
      switch (type.id) {
        case "outage":
          return {
            ...type,
            responders: { users: [], groups: group("oncall-platform") },
            roles: roles({ communications_lead: person("sam") }),
            runbook: "https://runbooks.example.com/outage",
          };
        case "degradation":
          return {
            ...type,
            responders: { users: [], groups: group("oncall-platform") },
            roles: {},
          };
        case "data":
          return { ...type, roles: roles({ technical_lead: person("yuki") }) };
        default:
          return type;
      }
    }),
    services: [
      {
        id: "checkout",
        name: "Checkout",
        experts: { users: people("ben"), groups: [] },
        channel: "",
      },
      {
        id: "search",
        name: "Search",
        experts: { users: people("yuki"), groups: [] },
        channel: "",
      },
    ],
    policies: [{
      id: "standard",
      name: "Standard",
      severities: ["sev1", "sev2"],
      types: [],
      levels: [
        level("First response", {
          users: [],
          groups: group("oncall-platform"),
          services: [],
        }, { answerMinutes: 10, unacknowledgedMinutes: 10 }),
        level("Team", {
          users: people("ben"),
          groups: [],
          services: ["search"],
        }, { answerMinutes: 15, phaseMinutes: 60 }),
        level("Management", {
          users: [],
          groups: group("leadership"),
          services: [],
        }, { answerMinutes: 30 }),
      ],
    }],
    templates: DEFAULTS.templates.map((template) =>
      template.id === "payments_failing"
        ? {
          ...template,
          type: "payments",
          roles: roles({ communications_lead: person("sam") }),
        }
        : template
    ),
  };
}

function level(
  name: string,
  targets: Level["targets"],
  { answerMinutes, unacknowledgedMinutes = 0, phaseMinutes = 0 }: {
    answerMinutes: number;
    unacknowledgedMinutes?: number;
    phaseMinutes?: number;
  },
): Level {
  return {
    name,
    targets,
    answerMinutes,
    when: { unacknowledgedMinutes, phaseMinutes },
    decides: "",
    deputy: "",
    page: false,
  };
}

/** Only those who are there. */
function roles(
  named: Record<string, string | undefined>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(named).flatMap(([role, user]) => user ? [[role, user]] : []),
  );
}
