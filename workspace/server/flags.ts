import type { Company } from "../seed/company.ts";

/** What the command was asked to do. */
export interface Flags {
  /** The app's folder. */
  app: string;
  /** The first port to try; the next free one is taken. */
  port: number;
  /** Modules whose default export fills the workspace further. */
  seeds: string[];
  company: Company;
}

export const USAGE =
  `A Slack workspace on this machine, with an app in it, in your browser

Usage: deno task start [flags]

  --app <folder>     the app to run: a folder with manifest.ts (default: here)
  --port <number>    where the page answers (default: 7077, or the next free one)
  --company <size>   who is there at the start: demo, solo or none (default: demo)
  --seed <module>    fills the workspace further: default export (workspace) => …
  --help             this text
`;

/** The command was used in a way that it does not understand. */
export class UsageError extends Error {}

/**
 * Reads the command's arguments; nothing if it was asked for help.
 *
 * @throws UsageError
 */
export function readFlags(args: string[]): Flags | undefined {
  const flags: Flags = {
    app: ".",
    port: 7077,
    seeds: [],
    company: "demo",
  };
  const rest = args.flatMap((arg) => splitAtEqualsSign(arg));
  while (rest.length) {
    const name = rest.shift()!;
    if (name === "--help" || name === "-h") return undefined;
    setFlag(flags, name, rest);
  }
  return flags;
}

function setFlag(flags: Flags, name: string, rest: string[]): void {
  const value = () => {
    const next = rest.shift();
    if (next !== undefined && !next.startsWith("--")) return next;
    throw new UsageError(`Cannot start: ${name} needs a value`);
  };
  switch (name) {
    case "--app":
      flags.app = value();
      return;
    case "--seed":
      flags.seeds.push(value());
      return;
    case "--port":
      flags.port = portOf(value());
      return;
    case "--company":
      flags.company = companyOf(value());
      return;
    default:
      throw new UsageError(
        `Cannot start: there is no flag "${name}", --help shows all`,
      );
  }
}

function splitAtEqualsSign(arg: string): string[] {
  const at = arg.indexOf("=");
  return arg.startsWith("--") && at > 0
    ? [arg.slice(0, at), arg.slice(at + 1)]
    : [arg];
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new UsageError(
    `Cannot start: the port is a number up to 65535, not "${text}"`,
  );
}

function companyOf(text: string): Company {
  if (text === "demo" || text === "solo" || text === "none") return text;
  throw new UsageError(
    `Cannot start: the company is demo, solo or none, not "${text}"`,
  );
}
