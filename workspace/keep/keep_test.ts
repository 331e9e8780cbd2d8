import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { DatabaseSync } from "node:sqlite";
import { StandingClock } from "../clock.ts";
import { type RunningWorkspace, startWorkspace } from "../mod.ts";
import { KeepFile } from "./keep_file.ts";
import { Keeper } from "./keeper.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";

const ECHO_APP = new URL("../testdata/echo_app/", import.meta.url);
const INCD = new URL("../../", import.meta.url);
const MONDAY = Date.parse("2026-11-23T09:00:00Z");

/** A path for a file, which is gone with the test. */
async function somewhere(): Promise<AsyncDisposable & { path: string }> {
  const folder = await Deno.makeTempDir();
  return {
    path: `${folder}/kept`,
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

/** Runs a workspace that goes on from what the file has, and stops it. */
async function during<T>(
  path: string,
  story: (running: RunningWorkspace) => Promise<T>,
): Promise<T> {
  const file = KeepFile.open(path);
  const kept = file.read();
  await using running = await startWorkspace({
    app: ECHO_APP,
    kept,
    clock: new StandingClock(kept?.now ?? MONDAY),
  });
  await using _keeper = new Keeper(running.workspace, file);
  return await story(running);
}

/** What is in the file, read beside whoever writes it. */
function keptIn(path: string): Snapshot | undefined {
  const file = KeepFile.open(path);
  try {
    return file.read();
  } finally {
    file.close();
  }
}

/** @throws Error if it is not so within a second. */
async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 1_000;
  while (!isSo()) {
    assert(performance.now() < end, "It takes more than a second");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

Deno.test("a workspace that was kept goes on as if it had never stopped", async () => {
  await using place = await somewhere();
  const { channel, thread, before } = await during(
    place.path,
    async (running) => {
      const ana = running.person("ana");
      await ana.run("Echo: poll", { channel: "incidents" });
      await ana.post("general", "Remember this");
      const { ts: thread } = ana.channel("general").messages.at(-1)!;
      await running.person("ben").react("general", thread, "eyes");
      await ana.post("general", "in a thread", thread);
      await ana.pin("general", thread);
      await ana.archive("alerts");
      const channel = ana.channel("general").id;
      return { channel, thread, before: ana.screen({ channel, thread }) };
    },
  );

  const after = await during(
    place.path,
    (running) =>
      Promise.resolve(running.person("ana").screen({ channel, thread })),
  );

  assertEquals(after, before);
});

Deno.test("what comes after goes on from what was there", async () => {
  await using place = await somewhere();
  const ts = await during(place.path, async (running) => {
    const ana = running.person("ana");
    await ana.post("general", "before");
    return ana.channel("general").messages.at(-1)!.ts;
  });

  await during(place.path, async (running) => {
    const ana = running.person("ana");
    await ana.post("general", "after");
    await running.api("conversations.create", { name: "new-one" });
    const answered = await running.webhook("Echo: post", {
      text: "hello",
      count: 1,
      loud: true,
      channel: ana.channel("general").id,
    });
    await running.settle();

    const ids = ana.channels().map(({ id }) => id);
    assertEquals(new Set(ids).size, ids.length);
    const later = ana.channel("general").messages.filter((each) =>
      each.ts > ts
    );
    assertEquals(later[0]!.text, "after");
    assertEquals(answered.answer, { ok: true });
  });
});

Deno.test("canvases and files are kept", async () => {
  await using place = await somewhere();
  const link = await during(place.path, async (running) => {
    const { state, bot } = running.workspace;
    const incidents = state.channelNamed("incidents")!;
    const { id } = state.canvases.create({
      title: "How we work",
      owner: bot.id,
      markdown: "# How",
      channelId: incidents.id,
      isOfChannel: true,
    });
    await running.webhook("Echo: misbehave", {
      how: "share a file",
      where: incidents.id,
    });
    await running.settle();
    return id;
  });

  await during(place.path, (running) => {
    const ana = running.person("ana");
    assertEquals(ana.canvas("incidents"), "# How");
    assertEquals(ana.canvas(link), "# How");
    assertEquals(ana.file("incidents", "beans.txt"), "beans");
    return Promise.resolve();
  });
});

Deno.test("items of datastores are kept", async () => {
  await using place = await somewhere();
  const incd = await startWorkspace({ app: INCD });
  const [datastore] = Object.keys(incd.workspace.app.manifest.datastores!);
  const { primary_key: key } = incd.workspace.app.manifest.datastores![
    datastore!
  ]!;
  const item = { [key]: "kept" };
  await incd.api("apps.datastore.put", { datastore, item });
  const file = KeepFile.open(place.path);
  file.write(await snapshotOf(incd.workspace));
  const kept = file.read();
  file.close();
  await incd[Symbol.asyncDispose]();

  await using again = await startWorkspace({ app: INCD, kept });

  const found = await again.api("apps.datastore.get", {
    datastore,
    id: "kept",
  });
  assertEquals(found.item, item);
});

Deno.test("a change is in the file within a second", async () => {
  await using place = await somewhere();
  await during(place.path, async (running) => {
    await until(() => keptIn(place.path) !== undefined);

    await running.person("ana").post("general", "Soon there");

    await until(() =>
      keptIn(place.path)!.channels.some(({ messages }) =>
        messages.some(({ text }) => text === "Soon there")
      )
    );
  });
});

Deno.test("somebody who looks into the file for long holds up one write, not all that come after", async () => {
  await using place = await somewhere();
  await using running = await startWorkspace({ app: ECHO_APP });
  const file = KeepFile.open(place.path, 0);
  const before = await snapshotOf(running.workspace);
  file.write(before);

  const reader = new DatabaseSync(place.path);
  reader.exec("BEGIN");
  reader.prepare("SELECT * FROM part").all();
  const after = { ...before, now: before.now + 1 };
  assertThrows(() => file.write(after), Error, "locked");
  reader.close();
  file.write(after);
  file.close();

  assertEquals(keptIn(place.path)?.now, before.now + 1);
});

Deno.test("two workspaces kept in one file do not mix: the one that comes last has it", async () => {
  await using place = await somewhere();
  await using running = await startWorkspace({ app: ECHO_APP });
  const kept = await snapshotOf(running.workspace);
  const first = KeepFile.open(place.path);
  first.write(kept);

  const second = KeepFile.open(place.path);
  second.read();
  second.write({ ...kept, now: kept.now + 1 });
  const refused = assertThrows(() => first.write({ ...kept, channels: [] }));
  first.close();
  second.close();

  assertStringIncludes(String(refused), "another one is kept in the same file");
  assertEquals(keptIn(place.path), { ...kept, now: kept.now + 1 });
});

Deno.test("a file of another app, version or kind is refused in a sentence", async () => {
  await using place = await somewhere();
  const { path } = place;
  await during(path, () => Promise.resolve());

  await assertRejects(
    () => startWorkspace({ app: INCD, kept: keptIn(path) }),
    Error,
    'Cannot go on from what was kept: it is of the app "Echo" and not of "Incd"',
  );
  const database = new DatabaseSync(path);
  database.exec("PRAGMA user_version = 99");
  database.close();
  assertThrows(
    () => KeepFile.open(path),
    Error,
    `Cannot keep the workspace in ${path}: it is of version 99, this one reads 1, name another file with --keep`,
  );
  await Deno.writeTextFile(path, "no database".repeat(100));
  assertThrows(
    () => KeepFile.open(path),
    Error,
    `Cannot keep the workspace in ${path}: file is not a database`,
  );
});
