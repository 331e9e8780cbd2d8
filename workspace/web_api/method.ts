import type { Workspace } from "../workspace.ts";
import type { Token } from "../engine/tokens.ts";

/**
 * What an argument may be. Slack sends everything as a string; objects and
 * arrays as JSON in it, `ids` as JSON or separated by commas.
 */
export type ArgType =
  | "string"
  | "boolean"
  | "integer"
  | "array"
  | "ids"
  | "object";

export interface ArgSpec<T extends ArgType = ArgType> {
  type: T;
  required?: true;
  /** The error when a required one is missing, where Slack has one of its own (`no_user`, `invalid_name_required`); else `invalid_arguments`. */
  missing?: string;
  /** The error when it has another type, where Slack has one of its own (`invalid_blocks_format`); else `invalid_arguments`. */
  invalid?: string;
}

interface ArgValues {
  string: string;
  boolean: boolean;
  integer: number;
  // deno-lint-ignore no-explicit-any
  array: any[];
  ids: string[];
  // deno-lint-ignore no-explicit-any
  object: Record<string, any>;
}

/** The handler's arguments: required ones are there, the others may not be. */
export type ArgsOf<S extends Record<string, ArgSpec>> =
  & {
    [K in keyof S as S[K] extends { required: true } ? K : never]: ArgValues[
      S[K]["type"]
    ];
  }
  & {
    [K in keyof S as S[K] extends { required: true } ? never : K]?: ArgValues[
      S[K]["type"]
    ];
  };

/** One call of one method: who calls, with which token, in which workspace. */
export interface Call<A = Record<string, unknown>> {
  args: A;
  token: Token;
  workspace: Workspace;
}

/** How near a method comes to Slack's, for the matrix in `workspace/README.md`. */
export interface Fidelity {
  coverage: "full" | "partial";
  /** Where our knowledge of its behaviour comes from. */
  basis: "documented" | "observed" | "assumed";
  /** For `partial`: what is missing, in a few words. */
  missing?: string;
  /** What neither a page nor an observation says and is therefore assumed, in a few words. */
  assumed?: string;
}

/** What the registry holds: a method whose argument types are forgotten. */
export interface Method {
  /** Slack's name, for instance `chat.postMessage`. */
  name: string;
  /** Slack's rate tier, 1 to 4, or "special". */
  tier: 1 | 2 | 3 | 4 | "special";
  /**
   * The token must hold one scope of the list; an empty list asks for none.
   * Methods that need another scope for another kind of channel check that
   * themselves with `scopedChannel`.
   */
  scopes: string[];
  /** Answers callers without a token too. */
  withoutToken?: true;
  args: Record<string, ArgSpec>;
  fidelity: Fidelity;
  handle(
    // deno-lint-ignore no-explicit-any
    call: Call<any>,
  ): Record<string, unknown> | Promise<Record<string, unknown>>;
}

/** Describes a method; only lets the compiler derive the handler's argument types. */
export function defineMethod<const S extends Record<string, ArgSpec>>(
  method: Omit<Method, "args" | "handle"> & {
    args: S;
    handle(
      call: Call<ArgsOf<S>>,
    ): Record<string, unknown> | Promise<Record<string, unknown>>;
  },
): Method {
  return method;
}
