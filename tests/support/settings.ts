import { assertEquals } from "@std/assert";
import { jsonFrom } from "../../datastores/pieces.ts";
import { readSettings } from "../../domain/settings/read.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { stored, wordsOf } from "./incd.ts";

/** What is filled into a form. */
export type Fields = NonNullable<Parameters<Person["submit"]>[0]>;

/** Opens the form of a part of the settings, or of one item of a list. */
export async function openSettings(
  person: Person,
  part: string,
  item?: string,
): Promise<void> {
  await person.run("Incident settings", { channel: "general" });
  await person.submit({ part });
  if (item) await person.submit({ item });
}

/** Sets a part, and closes the forms. Answers what came of it and what the person then saw. */
export async function set(
  person: Person,
  part: string,
  values: Fields,
  item?: string,
) {
  await openSettings(person, part, item);
  const result = await person.submit(values);
  const read = modalWords(person);
  await person.close(true);
  return { result, read };
}

/** All that stands in the modal on somebody's screen, as JSON. */
export function modalWords(person: Person): string {
  return JSON.stringify(person.modal()?.blocks ?? []);
}

/** The settings as Incd reads them. */
export async function settingsOf(running: RunningWorkspace): Promise<Settings> {
  const team = (await stored(running, "settings"))
    .find(({ name }) => name === "team");
  const { settings, problems } = readSettings(jsonFrom(team?.value, {}));
  assertEquals(problems, []);
  return settings;
}

/** Settings in which these people are admins of Incd. */
export function withAdmins(...names: string[]) {
  return ({ state }: Workspace): Partial<Settings> => ({
    admins: [...state.users.values()]
      .filter(({ name }) => names.includes(name)).map(({ id }) => id),
  });
}

/** What a person read privately, newest last. */
export function told(person: Person): string[] {
  return person.directMessages().map(wordsOf);
}

/** The id of a person's private channel with Incd. */
export function directChannel(person: Person): string {
  return person.channels().find(({ kind, name }) =>
    kind === "im" && name === person.workspace.bot.id
  )!.id;
}
