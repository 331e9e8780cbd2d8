import { checkFault } from "../faults/check_fault.ts";
import type { Fault } from "../faults/fault.ts";
import type { Company } from "../seed/company.ts";
import { CLOCK_FACTOR_MAX } from "./clock_actions.ts";

/** What the command was asked to do. */
export interface Flags {
  /** The app's folder. */
  app: string;
  /** The first port to try; the next free one is taken. */
  port: number;
  /** Modules whose default export fills the workspace further. */
  seeds: string[];
  company: Company;
  /** How many seconds of the clock pass in one of the machine's; 0 stands. */
  clockFactor: number;
  /** Whether Slack's rate limits hold. */
  limits: boolean;
  faults: Fault[];
  /** The file in which the workspace is kept; nothing is kept without one. */
  keep?: string;
  /** Whether each run of app code has a worker of its own. */
  isolated: boolean;
}

export const USAGE =
  `A Slack workspace on this machine, with an app in it, in your browser

Usage: deno task start [flags]

  --app <folder>       the app to run: a folder with manifest.ts (default: here)
  --port <number>      where the page answers (default: 7077, or the next free one)
  --company <size>     who is there at the start: demo, solo or none (default: demo)
  --seed <module>      fills the workspace further: default export (workspace) => …
  --clock <how>        running, standing or fast=<times> (default: running)
  --limits <on|off>    Slack's rate limits (default: on)
  --isolated <on|off>  app code in workers, without files and environment (default: on)
  --keep <file>        keeps the workspace there (SQLite) and goes on from it
  --fault <json>       something that goes wrong once; may be given more than once
  --help               this text
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
    clockFactor: 1,
    limits: true,
    faults: [],
    isolated: true,
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
    case "--clock":
      flags.clockFactor = clockFactorOf(value());
      return;
    case "--limits":
      flags.limits = isOn(name, value());
      return;
    case "--isolated":
      flags.isolated = isOn(name, value());
      return;
    case "--keep":
      flags.keep = value();
      return;
    case "--fault":
      flags.faults.push(faultOf(value()));
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

function clockFactorOf(text: string): number {
  if (text === "running") return 1;
  if (text === "standing") return 0;
  const times = Number(/^fast=(\d+)$/.exec(text)?.[1]);
  if (times >= 2 && times <= CLOCK_FACTOR_MAX) return times;
  throw new UsageError(
    `Cannot start: the clock is running, standing or fast=<2 to ${CLOCK_FACTOR_MAX}>, not "${text}"`,
  );
}

function isOn(name: string, text: string): boolean {
  if (text === "on" || text === "off") return text === "on";
  throw new UsageError(`Cannot start: ${name} is on or off, not "${text}"`);
}

function faultOf(text: string): Fault {
  try {
    return checkFault(JSON.parse(text));
  } catch (error) {
    const why = error instanceof SyntaxError
      ? "it is no JSON"
      : (error as Error).message;
    throw new UsageError(
      `Cannot start: ${text} is no fault, ${why}; write one such as {"on":"call","nth":1,"does":"breaks"}`,
    );
  }
}
