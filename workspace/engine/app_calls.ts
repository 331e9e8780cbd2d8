import type { FaultOn } from "../faults/fault.ts";
import { OWN_CALL } from "../runtime/dispatch_payload.ts";
import { isFilePath } from "../web_api/file_transfer.ts";
import { handleApi } from "../web_api/http.ts";
import type { Workspace } from "../workspace.ts";

/** The app code that calls. */
export interface Caller {
  callbackId: string;
  /** Ends its process: nothing of it goes on. */
  die(): void;
}

/**
 * Answers a call of app code to the Web API, with whatever fault is due. The
 * bytes of a file go by the name `upload`.
 *
 * @throws TypeError if the connection breaks, as `fetch` does.
 */
export async function answerAppCall(
  workspace: Workspace,
  request: Request,
  caller: Caller,
): Promise<Response> {
  const { faults } = workspace;
  const { pathname } = new URL(request.url);
  const carryOut = () => handleApi(workspace, request);
  if (request.headers.has(OWN_CALL)) {
    const fault = faults.completion(caller.callbackId);
    return fault ? refuse(fault) : await carryOut();
  }
  const method = isFilePath(pathname) ? "upload" : pathname.split("/").at(-1)!;
  const fault = faults.call(method, caller.callbackId);
  if (!fault) return await carryOut();
  const isAfter = fault.when === "after";
  if (fault.on === "call") {
    if (isAfter && fault.does !== "ratelimited") await carryOut();
    return refuse(fault);
  }
  // A process that died does not send what it would have sent next.
  if (!isAfter) caller.die();
  else {
    const answer = carryOut();
    caller.die();
    await answer;
  }
  throw new TypeError("The process died");
}

function refuse(fault: FaultOn<"call"> | FaultOn<"completion">): Response {
  switch (fault.does) {
    case "ratelimited": {
      const seconds = fault.on === "call" ? fault.retryAfter ?? 1 : 1;
      return Response.json({ ok: false, error: "ratelimited" }, {
        status: 429,
        headers: { "retry-after": String(seconds) },
      });
    }
    case "internal_error":
      return Response.json({ ok: false, error: "internal_error" });
    case "breaks":
    case "lost":
      throw new TypeError(
        "error sending request: connection closed before message completed",
      );
  }
}
