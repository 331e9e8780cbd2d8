import { SLACK_API } from "./app_network.ts";

/** What Slack hands to the runtime for one event; fields as in Slack's own runtime. */
export interface Payload {
  // deno-lint-ignore no-explicit-any
  body: Record<string, any>;
  context: {
    bot_access_token: string;
    team_id: string;
    variables: Record<string, string>;
  };
}

// deno-lint-ignore no-explicit-any
type Handler = (context: Record<string, unknown>) => any;

/** Marks the runtime's own calls, which are not the app's. */
export const OWN_CALL = "x-workspace-runtime";

/** A function's module: the handlers hang on its default export, or lie beside it. */
export interface FunctionModule {
  default?: Handler & Partial<Record<HandlerName, Handler>>;
  blockActions?: Handler;
  blockSuggestion?: Handler;
  viewSubmission?: Handler;
  viewClosed?: Handler;
  unhandledEvent?: Handler;
}

type HandlerName =
  | "blockActions"
  | "blockSuggestion"
  | "viewSubmission"
  | "viewClosed"
  | "unhandledEvent";

/** Which handler takes which interaction: https://docs.slack.dev/reference/interaction-payloads */
const HANDLERS: Record<string, HandlerName> = {
  block_actions: "blockActions",
  block_suggestion: "blockSuggestion",
  view_submission: "viewSubmission",
  view_closed: "viewClosed",
};

/**
 * Does what Slack's hosted runtime does with one event: finds the handler,
 * calls it, and for a function reports its end to the Web API.
 *
 * Answers the acknowledgement, `{}` where the app has nothing to say. Must be
 * called in a run; what the app throws comes through.
 */
export async function dispatchPayload(
  payload: Payload,
  module: FunctionModule,
  print: (level: "warn" | "error", text: string) => void,
): Promise<Record<string, unknown>> {
  const { body } = payload;
  const context = handlerContext(payload);
  try {
    if (body.event?.type === "function_executed") {
      await runFunction(
        module,
        { ...context, event: body.event },
        print,
      );
      return {};
    }
    return await runInteraction(module, body, context) ?? {};
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === "UnhandledEventError") {
      const handler = module.unhandledEvent ??
        module.default?.unhandledEvent;
      if (handler) return await handler(context) ?? {};
      print("warn", error.message);
      return {};
    }
    if (isForgottenDomain(error)) {
      error.message =
        "Detected missing network permissions; add the domain to your manifest's `outgoingDomains`. Original message: " +
        error.message;
    }
    throw error;
  }
}

function handlerContext({ body, context }: Payload) {
  return {
    body,
    env: context.variables,
    team_id: context.team_id,
    // Slack's runtime passes over what is empty, too.
    enterprise_id: body.enterprise_id || body.enterprise?.id || "",
    token: body.event?.bot_access_token || body.bot_access_token ||
      context.bot_access_token,
    inputs: body.event?.inputs || body.function_data?.inputs || {},
  };
}

type Context = ReturnType<typeof handlerContext>;

async function runFunction(
  module: FunctionModule,
  // deno-lint-ignore no-explicit-any
  context: Context & { event: Record<string, any> },
  print: (level: "error", text: string) => void,
): Promise<void> {
  if (!module.default) throw unhandled("a default handler");
  const { completed = true, outputs = {}, error } = await module.default(
    context,
  );
  const function_execution_id: string = context.event.function_execution_id;
  if (!error && !completed) return;
  const [method, args] = error
    ? ["functions.completeError", {
      error: typeof error === "string" ? error : JSON.stringify(error),
    }] as const
    : ["functions.completeSuccess", {
      outputs: JSON.stringify(outputs),
    }] as const;
  try {
    await report(method, context, { ...args, function_execution_id });
  } catch (failure) {
    print("error", `${method} did not arrive, the step hangs: ${failure}`);
  }
}

/**
 * Slack's runtime does not look at Slack's answer and does not try again.
 *
 * @throws Error if there is no answer, or one that is not 200.
 */
async function report(
  method: string,
  { token, env }: Context,
  args: Record<string, string>,
): Promise<void> {
  const base = (env["SLACK_API_URL"] ?? SLACK_API).replace(/\/$/, "");
  const answer = await fetch(`${base}/${method}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, [OWN_CALL]: "1" },
    body: new URLSearchParams(args),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`Slack answered ${answer.status}`);
}

async function runInteraction(
  module: FunctionModule,
  body: Payload["body"],
  context: Context,
): Promise<Record<string, unknown> | undefined> {
  const name = HANDLERS[body.type];
  const handler = name && (module[name] ?? module.default?.[name]);
  if (!handler) throw unhandled(`a handler for ${body.type}`);
  return await handler({
    ...context,
    ...(body.actions ? { action: body.actions[0] } : {}),
    ...(name === "viewSubmission" || name === "viewClosed"
      ? { view: body.view }
      : {}),
  });
}

function unhandled(missing: string): Error {
  const error = new Error(`The function does not define ${missing}`);
  error.name = "UnhandledEventError";
  return error;
}

function isForgottenDomain(error: Error): boolean {
  // Deno 2 has another name for it than Deno 1 had.
  return ["PermissionDenied", "NotCapable"].includes(error.name) &&
    error.message.includes("--allow-net");
}
