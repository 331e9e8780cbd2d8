import type { Workspace } from "../workspace.ts";
import type { Token } from "../engine/tokens.ts";
import { readArguments } from "./arguments.ts";
import { RateLimited, SlackError } from "./errors.ts";
import { methods } from "./registry.ts";
import { needScope } from "./scopes.ts";

/** What a call is answered with, as it goes over HTTP. */
export interface ApiAnswer {
  /** 200, or 429 for one call too many. */
  status: number;
  headers: Record<string, string>;
  /** What goes over the wire, as JSON: nobody shares anything with the state. */
  json: string;
}

type Body = Record<string, unknown>;
type Attempt = Omit<ApiAnswer, "json"> & { body: Body };

/** Who calls a method that asks for no token. */
const NOBODY: Token = {
  value: "",
  userId: "",
  scopes: new Set(),
  revoked: false,
};

/**
 * One call of the Web API, checked in Slack's order: method → token → rate
 * limit → scope → arguments, then whatever the method checks itself.
 */
export async function callMethod(
  workspace: Workspace,
  name: string,
  args: Record<string, unknown>,
  tokenValue: string,
): Promise<ApiAnswer> {
  const started = performance.now();
  const token = workspace.tokens.find(tokenValue);
  const { body, ...answer } = await attempt(
    workspace,
    name,
    args,
    tokenValue,
    token,
  );
  workspace.calls.push({
    method: name,
    started,
    ended: performance.now(),
    ...(token?.executionId ? { executionId: token.executionId } : {}),
    ...(body.ok ? {} : { error: String(body.error) }),
  });
  return { ...answer, json: JSON.stringify(body) };
}

async function attempt(
  workspace: Workspace,
  name: string,
  args: Record<string, unknown>,
  tokenValue: string,
  token: Token | undefined,
): Promise<Attempt> {
  try {
    const method = methods.get(name);
    if (!method) throw new SlackError("unknown_method", { req_method: name });
    const caller = method.withoutToken
      ? token ?? NOBODY
      : checkToken(workspace, tokenValue, token);
    if (workspace.limits) workspace.rateLimits.take(method, args, caller);
    if (method.scopes.length) needScope(caller, ...method.scopes);
    const call = {
      args: readArguments(method.args, args),
      token: caller,
      workspace,
    };
    return answered({ ok: true, ...await method.handle(call) });
  } catch (error) {
    if (error instanceof SlackError) return refused(error);
    workspace.activity.write(
      "workspace_fault",
      `The workspace failed in ${name}: ${
        error instanceof Error ? error.message : error
      }`,
      {
        level: "error",
        details: error instanceof Error ? error.stack : undefined,
      },
    );
    return answered({ ok: false, error: "internal_error" });
  }
}

function answered(body: Body): Attempt {
  return { status: 200, headers: {}, body };
}

function refused(error: SlackError): Attempt {
  const answer = answered({ ok: false, error: error.code, ...error.more });
  if (!(error instanceof RateLimited)) return answer;
  const headers = { "Retry-After": String(error.retryAfter) };
  return { ...answer, status: 429, headers };
}

function checkToken(
  workspace: Workspace,
  value: string,
  token: Token | undefined,
): Token {
  if (!value) throw new SlackError("not_authed");
  if (!token) throw new SlackError("invalid_auth");
  if (!workspace.tokens.isAlive(token)) throw new SlackError("token_revoked");
  return token;
}
