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
  warn: (message: string) => void,
): Promise<Record<string, unknown>> {
  const { body } = payload;
  const context = handlerContext(payload);
  try {
    if (body.event?.type === "function_executed") {
      await runFunction(module, { ...context, event: body.event });
      return {};
    }
    return await runInteraction(module, body, context) ?? {};
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === "UnhandledEventError") {
      const handler = module.unhandledEvent ??
        module.default?.unhandledEvent;
      if (handler) return await handler(context) ?? {};
      warn(error.message);
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
    enterprise_id: body.enterprise_id ?? body.enterprise?.id ?? "",
    token: body.event?.bot_access_token ?? body.bot_access_token ??
      context.bot_access_token,
    inputs: body.event?.inputs ?? body.function_data?.inputs ?? {},
  };
}

type Context = ReturnType<typeof handlerContext>;

async function runFunction(
  module: FunctionModule,
  // deno-lint-ignore no-explicit-any
  context: Context & { event: Record<string, any> },
): Promise<void> {
  if (!module.default) throw unhandled("a default handler");
  const { completed = true, outputs = {}, error } = await module.default(
    context,
  );
  const function_execution_id: string = context.event.function_execution_id;
  if (error) {
    await report("functions.completeError", context.token, {
      error: String(error),
      function_execution_id,
    });
  } else if (completed) {
    await report("functions.completeSuccess", context.token, {
      outputs: JSON.stringify(outputs),
      function_execution_id,
    });
  }
}

/** Slack's runtime does not look at the answer: the workspace logs what was wrong with it. */
async function report(
  method: string,
  token: string,
  args: Record<string, string>,
): Promise<void> {
  const answer = await fetch(`https://slack.com/api/${method}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}` },
    body: new URLSearchParams(args),
  });
  await answer.body?.cancel();
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
  return error.name === "PermissionDenied" &&
    error.message.includes("--allow-net");
}
