import type { Workspace } from "../workspace.ts";
import { SlackError } from "./errors.ts";
import { visibleFile } from "./files.ts";

const UPLOAD = /^\/upload\/v1\/([\w-]+)$/;
const DOWNLOAD = /^\/files-pri\/T\w+-(F\w+)\/(?:download\/)?[^/]*$/;

/** Whether this path is one of `files.slack.com`. */
export function isFilePath(path: string): boolean {
  return UPLOAD.test(path) || DOWNLOAD.test(path);
}

/**
 * Takes the bytes of an upload, or hands out those of a file to whom may see
 * it, as `files.slack.com` does. What it answers to mistakes is assumed.
 */
export async function transferFile(
  workspace: Workspace,
  request: Request,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  const secret = UPLOAD.exec(pathname)?.[1];
  if (secret !== undefined) return await receive(workspace, secret, request);
  const id = DOWNLOAD.exec(pathname)?.[1] ?? "";
  return request.method === "GET"
    ? handOut(workspace, id, request)
    : new Response("Method Not Allowed", { status: 405 });
}

async function receive(
  workspace: Workspace,
  secret: string,
  request: Request,
): Promise<Response> {
  const upload = workspace.state.files.upload(secret);
  if (!upload || request.method !== "POST") {
    return new Response("Not Found", { status: 404 });
  }
  const ended = workspace.engine.countCall(upload.executionId, "upload");
  const bytes = await bytesOf(request);
  ended();
  if (bytes.length !== upload.length) {
    return new Response(
      `${upload.length} bytes were announced, ${bytes.length} came`,
      { status: 400 },
    );
  }
  upload.bytes = bytes;
  return new Response(`OK - ${bytes.length}`);
}

/** The body, or what the first file of a form brings. */
async function bytesOf(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) return await request.bytes();
  for (const value of (await request.formData()).values()) {
    if (typeof value !== "string") return await value.bytes();
  }
  return new Uint8Array();
}

function handOut(
  workspace: Workspace,
  id: string,
  request: Request,
): Response {
  const bearer = /^Bearer\s+(\S+)$/i.exec(
    request.headers.get("authorization") ?? "",
  )?.[1];
  const token = workspace.tokens.find(bearer ?? "");
  // Without a token that may read, Slack shows where one signs in.
  if (!token || token.revoked || !token.scopes.has("files:read")) {
    return new Response("<!DOCTYPE html><title>Sign in</title>", {
      headers: { "content-type": "text/html; charset=utf-8" },
    });
  }
  try {
    const { bytes, mimetype } = visibleFile(workspace.state, id, token);
    return new Response(bytes, { headers: { "content-type": mimetype } });
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    return new Response(error.code, { status: 404 });
  }
}
