import { demoSettings, storeSettings } from "../../dev/demo/settings.ts";
import { toPieces } from "../../datastores/pieces.ts";
import { SHORTCUTS } from "../../domain/shortcuts.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import {
  type RunningWorkspace,
  startWorkspace,
  type WorkspaceOptions,
} from "../../workspace/mod.ts";
import type { Assumptions } from "../../workspace/assumptions.ts";
import type { Fault } from "../../workspace/faults/fault.ts";
import type { MessageView } from "../../workspace/page/protocol.ts";
import type { Person } from "../../workspace/people.ts";
import { type Company, seedCompany } from "../../workspace/seed/company.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/** How Incd is set up for a story. */
export interface Setup {
  company?: Company;
  /** "demo" for the demo company's, "none" for a team that has set nothing, or some of one's own. */
  settings?:
    | "demo"
    | "none"
    | ((workspace: Workspace) => Partial<Settings>);
  /** What goes wrong, in which order things happen, and whether Slack's rate limits hold. */
  faults?: Fault[];
  seed?: number;
  limits?: boolean;
  assumptions?: Partial<Assumptions>;
  /** What Incd's functions get as `env`, and who answers for hosts outside of Slack. */
  env?: Record<string, string>;
  outside?: WorkspaceOptions["outside"];
  /** Whether it is known where the shortcuts are, as after Setup; true if not given. */
  knowsShortcuts?: boolean;
  /** So many more people, by the handles p1, p2, …. */
  morePeople?: number;
}

const APP = new URL("../../", import.meta.url);

/** Incd in a workspace whose clock stands at Monday, 23 November 2026, 09:00 UTC. */
export async function startIncd(
  {
    company,
    settings = "none",
    knowsShortcuts = true,
    morePeople = 0,
    ...strictness
  }: Setup = {},
): Promise<RunningWorkspace> {
  const running = await startWorkspace({
    app: APP,
    ...strictness,
    async company(workspace) {
      seedCompany(workspace, company ?? "demo");
      for (let n = 1; n <= morePeople; n++) {
        workspace.state.addUser({ name: `p${n}`, realName: `Person ${n}` });
      }
      if (settings === "none") return;
      await storeSettings(
        workspace,
        settings === "demo" ? demoSettings(workspace) : settings(workspace),
      );
    },
  });
  if (knowsShortcuts) await rememberShortcuts(running);
  return running;
}

async function rememberShortcuts(running: RunningWorkspace): Promise<void> {
  // deno-lint-ignore no-explicit-any
  const triggers: any[] = [];
  let cursor = "";
  do {
    const page = await running.api("workflows.triggers.list", {
      limit: 100,
      cursor,
    });
    triggers.push(...page.triggers);
    cursor = page.response_metadata?.next_cursor ?? "";
  } while (cursor);
  const made = Object.entries(SHORTCUTS).map(([name, title]) => {
    const trigger = triggers.find((one) => one.name === title);
    return [name, trigger && { id: trigger.id, url: trigger.shortcut_url }];
  });
  await running.workspace.datastores.find("settings").update({
    name: "team",
    shortcuts: toPieces(JSON.stringify(Object.fromEntries(made))),
    bot: running.workspace.bot.id,
  });
}

/** Somebody declares with the form. Answers the name of the channel, if one came of it. */
export async function declare(
  person: Person,
  values: Record<string, string | string[]>,
): Promise<string | undefined> {
  const before = new Set(incidents(person));
  await person.run("Incident: declare", { channel: "general" });
  await person.submit(values);
  return incidents(person).find((name) => !before.has(name));
}

/** The demo company's settings, in which nobody is nudged or escalates: for stories of another length each time. */
export function unhurried(workspace: Workspace): Partial<Settings> {
  const demo = demoSettings(workspace);
  return {
    ...demo,
    nudgeMinutes: 0,
    policies: [],
    severities: (demo.severities ?? []).map((severity) => ({
      ...severity,
      acknowledgeMinutes: 0,
    })),
  };
}

/** Names of the incident channels that somebody is in or may join. */
export function incidents(person: Person): string[] {
  return person.channels().map(({ name }) => name)
    .filter((name) => name.startsWith("incd-"));
}

/** All words of a message, of its blocks too, as they were sent. */
export function wordsOf(message: MessageView): string {
  const words: string[] = [message.text];
  const collect = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === "text" && typeof inner === "string") words.push(inner);
        else collect(inner);
      }
    }
  };
  collect(message.blocks);
  return words.join("\n");
}

/** What the app itself wrote in a channel, oldest first; Slack's own lines left out. */
export function written(person: Person, channel: string): MessageView[] {
  return person.channel(channel).messages
    .filter(({ isBot, subtype }) => isBot && !subtype);
}

/** Everything stored in one of the app's datastores, by key. */
export async function stored(
  running: RunningWorkspace,
  datastore: string,
  // deno-lint-ignore no-explicit-any
): Promise<Record<string, any>[]> {
  const { items } = await running.api("apps.datastore.query", {
    datastore,
    limit: 1000,
  });
  return items;
}

/** The app's executions since the workspace started. */
export function executions(running: RunningWorkspace, callbackId?: string) {
  return [...running.workspace.engine.executions].filter((execution) =>
    callbackId === undefined || execution.callbackId === callbackId
  );
}
