import type { Workspace } from "../workspace.ts";
import type { Token } from "../engine/tokens.ts";
import { readArguments } from "./arguments.ts";
import { SlackError } from "./errors.ts";
import { methods } from "./registry.ts";
import { needScope } from "./scopes.ts";

type Answer = Record<string, unknown>;

/** Who calls a method that asks for no token. */
const NOBODY: Token = {
  value: "",
  userId: "",
  scopes: new Set(),
  revoked: false,
};

/**
 * One call of the Web API, checked in Slack's order: method → token → scope →
 * arguments, then whatever the method checks itself.
 */
export async function callMethod(
  workspace: Workspace,
  name: string,
  args: Record<string, unknown>,
  tokenValue: string,
): Promise<Answer> {
  const started = performance.now();
  const token = workspace.tokens.find(tokenValue);
  const answer = copied(
    await attempt(workspace, name, copied(args), tokenValue, token),
  );
  workspace.calls.push({
    method: name,
    started,
    ended: performance.now(),
    ...(token?.executionId ? { executionId: token.executionId } : {}),
    ...(answer.ok ? {} : { error: String(answer.error) }),
  });
  return answer;
}

/** What is left after a way over the wire: callers in this process share nothing with the state either. */
function copied(value: Answer): Answer {
  return JSON.parse(JSON.stringify(value));
}

async function attempt(
  workspace: Workspace,
  name: string,
  args: Record<string, unknown>,
  tokenValue: string,
  token: Token | undefined,
): Promise<Answer> {
  try {
    const method = methods.get(name);
    if (!method) throw new SlackError("unknown_method", { req_method: name });
    const caller = method.withoutToken
      ? token ?? NOBODY
      : checkToken(workspace, tokenValue, token);
    if (method.scopes.length) needScope(caller, ...method.scopes);
    const call = {
      args: readArguments(method.args, args),
      token: caller,
      workspace,
    };
    return { ok: true, ...await method.handle(call) };
  } catch (error) {
    if (error instanceof SlackError) {
      return { ok: false, error: error.code, ...error.more };
    }
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
    return { ok: false, error: "internal_error" };
  }
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
