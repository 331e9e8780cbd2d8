import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { storeSettings } from "../../dev/demo/settings.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import {
  declare,
  incidents,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";
import { runBuilt } from "../support/workflow_builder.ts";

/** What *Create incident channel* says to these inputs in Workflow Builder. */
async function refusal(
  running: RunningWorkspace,
  inputs: Record<string, unknown>,
): Promise<string> {
  const [step] = await runBuilt(running, [{
    function: "create_incident_channel",
    inputs,
  }]);
  return step?.error ?? "";
}

Deno.test("a form without a title stays open and says so", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");

  await ana.run("Incident: declare", { channel: "general" });
  const empty = await ana.submit({ Title: "", Description: "It burns" });
  await ana.submit({ Title: "   ", Description: "It burns" });
  const blank = ana.modal()!;

  assertEquals(empty.ok, false, "the client does not send it");
  assertStringIncludes(blank.errors.title!, "it has no title");
  assertEquals(incidents(ana), []);
});

Deno.test("a step without a title says what is missing", async () => {
  await using running = await startIncd();

  const sentences = [
    await refusal(running, {}),
    await refusal(running, { title: "", severity: "sev1" }),
  ];

  for (const sentence of sentences) {
    assertStringIncludes(
      sentence,
      "Cannot declare an incident: it has no title",
    );
  }
});

Deno.test("a step with an unknown severity names those that there are", async () => {
  await using running = await startIncd();

  assertEquals(
    await refusal(running, { title: "Checkout errors", severity: "p1" }),
    'Cannot declare an incident: severity "p1" is not one of "sev1", "sev2", "sev3" or "sev4"',
  );
});

Deno.test("a step with 2,000 characters of title says how many are possible", async () => {
  await using running = await startIncd();

  assertStringIncludes(
    await refusal(running, { title: "x".repeat(2000) }),
    "the title has 2000 characters, at most 150 are possible",
  );
});

Deno.test("a step with 5,000 characters is refused by Slack, and the log names the input", async () => {
  await using running = await startIncd();

  await refusal(running, {
    title: "Checkout errors",
    description: "x".repeat(5000),
  });

  const loud = running.workspace.activity.entries
    .filter(({ level }) => level === "error").map(({ text }) => text);
  assertStringIncludes(loud.join("\n"), "description");
  assertEquals(await stored(running, "incidents"), []);
});

for (
  const title of [
    "<!channel> look",
    "*bold* _move_ `code`",
    "a & b < c",
    "@here :fire:",
  ]
) {
  Deno.test(`the title "${title}" is shown as it was typed and calls nobody`, async () => {
    await using running = await startIncd({ settings: "demo" });
    const ana = running.person("ana");

    const name = await declare(ana, { Title: title, Description: title });

    const messages = [
      ...written(ana, name!),
      ...written(ana, "incidents"),
      ...ana.directMessages(),
    ];
    for (const message of messages) {
      for (const block of textsOf(message.blocks)) {
        if (block.type === "plain_text") continue;
        assert(!block.text.includes("<!channel>"), block.text);
        assert(!block.text.includes("*bold*"), block.text);
      }
      assert(!message.text.includes("<!channel>"), message.text);
    }
    const header = messages[0]!.blocks![0];
    assertEquals(header.text, {
      type: "plain_text",
      text: title,
      emoji: false,
    });
  });
}

// deno-lint-ignore no-explicit-any
function textsOf(value: any): { type: string; text: string }[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== "object" || value === null) return [];
  if (typeof value.text === "string") return [value];
  return Object.values(value).flatMap(textsOf);
}

for (
  const [title, name] of [
    ["決済が落ちている", "incd-261123-sev3-outage"],
    ["🔥🔥🔥", "incd-261123-sev3-outage"],
    ["Überweisungen schlagen fehl", "incd-261123-uberweisungen-schlagen-fehl"],
    ["Сбой API", "incd-261123-api"],
  ] as const
) {
  Deno.test(`the title "${title}" has the channel ${name}`, async () => {
    await using running = await startIncd();
    const ana = running.person("ana");

    assertEquals(await declare(ana, { Title: title }), name);
    assertStringIncludes(wordsOf(written(ana, name)[0]!), title);
  });
}

Deno.test("with #incidents archived the declarer reads what to do, and Finish does the rest", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  await running.person("priya").archive("incidents");

  const name = await declare(ana, { Title: "Checkout errors" });

  const before = ana.directMessages().at(-1)!;
  assertStringIncludes(wordsOf(before), "not everything worked");
  assertStringIncludes(
    wordsOf(before),
    "the channel is archived. Unarchive it, then press Finish",
  );
  assertEquals(ana.channel(name!).pins.length, 1, "all else is done");

  await running.person("priya").unarchive("incidents");
  await ana.press(botChannel(running), "Finish");

  assertStringIncludes(wordsOf(ana.directMessages().at(-1)!), "✓");
  assertEquals(
    written(ana, "incidents").map(wordsOf).filter((words) =>
      words.includes("Checkout errors")
    ).length,
    1,
  );
});

/** The direct conversation of Ana and Incd. */
function botChannel(running: RunningWorkspace): string {
  const { id } = running.workspace.bot;
  return running.person("ana").channels()
    .find((channel) => channel.kind === "im" && channel.name === id)!.id;
}

Deno.test("a deactivated responder keeps nobody else out, and the declarer reads who is missing", async () => {
  await using running = await startIncd({
    settings: (workspace) => {
      const id = (handle: string) =>
        [...workspace.state.users.values()].find((u) => u.name === handle)!.id;
      return {
        types: [{
          id: "outage",
          name: "Outage",
          responders: { users: [id("tom"), id("ben")], groups: ["S0GONE"] },
          roles: { commander: id("tom"), technical_lead: id("yuki") },
        }],
      };
    },
  });
  const ana = running.person("ana");
  const id = (handle: string) => running.person(handle).user.id;

  const name = await declare(ana, { Title: "Checkout errors" });

  const { members } = ana.channel(name!);
  assertEquals(
    [id("ana"), id("ben"), id("yuki")].every((user) => members.includes(user)),
    true,
  );
  const card = wordsOf(written(ana, name!)[0]!);
  assertStringIncludes(card, `*Incident commander*\n<@${id("ana")}>`);
  assertStringIncludes(card, `Could not invite`);
  const told = wordsOf(ana.directMessages().at(-1)!);
  assertStringIncludes(told, `<@${id("tom")}> is not in the channel`);
  assertStringIncludes(told, "there is no such user group any more");
  const [record] = await stored(running, "incidents");
  assertEquals(record!.role_commander.split("|")[0], id("ana"));
});

Deno.test("a severity that was taken out while the form was open is refused, and what was typed comes back", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");

  await ana.run("Incident: declare", { channel: "general" });
  await storeSettings(running.workspace, {
    types: [{
      id: "all",
      name: "All",
      responders: { users: [], groups: [] },
      roles: {},
    }],
  });
  await ana.submit({ Title: "Checkout errors", Type: "Payments" });

  assertEquals(await stored(running, "incidents"), []);
  const told = wordsOf(ana.directMessages().at(-1)!);
  assertStringIncludes(told, 'type "payments" is not one of "all"');
  assertStringIncludes(told, "Checkout errors");
});
