import { toPieces } from "../../datastores/pieces.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import setup from "../../triggers/setup.ts";
import { type RunningWorkspace, startWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import { seedCompany } from "../../workspace/seed/company.ts";
import type { Setup } from "./incd.ts";
import { wordsOf } from "./incd.ts";

const APP = new URL("../../", import.meta.url);

/** Incd right after `slack deploy`: all that there is of it is the shortcut that sets it up. */
export async function startBare(
  { company = "demo", settings, ...strictness }: Omit<Setup, "settings"> & {
    settings?: Partial<Settings>;
  } = {},
): Promise<RunningWorkspace> {
  const running = await startWorkspace({
    app: APP,
    triggers: false,
    ...strictness,
    company: (workspace) => seedCompany(workspace, company),
  });
  const { engine } = running.workspace;
  engine.triggers.create(
    setup as Parameters<typeof engine.triggers.create>[0],
  );
  if (settings) await set(running, settings);
  return running;
}

/** Stores settings, as the settings form or another release of Incd would. */
export async function set(
  running: RunningWorkspace,
  settings: Partial<Settings>,
): Promise<void> {
  await running.api("apps.datastore.update", {
    datastore: "settings",
    item: { name: "team", value: toPieces(JSON.stringify(settings)) },
  });
}

/** Somebody presses *Set up Incd*, and sends the form; answers why not, if it stays. */
export async function setUp(
  person: Person,
  values: Record<string, string> = {},
): Promise<string> {
  await person.run("Set up Incd", { channel: "general" });
  await person.submit(values);
  const errors = person.modal()?.errors ?? {};
  return Object.values(errors).join("; ");
}

/** The last private message, all of its words. */
export function lastRead(person: Person): string {
  const last = person.directMessages().at(-1);
  return last ? wordsOf(last) : "";
}

/** Names of the triggers that there are, in order; twins stand twice. */
export function triggerNames(running: RunningWorkspace): string[] {
  return running.workspace.engine.triggers.list().map(({ name }) => name)
    .sort();
}
