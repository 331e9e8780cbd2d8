import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { type RunningWorkspace, startWorkspace } from "../mod.ts";
import type { BodyLimits } from "./limited_body.ts";
import { serve } from "./serve.ts";

const ECHO_APP = new URL("../testdata/echo_app/", import.meta.url);

async function served(bodies?: BodyLimits): Promise<
  AsyncDisposable & { running: RunningWorkspace; url: string }
> {
  const running = await startWorkspace({ app: ECHO_APP });
  const { url, stop } = await serve(running, { bodies });
  return {
    running,
    url,
    async [Symbol.asyncDispose]() {
      await stop();
      await running[Symbol.asyncDispose]();
    },
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

Deno.test("another port of this machine is another site", async () => {
  await using site = await served();
  const { host } = new URL(site.url);

  const posted = await postJson(`${site.url}/page/act`, {}, {
    origin: "http://127.0.0.1:1",
  });
  const asPicture = await fetch(
    `${site.url}/api/auth.test?token=xoxb-workspace`,
    {
      headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" },
    },
  );
  const visited = await fetch(`${site.url}/api/auth.test`, {
    headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" },
  });
  const statuses = [posted, asPicture, visited].map(({ status }) => status);
  const page = await fetch(site.url, {
    headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" },
  });
  const own = await postJson(`${site.url}/api/auth.test`, {}, {
    origin: `http://${host}`,
    "sec-fetch-site": "same-origin",
  });

  assertEquals(statuses, [403, 403, 403]);
  assertEquals([page.status, own.status], [200, 200]);
  await Promise.all(
    [posted, asPicture, visited, page, own].map(({ body }) => body?.cancel()),
  );
});

Deno.test("another machine gets no connection", async () => {
  await using site = await served();
  const { port } = new URL(site.url);
  const others = Deno.networkInterfaces().filter(({ address, family }) =>
    family === "IPv4" && !address.startsWith("127.")
  );

  for (const { address } of others) {
    await assertRejects(
      () => Deno.connect({ hostname: address, port: Number(port) }),
      Deno.errors.ConnectionRefused,
    );
  }
});

Deno.test("every answer tells browsers to run nothing but the page", async () => {
  await using site = await served();
  const paths = ["/", "/page.js", "/page/state", "/api/api.test", "/nothing"];

  for (const path of paths) {
    const answer = await fetch(site.url + path);
    await answer.body?.cancel();
    const told = (name: string) => answer.headers.get(name) ?? "";

    assertStringIncludes(told("content-security-policy"), "script-src 'self';");
    assertStringIncludes(
      told("content-security-policy"),
      "frame-ancestors 'none'",
    );
    assertEquals(told("x-content-type-options"), "nosniff");
    assertEquals(told("referrer-policy"), "no-referrer");
  }
});

Deno.test("a body that is too large is refused, declared or not", async () => {
  await using site = await served({ bytes: 1000, withinMs: 10_000 });
  const webhook = site.running.person("ana").screen().webhooks[0]!.url;
  const large = "x".repeat(1001);
  const paths = [
    "/page/act",
    "/api/api.test",
    new URL(webhook, site.url).pathname,
  ];

  for (const path of paths) {
    for (const body of [large, new Blob([large]).stream()]) {
      const answer = await fetch(site.url + path, { method: "POST", body });

      assertEquals(answer.status, 413);
      assertEquals(
        await answer.text(),
        "Cannot read the request: it is larger than 1000 bytes\n",
      );
    }
  }
});

Deno.test("a body that does not come is not waited for", async () => {
  await using site = await served({ bytes: 1000, withinMs: 50 });

  const answer = await requestByHand(site.url, [
    "POST /api/api.test HTTP/1.1",
    `Host: ${new URL(site.url).host}`,
    "Content-Length: 10",
    "",
    "12345",
  ]);

  assertStringIncludes(answer, "HTTP/1.1 408");
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
  const site = await served();
  const events = await fetch(`${site.url}/page/events`);
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();

  const heard: string[] = [(await reader.read()).value!];
  await site.running.person("ana").post("general", "hello");
  heard.push((await reader.read()).value!);
  const end = site[Symbol.asyncDispose]();

  assertEquals(heard, ["retry: 500\n\n", "id: 1\ndata: changed\n\n"]);
  assert((await reader.read()).done);
  await end;
});

/** `fetch` writes the Host header itself. */
function requestWithHost(url: string, host: string): Promise<string> {
  return requestByHand(url, [
    "GET /page/state HTTP/1.1",
    `Host: ${host}`,
    "",
    "",
  ]);
}

/** Speaks HTTP without `fetch`; answers the first of what comes back. */
async function requestByHand(url: string, lines: string[]): Promise<string> {
  const { hostname, port } = new URL(url);
  using connection = await Deno.connect({ hostname, port: Number(port) });
  await connection.write(new TextEncoder().encode(lines.join("\r\n")));
  const answer = new Uint8Array(1024);
  const length = await connection.read(answer);
  return new TextDecoder().decode(answer.subarray(0, length ?? 0));
}
