import { SlackError } from "../web_api/errors.ts";

/** One reason in `errors` of a `datastore_error`: https://docs.slack.dev/reference/methods/apps.datastore.put */
export interface Problem {
  /** Slack documents `datastore_config_not_found` alone; the other codes here are our own. */
  code: string;
  message: string;
  /** JSON pointer into the arguments. */
  pointer: string;
}

/** The answer to a datastore call that cannot be done. */
export function datastoreError(...problems: Problem[]): SlackError {
  return new SlackError("datastore_error", { errors: problems });
}

/** @throws SlackError `datastore_error` if there is any problem */
export function refuse(problems: Problem[]): void {
  if (problems.length) throw datastoreError(...problems);
}
