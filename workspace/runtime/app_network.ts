/** Where Slack's own client sends its calls when nothing else is said. */
export const SLACK_API = "https://slack.com/api/";

/** Whether a request is one to the Web API. */
export function isForWebApi(input: RequestInfo | URL): boolean {
  const url = input instanceof Request ? input.url : String(input);
  return url.startsWith(SLACK_API);
}

/** What app code can reach: the Web API, and the hosts that its manifest names. */
export interface Reach {
  /** Answers what was sent to the Web API. */
  api(request: Request): Promise<Response>;
  outgoingDomains: readonly string[];
}

/**
 * Answers a request of app code: the Web API without a socket, hosts of
 * `outgoing_domains` over the network.
 *
 * @throws Deno.errors.PermissionDenied for any other host, in Deno's words, by
 * which Slack's runtime recognises a forgotten domain.
 */
export async function fetchForApp(
  request: Request,
  reach: Reach,
): Promise<Response> {
  if (isForWebApi(request)) return await reach.api(request);
  const { hostname } = new URL(request.url);
  if (!reach.outgoingDomains.includes(hostname)) {
    throw new Deno.errors.PermissionDenied(
      `Requires net access to "${hostname}", run again with the --allow-net flag`,
    );
  }
  return await fetch(request);
}
