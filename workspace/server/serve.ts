import type { Act, OptionsQuery } from "../page/acts.ts";
import { isFilePath } from "../web_api/file_transfer.ts";
import { handleApi } from "../web_api/http.ts";
import type { Workspace } from "../workspace.ts";
import { fileFor } from "./file_view.ts";
import { pageBundle } from "./page_bundle.ts";
import { PageEvents } from "./page_events.ts";
import { pageHtml } from "./page_html.ts";
import { performAct, suggestOptions } from "./page_actions.ts";
import { pageState } from "./page_state.ts";
import { type BodyLimits, BodyRefused, limitedBody } from "./limited_body.ts";
import { foreignRequest } from "./same_machine.ts";
import { secured } from "./security_headers.ts";

/** More than any method of Slack takes; the slowest of senders has ten seconds. */
const BODY_LIMITS: BodyLimits = { bytes: 4 * 2 ** 20, withinMs: 10_000 };

/** A workspace on the network of this machine. */
export interface Served {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** Ends all connections; the workspace itself goes on. */
  stop(): Promise<void>;
}

/**
 * Serves the page, the Web API and the webhook triggers' addresses.
 *
 * @throws Deno.errors.AddrInUse if the port is taken; port 0 takes any free one.
 * @throws Error if the page cannot be built.
 */
export async function serve(
  running: { workspace: Workspace; token: string },
  options: { port?: number; bodies?: BodyLimits } = {},
): Promise<Served> {
  await pageBundle();
  const { workspace, token } = running;
  const events = new PageEvents(workspace.state);
  const bodies = options.bodies ?? BODY_LIMITS;
  const site: Site = { workspace, token, events, bodies };
  const server = Deno.serve({
    port: options.port ?? 0,
    hostname: "127.0.0.1",
    onListen() {},
  }, async (request) => secured(await answer(site, request)));
  return {
    url: `http://${server.addr.hostname}:${server.addr.port}`,
    async stop() {
      events.stop();
      await server.shutdown();
    },
  };
}

interface Site {
  workspace: Workspace;
  token: string;
  events: PageEvents;
  bodies: BodyLimits;
}

async function answer(site: Site, request: Request): Promise<Response> {
  const foreign = foreignRequest(request);
  if (foreign) return sentence(foreign, 403);
  try {
    return await route(site, await limitedBody(request, site.bodies));
  } catch (error) {
    if (error instanceof BodyRefused) {
      return sentence(error.message, error.status);
    }
    const { message, stack } = error instanceof Error
      ? error
      : new Error(String(error));
    site.workspace.activity.write(
      "workspace_fault",
      `The workspace failed to answer: ${message}`,
      { level: "error", details: stack },
    );
    return sentence(message, 500);
  }
}

async function route(site: Site, request: Request): Promise<Response> {
  const { workspace, events } = site;
  const { pathname } = new URL(request.url);
  if (pathname.startsWith("/api/") || isFilePath(pathname)) {
    return await handleApi(workspace, request);
  }
  if (pathname.startsWith("/triggers/")) return await webhook(site, request);
  if (pathname === "/page/act") return await act(site, request);
  if (pathname === "/page/options") return await options(site, request);
  if (request.method !== "GET") {
    return sentence(`Cannot ${request.method} ${pathname}: only GET`, 405);
  }
  switch (pathname) {
    case "/page/state":
      return state(site, request);
    case "/page/file":
      return download(site, request);
    case "/page/events":
      return events.open();
    case "/page.js":
      return text((await pageBundle()).script, "text/javascript");
    case "/page.css":
      return text((await pageBundle()).styles, "text/css");
  }
  // A shortcut's link opens the page, which then starts it.
  if (pathname === "/" || pathname.startsWith("/shortcuts/")) {
    return text(
      pageHtml(`${workspace.bot.realName} · ${workspace.state.team.name}`),
      "text/html",
    );
  }
  return sentence(
    `Cannot find ${pathname}: the page is at /, the Web API at /api/<method>`,
    404,
  );
}

function state({ workspace, token }: Site, request: Request): Response {
  const url = new URL(request.url);
  const asked = (name: string) => url.searchParams.get(name) ?? undefined;
  return Response.json(
    pageState(workspace, {
      as: asked("as"),
      channel: asked("channel"),
      thread: asked("thread"),
      canvas: asked("canvas"),
      origin: url.origin,
      token,
    }),
    { headers: { "cache-control": "no-store" } },
  );
}

/** `?as=<user>&id=<file>`: a file to be kept, never to be shown as a page. */
function download({ workspace }: Site, request: Request): Response {
  const { searchParams } = new URL(request.url);
  const file = fileFor(
    workspace.state,
    searchParams.get("as") ?? "",
    searchParams.get("id") ?? "",
  );
  if (!file) return sentence("Cannot find the file: it is gone", 404);
  const name = encodeURIComponent(file.name);
  return new Response(file.bytes, {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
      "cache-control": "no-store",
    },
  });
}

async function act({ workspace }: Site, request: Request): Promise<Response> {
  const sent = await posted(request);
  return sent
    ? Response.json(await performAct(workspace, sent as Act))
    : sentence("Cannot act: POST one action as a JSON object", 400);
}

async function options(
  { workspace }: Site,
  request: Request,
): Promise<Response> {
  const sent = await posted(request);
  return sent
    ? Response.json(await suggestOptions(workspace, sent as OptionsQuery))
    : sentence("Cannot load options: POST the query as a JSON object", 400);
}

/** The JSON object that was posted, if one was. */
async function posted(request: Request): Promise<object | undefined> {
  if (request.method !== "POST") return undefined;
  const sent: unknown = await request.json().catch(() => undefined);
  return typeof sent === "object" && sent !== null ? sent : undefined;
}

async function webhook(
  { workspace }: Site,
  request: Request,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (request.method !== "POST") {
    return sentence(
      `Cannot ${request.method} ${pathname}: POST JSON to it`,
      405,
    );
  }
  const { status, answer, retryAfter } = await workspace.engine.fireWebhook(
    pathname,
    {
      contentType: request.headers.get("content-type"),
      body: await request.text(),
    },
  );
  return Response.json(answer, {
    status,
    headers: retryAfter ? { "retry-after": String(retryAfter) } : {},
  });
}

function text(body: string, type: string): Response {
  return new Response(body, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "cache-control": "no-store",
    },
  });
}

function sentence(message: string, status: number): Response {
  return new Response(message + "\n", { status });
}
