import type { Workspace } from "../workspace.ts";
import { isFilePath, transferFile } from "./file_transfer.ts";

/** Where the Web API is below the workspace's address. */
const PATH = "/api/";

/** What a call over HTTP carries. */
export interface ApiRequest {
  args: Record<string, unknown>;
  /** Empty if none was sent. */
  token: string;
}

/**
 * Reads a call as Slack does: arguments from a form or from JSON, the token
 * from the `Authorization` header or else from an argument.
 *
 * Broken JSON counts as no arguments: Slack then says which one is missing.
 * https://docs.slack.dev/apis/web-api/#basics
 */
export function readRequest(
  contentType: string | null,
  body: string,
  authorization: string | null,
): ApiRequest {
  const { token = "", ...args } = contentType?.includes("application/json")
    ? readJson(body)
    : Object.fromEntries(new URLSearchParams(body));
  const bearer = authorization?.match(/^Bearer\s+(\S+)$/i)?.[1];
  return { args, token: bearer ?? String(token) };
}

/**
 * Answers one request to `/api/<method>`, or to the address of a file. JSON with status 200, for
 * methods that do not exist too, or 429 for one call too many, as Slack does.
 */
export async function handleApi(
  workspace: Workspace,
  request: Request,
): Promise<Response> {
  const url = new URL(request.url);
  if (isFilePath(url.pathname)) return await transferFile(workspace, request);
  const method = url.pathname.slice(PATH.length);
  const query = readRequest(null, url.search, null);
  const sent = readRequest(
    request.headers.get("content-type"),
    await request.text(),
    request.headers.get("authorization"),
  );
  const { json, status, headers } = await workspace.answer(
    method,
    { ...query.args, ...sent.args },
    sent.token || query.token,
  );
  return new Response(json, {
    status,
    headers: { ...headers, "content-type": "application/json" },
  });
}

function readJson(body: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === "object" && parsed !== null &&
        !Array.isArray(parsed)
      ? parsed as Record<string, unknown>
      : {};
  } catch {
    return {};
  }
}
