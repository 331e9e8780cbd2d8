// The command behind `deno task soak`.
import { parseArgs } from "node:util";
import { type Job, tellAll } from "./soak/crew.ts";
import { commandFor, loadProperties, type Property } from "./soak/property.ts";

const USAGE = `
  Tells stories that chance has written, and says which of them went wrong

  --seeds <n>     stories of each property, with the seeds 1 to n; 100 if not given
  --only <name>   this property alone
  --seed <n>      the story of this seed alone; with --seeds, the seeds from this one on
`;

/** How often the number of stories told is printed, milliseconds. */
const PROGRESS_MS = 5_000;

/** A story waits for its database half of the time, so two share a core. */
const AT_ONCE = 2 * navigator.hardwareConcurrency;

/** What was asked for. */
interface Asked {
  only?: string;
  seeds: number[];
}

/**
 * Reads the command's arguments.
 *
 * @throws Error naming the argument that cannot be used.
 */
function readArgs(args: string[]): Asked {
  const { values } = parseArgs({
    args,
    options: {
      seeds: { type: "string" },
      only: { type: "string" },
      seed: { type: "string" },
    },
  });
  const first = whole("--seed", values.seed ?? "1");
  const usual = values.seed === undefined ? "100" : "1";
  const length = whole("--seeds", values.seeds ?? usual);
  return {
    ...(values.only === undefined ? {} : { only: values.only }),
    seeds: Array.from({ length }, (_, n) => first + n),
  };
}

function whole(flag: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Error(
    `Cannot soak: ${flag} is "${text}", write a whole number from 1 on`,
  );
}

function chosen(properties: Property[], only?: string): Property[] {
  if (only === undefined) return properties;
  const found = properties.filter(({ name }) => name === only);
  if (found.length) return found;
  throw new Error(
    `Cannot soak: there is no property "${only}", only ${
      properties.map(({ name }) => `"${name}"`).join(", ")
    }`,
  );
}

/** Tells all stories; answers how many went wrong. */
async function soak(seeds: number[], properties: Property[]): Promise<number> {
  const jobs: Job[] = seeds.flatMap((seed) =>
    properties.map(({ name }) => ({ name, seed }))
  );
  let told = 0;
  let failed = 0;
  const progress = setInterval(
    () => print(`  ${told} of ${jobs.length} stories, ${failed} failed`),
    PROGRESS_MS,
  );
  try {
    await tellAll(jobs, AT_ONCE, ({ name, seed }, { failure }) => {
      told++;
      if (failure === undefined) return;
      failed++;
      print(`FAILED  ${name}, seed ${seed}\n${failure}`);
      print(`  Again: ${commandFor(name, seed)}\n`);
    });
  } finally {
    clearInterval(progress);
  }
  return failed;
}

/** Runs the command; answers its exit code. */
async function main(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    print(USAGE);
    return 0;
  }
  const { seeds, only } = readArgs(args);
  const properties = chosen(await loadProperties(), only);
  const failed = await soak(seeds, properties);
  print(
    `${count(seeds.length, "seed")} of ${
      count(properties.length, "property", "properties")
    }, ${failed} failed`,
  );
  return failed ? 1 : 0;
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

function print(text: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(text + "\n"));
}

try {
  Deno.exitCode = await main(Deno.args);
} catch (error) {
  // What a person can mend is a sentence; the rest keeps its stack.
  if (!(error instanceof Error && isTheirs(error))) throw error;
  print(error.message);
  Deno.exitCode = 2;
}

function isTheirs(error: Error & { code?: string }): boolean {
  return error.message.startsWith("Cannot ") ||
    error.code?.startsWith("ERR_PARSE_ARGS") === true;
}
