import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import {
  declare,
  incidents,
  startIncd,
  stored,
  written,
} from "../support/incd.ts";
import { runBuilt } from "../support/workflow_builder.ts";

Deno.test("a private incident's words are nowhere but in its channel and its members' private messages", async () => {
  await using running = await startIncd({ settings: "demo" });
  const { state, activity, engine } = running.workspace;
  const ana = running.person("ana");

  const name = await declare(ana, {
    Title: "Zebrafish credential leaked",
    Description: "The walrus key was in a public bucket",
    Severity: "SEV1",
    Type: "Security",
    "Who may see it": "Private",
  });

  const channel = ana.channel(name!);
  assertEquals(channel.kind, "private");
  assert(!/zebra|walrus/i.test(name!), name);
  const told = (value: unknown) =>
    /zebrafish|walrus/i.test(JSON.stringify(value) ?? "");
  for (const other of state.channels.values()) {
    const allowed = other.id === channel.id ||
      other.kind === "im" &&
        [...other.members].every((id) => channel.members.includes(id));
    if (allowed) continue;
    assert(!told(other.messages), `#${other.name} tells it`);
    assert(!told([other.name, other.topic, other.bookmarks]), other.name);
  }
  assert(!told(activity.entries), "the activity log tells it");
  for (const { callbackId, inputs, outputs } of engine.executions) {
    assert(!told([inputs, outputs]), `${callbackId} tells it`);
  }
  assertEquals(incidents(running.person("ben")), []);
  assertEquals(written(ana, "incidents"), []);
});

Deno.test("a private incident's people are in it, and read that it is not announced", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");

  const name = await declare(ana, {
    Title: "Credential leaked",
    Severity: "SEV1",
    Type: "Security",
    "Who may see it": "Private",
  });

  // @leadership is called for every SEV1.
  assertEquals(incidents(running.person("marta")), [name]);
  const last = JSON.stringify(ana.directMessages().at(-1)!.blocks);
  assert(last.includes("not announced"), last);
  assert(
    JSON.stringify(written(ana, name!)[0]!.blocks).includes("Private:"),
    "the card says so",
  );
});

Deno.test("metadata of messages holds ids only", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const name = await declare(ana, {
    Title: "Zebrafish",
    "Who may see it": "Private",
  });

  const { messages } = await running.api("conversations.history", {
    channel: ana.channel(name!).id,
    include_all_metadata: true,
  });

  const stamps = messages.flatMap((message: { metadata?: unknown }) =>
    message.metadata ?? []
  );
  assertEquals(stamps.length, 1);
  assertEquals(stamps[0].event_type, "incd_message");
  assert(!/zebra/i.test(JSON.stringify(stamps)));
});

Deno.test("what Workflow Builder declares as private stays so, though it names a source", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");

  await runBuilt(running, [{
    function: "create_incident_channel",
    inputs: {
      title: "Zebrafish credential leaked",
      source: "Zendesk",
      private: true,
      declarer: ana.user.id,
      finish: true,
    },
  }]);
  await running.advance(6 * 60_000);

  assertEquals(written(ana, "incidents"), []);
  assertEquals(ana.channel(incidents(ana)[0]!).kind, "private");
});

Deno.test("a private incident that nobody would read of is refused", async () => {
  await using running = await startIncd();

  const [step] = await runBuilt(running, [{
    function: "create_incident_channel",
    inputs: { title: "Zebrafish credential leaked", private: true },
  }]);

  assertStringIncludes(step!.error!, "Fill in Declared by");
  assertEquals(await stored(running, "incidents"), []);
});

for (const datastore of ["settings", "declarations"]) {
  Deno.test(`a private incident without a person is not told to all when ${datastore} cannot be reached`, async () => {
    const method = datastore === "settings"
      ? "apps.datastore.get"
      : "apps.datastore.update";
    await using running = await startIncd({
      settings: "demo",
      faults: [1, 2, 3].map((nth) => ({
        on: "call",
        method,
        nth,
        does: "internal_error",
      })),
    });
    const { state } = running.workspace;

    await runBuilt(running, [{
      function: "create_incident_channel",
      inputs: { title: "Zebrafish credential leaked", private: true },
    }]);
    await running.advance(6 * 60_000);

    for (const channel of state.channels.values()) {
      assert(
        !/zebrafish/i.test(JSON.stringify(channel.messages)),
        channel.name,
      );
    }
  });
}
