import type { Datastore } from "../datastore/datastore.ts";
import type { Filter } from "../datastore/filter.ts";
import { SlackError } from "./errors.ts";
import type { ArgsOf, ArgSpec, Call } from "./method.ts";

/** The arguments of every apps.datastore method. */
export const datastoreArgs = {
  datastore: { type: "string", required: true },
  app_id: { type: "string" },
} as const satisfies Record<string, ArgSpec>;

/** The arguments that say which items a query or a count keeps. */
export const filterArgs = {
  expression: { type: "string" },
  expression_attributes: { type: "object" },
  expression_values: { type: "object" },
} as const satisfies Record<string, ArgSpec>;

/** The datastore that a call is about. @throws SlackError `invalid_app_id`, `datastore_error` */
export function datastoreOf(
  { args, workspace }: Call<ArgsOf<typeof datastoreArgs>>,
): Datastore {
  if (args.app_id && args.app_id !== workspace.appId) {
    throw new SlackError("invalid_app_id");
  }
  return workspace.datastores.find(args.datastore);
}

/** The filter of a query or a count. */
export function filterOf(args: ArgsOf<typeof filterArgs>): Filter {
  return {
    expression: args.expression,
    attributes: args.expression_attributes,
    values: args.expression_values,
  };
}

/**
 * What a call for many items answers. Documented are `failed_items` and the
 * error; that what was done comes with the error too is assumed.
 *
 * @throws SlackError `partial_failure`
 */
export function bulkAnswer(
  failed: unknown[],
  done: Record<string, unknown> = {},
): Record<string, unknown> {
  const answer = { ...done, failed_items: failed };
  if (failed.length) throw new SlackError("partial_failure", answer);
  return answer;
}
