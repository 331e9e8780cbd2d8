import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";

const ECHO_APP = new URL("./testdata/echo_app/", import.meta.url).pathname;

function command(...args: string[]): Deno.Command {
  return commandIn({}, ...args);
}

function commandIn(
  env: Record<string, string>,
  ...args: string[]
): Deno.Command {
  return new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--config",
      new URL("../dev/deno.jsonc", import.meta.url).pathname,
      "--allow-all",
      new URL("./main.ts", import.meta.url).pathname,
      ...args,
    ],
    env: { NO_COLOR: "1", ...env },
    stdout: "piped",
    stderr: "piped",
  });
}

/** Reads until `end` has come and leaves the rest; answers all that came. */
async function readUntil(
  stream: ReadableStream<Uint8Array>,
  end: string,
): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of stream.values({ preventCancel: true })) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes(end)) break;
  }
  return text;
}

Deno.test("the command says where the page is and stops at Ctrl-C", async () => {
  const child = command("--app", ECHO_APP, "--port", "0").spawn();

  const greeting = await readUntil(child.stdout, "Ctrl-C");
  const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(greeting)!;
  const page = await (await fetch(url)).text();
  child.kill("SIGINT");
  const { code } = await child.status;
  await Promise.all([child.stdout.cancel(), child.stderr.cancel()]);

  assertMatch(greeting, /Echo in Northwind Coffee/);
  assertMatch(greeting, /Token +xoxb-/);
  assertStringIncludes(page, "<title>Echo");
  assertEquals(code, 0);
});

for (
  const [name, signal, when] of [
    ["a terminal that is closed", "SIGHUP", "once the page is there"],
    ["Ctrl-C", "SIGINT", "while the app loads"],
  ] as const
) {
  Deno.test(`${name} ${when} leaves no files behind`, async () => {
    const folder = await Deno.makeTempDir();
    const files = () => [...Deno.readDirSync(folder)].length;
    const child = commandIn(
      { TMPDIR: folder },
      "--app",
      ECHO_APP,
      "--port",
      "0",
    ).spawn();

    if (when === "while the app loads") {
      for await (const _ of Deno.watchFs(folder)) break;
    } else await readUntil(child.stdout, "Ctrl-C");
    const before = files();
    child.kill(signal);
    const { code } = await child.status;
    await Promise.all([child.stdout.cancel(), child.stderr.cancel()]);

    assertEquals([code, before, files()], [0, 1, 0], "functions, bundled");
    await Deno.remove(folder);
  });
}

Deno.test("the command takes the next port when one is taken", async () => {
  const taken = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const { port } = taken.addr;
  const child = command("--app", ECHO_APP, "--port", `${port}`).spawn();

  const greeting = await readUntil(child.stdout, "Ctrl-C");
  child.kill("SIGINT");
  await child.status;
  await Promise.all([child.stdout.cancel(), child.stderr.cancel()]);
  taken.close();

  const [, used] = /http:\/\/127\.0\.0\.1:(\d+)/.exec(greeting)!;
  assertEquals(Number(used) > port, true);
});

Deno.test("the command refuses what it does not know in one sentence", async () => {
  const results = await Promise.all([
    command("--prot", "1").output(),
    command("--app", "/nowhere").output(),
  ]);

  const told = results.map(({ code, stderr }) => ({
    code,
    lines: new TextDecoder().decode(stderr).trim().split("\n"),
  }));
  assertEquals(told[0], {
    code: 2,
    lines: ['Cannot start: there is no flag "--prot", --help shows all'],
  });
  assertEquals(told[1]!.code, 1);
  assertEquals(told[1]!.lines.length, 1);
  assertMatch(told[1]!.lines[0]!, /^Cannot load the app/);
});

Deno.test("a workspace that is kept is there again", async () => {
  const keep = await Deno.makeTempFile();
  await Deno.remove(keep);
  const during = async (story: (api: string) => Promise<Response>) => {
    const child = command("--app", ECHO_APP, "--port=0", "--keep", keep)
      .spawn();
    const greeting = await readUntil(child.stdout, "Ctrl-C");
    const [api] = /http:\/\/127\.0\.0\.1:\d+\/api\//.exec(greeting)!;
    const answer = await (await story(api)).json();
    child.kill("SIGTERM");
    const { code } = await child.status;
    await Promise.all([child.stdout.cancel(), child.stderr.cancel()]);
    assertEquals(code, 0);
    return answer;
  };
  const headers = { authorization: "Bearer xoxb-workspace" };

  const made = await during((api) =>
    fetch(`${api}conversations.create?name=kept`, { method: "POST", headers })
  );
  const found = await during((api) =>
    fetch(`${api}conversations.info?channel=${made.channel.id}`, { headers })
  );
  await Deno.remove(keep);

  assertEquals(found.channel.name, "kept");
});

Deno.test("a seed that does not fit the app is named in one sentence", async () => {
  const seed = await Deno.makeTempFile({ suffix: ".ts" });
  await Deno.writeTextFile(
    seed,
    "export default ({ datastores }) => datastores.find('settings');",
  );

  const { code, stderr } = await command("--app", ECHO_APP, "--seed", seed)
    .output();
  await Deno.remove(seed);

  assertEquals(code, 1);
  const lines = new TextDecoder().decode(stderr).trim().split("\n");
  assertEquals(lines.length, 1);
  assertStringIncludes(lines[0]!, `Cannot seed the workspace with ${seed}: `);
});
