import type { FaultOn } from "../faults/fault.ts";
import { LATE_MS } from "../faults/fault.ts";
import type { Workspace } from "../workspace.ts";
import type { Caller } from "./app_calls.ts";

/** Answers what app code sends to one host outside of Slack. */
export type Service = (request: Request) => Response | Promise<Response>;

/** Who answers for the hosts of `outgoingDomains`, by their names; or the machine's own network. */
export type Outside = Readonly<Record<string, Service>> | "network";

/**
 * Answers a call of app code to a host that its manifest names, with whatever
 * fault is due. `late` waits on the workspace's clock.
 *
 * @throws TypeError if nobody answers there or the connection breaks, as `fetch` does.
 */
export async function answerOutsideCall(
  workspace: Workspace,
  request: Request,
  caller: Caller,
  late: (ms: number) => Promise<void>,
): Promise<Response> {
  const { hostname } = new URL(request.url);
  const carryOut = () => reach(workspace.outside, hostname, request);
  const fault = workspace.faults.outside(hostname, caller.callbackId);
  if (!fault) return await carryOut();
  if (fault.on === "outside" && fault.does === "refused") {
    throw refused(request);
  }
  if (fault.on === "outside" && fault.does === "slow") {
    const answer = await carryOut();
    await late(fault.ms ?? LATE_MS);
    return answer;
  }
  const isAfter = fault.when === "after";
  if (isAfter) await carryOut();
  throw end(fault, caller);
}

async function reach(
  outside: Outside,
  hostname: string,
  request: Request,
): Promise<Response> {
  if (outside === "network") return await fetch(request);
  const service = outside[hostname];
  if (!service) throw refused(request);
  return await service(request);
}

/** In the words of the Deno that Slack runs. */
function refused({ url }: Request): TypeError {
  return new TypeError(
    `error sending request for url (${url}): client error (Connect): tcp connect error: Connection refused (os error 111)`,
  );
}

function end(
  fault: FaultOn<"outside"> | FaultOn<"death">,
  caller: Caller,
): TypeError {
  if (fault.on === "outside") {
    return new TypeError(
      "error sending request: connection closed before message completed",
    );
  }
  caller.die();
  return new TypeError("The process died");
}
