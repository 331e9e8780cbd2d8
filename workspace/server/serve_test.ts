import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { type RunningWorkspace, startWorkspace } from "../mod.ts";

const ECHO_APP = new URL("../testdata/echo_app/", import.meta.url);

async function served(): Promise<
  AsyncDisposable & { running: RunningWorkspace; url: string }
> {
  const running = await startWorkspace({ app: ECHO_APP });
  const { url } = await running.serve();
  return {
    running,
    url,
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  };
}

function postJson(url: string, body: unknown, headers = {}): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

Deno.test("serve() hands out the page with its script and styles", async () => {
  await using site = await served();

  const page = await (await fetch(site.url)).text();
  const script = await (await fetch(`${site.url}/page.js`)).text();
  const styles = await (await fetch(`${site.url}/page.css`)).text();

  assertStringIncludes(page, "<title>Echo · Northwind Coffee</title>");
  assertStringIncludes(script, "/page/state");
  assertStringIncludes(styles, ".sidebar");
});

Deno.test("the Web API answers below /api/ with the token of the page", async () => {
  await using site = await served();
  const state = await (await fetch(`${site.url}/page/state`)).json();

  const answer = await postJson(`${site.url}/api/auth.test`, {}, {
    authorization: `Bearer ${state.api.token}`,
  });

  assertEquals(state.api.url, `${site.url}/api/`);
  assertEquals((await answer.json()).user, "echo");
});

Deno.test("an address that is nothing answers 404 with a sentence", async () => {
  await using site = await served();

  const answer = await fetch(`${site.url}/nothing`);

  assertEquals(answer.status, 404);
  assertStringIncludes(await answer.text(), "Cannot find /nothing");
});

Deno.test("a site that is not on this machine gets nothing", async () => {
  await using site = await served();
  const me = site.running.person("ana").user.id;

  const posted = await postJson(
    `${site.url}/page/act`,
    {
      as: me,
      do: "leave",
      channel: site.running.person("ana").channel("random").id,
    },
    { origin: "https://evil.example" },
  );
  const rebound = await requestWithHost(site.url, "evil.example");

  assertEquals(posted.status, 403);
  assertStringIncludes(await posted.text(), "only the workspace's own page");
  assert(site.running.person("ana").channel("random").isMember);
  assertStringIncludes(rebound, "HTTP/1.1 403");
});

Deno.test("what is not an action is refused in a sentence", async () => {
  await using site = await served();
  const me = site.running.person("ana").user.id;

  const broken = await fetch(`${site.url}/page/act`, {
    method: "POST",
    body: "{",
  });
  const unknown = await postJson(`${site.url}/page/act`, { as: me, do: "fly" });

  assertEquals(broken.status, 400);
  assertStringIncludes(await broken.text(), "Cannot act:");
  assertEquals(await unknown.json(), {
    ok: false,
    error: 'Cannot do "fly": the page knows no such action, reload it',
  });
});

Deno.test("open pages hear of a change and of the end", async () => {
  await using site = await served();
  const events = await fetch(`${site.url}/page/events`);
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();

  const heard: string[] = [(await reader.read()).value!];
  await site.running.person("ana").post("general", "hello");
  heard.push((await reader.read()).value!);
  await site.running[Symbol.asyncDispose]();

  assertEquals(heard, ["retry: 500\n\n", "id: 1\ndata: changed\n\n"]);
  assert((await reader.read()).done);
});

/** `fetch` writes the Host header itself, so this speaks HTTP by hand. */
async function requestWithHost(url: string, host: string): Promise<string> {
  const { hostname, port } = new URL(url);
  using connection = await Deno.connect({ hostname, port: Number(port) });
  const lines = ["GET /page/state HTTP/1.1", `Host: ${host}`, "", ""];
  await connection.write(new TextEncoder().encode(lines.join("\r\n")));
  const answer = new Uint8Array(1024);
  const length = await connection.read(answer);
  return new TextDecoder().decode(answer.subarray(0, length ?? 0));
}
