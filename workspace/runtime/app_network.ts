/** Where Slack's own client sends its calls when nothing else is said. */
export const SLACK_API = "https://slack.com/api/";

/** Where its files lie, which app code may reach as well: https://github.com/slackapi/deno-slack-sdk/issues/347 */
export const SLACK_FILES = "https://files.slack.com/";

/** Whether a request is one to the Web API, or brings or fetches a file. */
export function isForSlack(input: RequestInfo | URL): boolean {
  const url = input instanceof Request ? input.url : String(input);
  return url.startsWith(SLACK_API) || url.startsWith(SLACK_FILES);
}

/** What app code can reach: the Web API, and the hosts that its manifest names. */
export interface Reach {
  /** Answers what was sent to Slack. */
  api(request: Request): Promise<Response>;
  /** Answers what was sent to one of `outgoingDomains`. */
  outside(request: Request): Promise<Response>;
  outgoingDomains: readonly string[];
}

/**
 * Answers a request of app code, without a socket.
 *
 * @throws Deno.errors.PermissionDenied for any other host, in Deno's words, by
 * which Slack's runtime recognises a forgotten domain.
 */
export async function fetchForApp(
  request: Request,
  reach: Reach,
): Promise<Response> {
  if (isForSlack(request)) return await reach.api(request);
  const { hostname } = new URL(request.url);
  if (!reach.outgoingDomains.includes(hostname)) {
    throw new Deno.errors.PermissionDenied(
      `Requires net access to "${hostname}", run again with the --allow-net flag`,
    );
  }
  return await reach.outside(request);
}
