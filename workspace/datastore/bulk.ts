import { invalidArguments } from "../web_api/errors.ts";
import { type Problem, refuse } from "./errors.ts";

/** Slack's limit: https://docs.slack.dev/reference/methods/apps.datastore.bulkPut */
const BULK_MAX = 25;

/**
 * Checks what a call for many items is about: how many, each of them, and that
 * no two are the same.
 *
 * @throws SlackError `datastore_error`, `invalid_arguments`
 */
export function checkBulk<T>(
  list: T[],
  pointer: string,
  check: (each: T, pointer: string) => Problem[],
  keyOf: (each: T) => unknown = (each) => each,
): void {
  if (list.length < 1 || list.length > BULK_MAX) {
    throw invalidArguments([
      `[ERROR] must have between 1 and ${BULK_MAX} items [json-pointer:${pointer}]`,
    ]);
  }
  refuse(list.flatMap((each, i) => check(each, `${pointer}/${i}`)));
  if (new Set(list.map(keyOf)).size < list.length) {
    refuse([{
      code: "duplicate_primary_key",
      message: "Provided list of item keys contains duplicates",
      pointer,
    }]);
  }
}
