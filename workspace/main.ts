// The command behind `deno task start`: the only reader of arguments and
// environment in the workspace.
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { RunningClock } from "./clock.ts";
import { KeepFile } from "./keep/keep_file.ts";
import { Keeper } from "./keep/keeper.ts";
import { type RunningWorkspace, startWorkspace } from "./mod.ts";
import { seedCompany } from "./seed/company.ts";
import { readEnvFile } from "./server/env_file.ts";
import { type Flags, readFlags, USAGE, UsageError } from "./server/flags.ts";
import { pageBundle } from "./server/page_bundle.ts";
import type { Served } from "./server/serve.ts";
import type { Workspace } from "./workspace.ts";

/** Slack takes one to two seconds from step to step; enough to see it, not to wait for it. */
const STEP_DELAY_MS = 300;
const PORTS_TRIED = 20;

/** Runs the command; answers its exit code. */
async function main(args: string[]): Promise<number> {
  try {
    const flags = readFlags(args);
    if (!flags) {
      print(USAGE);
      return 0;
    }
    await run(flags);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      complain(error.message);
      return 2;
    }
    // What a person can mend is a sentence; the rest is ours and keeps its stack.
    if (!(error instanceof Error && error.message.startsWith("Cannot "))) {
      throw error;
    }
    complain(error.message);
    return 1;
  }
}

async function run(flags: Flags): Promise<void> {
  // From the first on, so that who gives up while the app loads leaves no files.
  const stopped = interrupted();
  const file = flags.keep ? KeepFile.open(flags.keep) : undefined;
  // While the app loads, the page is built; serving says what is wrong with it.
  pageBundle().catch(() => {});
  await using running = await start(flags, file);
  await using _keeper = file && new Keeper(running.workspace, file);
  const served = await serveFrom(running, flags.port);
  print(greeting(running, served.url));
  await stopped;
  print("\nStopped.\n");
}

async function start(
  flags: Flags,
  file: KeepFile | undefined,
): Promise<RunningWorkspace> {
  const kept = file?.read();
  // A clock that was moved on does not go back.
  const now = Math.max(kept?.now ?? 0, Date.now());
  return await startWorkspace({
    app: flags.app,
    kept,
    clock: new RunningClock(now, flags.clockFactor),
    limits: flags.limits,
    isolated: flags.isolated,
    outside: "network",
    env: await envOf(flags.app),
    faults: flags.faults,
    stepDelayMs: STEP_DELAY_MS,
    async company(workspace) {
      seedCompany(workspace, flags.company);
      for (const seed of flags.seeds) await runSeed(seed, workspace);
    },
  });
}

/** What app code gets as `env`: the file `.env` at the app's root, if there is one. */
async function envOf(app: string): Promise<Record<string, string>> {
  try {
    return readEnvFile(await Deno.readTextFile(join(app, ".env")));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return {};
    throw error;
  }
}

async function runSeed(path: string, workspace: Workspace): Promise<void> {
  const module: { default?: unknown } = await import(
    pathToFileURL(resolve(path)).href
  );
  if (typeof module.default !== "function") {
    throw new UsageError(
      `Cannot seed the workspace: ${path} has no function as its default export`,
    );
  }
  try {
    await module.default(workspace);
  } catch (error) {
    throw new Error(
      `Cannot seed the workspace with ${path}: ${
        error instanceof Error ? error.message : error
      }`,
      { cause: error },
    );
  }
}

/** Serves on the port, or on the next one that is free. */
async function serveFrom(
  running: RunningWorkspace,
  port: number,
): Promise<Served> {
  for (let tried = 0; tried < PORTS_TRIED; tried++) {
    try {
      return await running.serve(port === 0 ? 0 : port + tried);
    } catch (error) {
      if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    }
  }
  throw new UsageError(
    `Cannot start: the ports ${port} to ${
      port + PORTS_TRIED - 1
    } are all taken, name another one with --port`,
  );
}

function greeting({ workspace, token }: RunningWorkspace, url: string): string {
  return `
  ${workspace.bot.realName} in ${workspace.state.team.name}, a Slack workspace on this machine

  Page      ${url}
  Web API   ${url}/api/
  Token     ${token}

  Open the page and type / in a channel. Press Ctrl-C to stop.
`;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      const stop = () => {
        Deno.removeSignalListener(signal, stop);
        resolve();
      };
      Deno.addSignalListener(signal, stop);
    }
  });
}

function print(text: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(text));
}

function complain(sentence: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(sentence + "\n"));
}

Deno.exit(await main(Deno.args));
