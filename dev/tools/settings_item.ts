// Prints what `slack datastore put` takes to store a team's settings:
// docs/deploy.md, "Settings".
import { toPieces } from "../../datastores/pieces.ts";
import { SettingsDatastore } from "../../datastores/settings/definition.ts";
import { readSettings } from "../../domain/settings/read.ts";

/** The expression for the CLI, and a sentence for each setting that Incd could not use. */
export function settingsItem(
  settings: unknown,
): { expression: string; problems: string[] } {
  return {
    expression: JSON.stringify({
      datastore: SettingsDatastore.name,
      item: { name: "team", value: toPieces(JSON.stringify(settings)) },
    }),
    problems: readSettings(settings).problems,
  };
}

/** Reads the file, prints one of the two, and answers the exit code. */
async function main([file = "team.json"]: string[]): Promise<number> {
  const text = await Deno.readTextFile(file);
  const { expression, problems } = settingsItem(JSON.parse(text));
  const write = (target: typeof Deno.stdout, line: string) =>
    target.writeSync(new TextEncoder().encode(line + "\n"));
  for (const problem of problems) write(Deno.stderr, problem);
  if (problems.length) return 1;
  write(Deno.stdout, expression);
  return 0;
}

if (import.meta.main) Deno.exit(await main(Deno.args));
