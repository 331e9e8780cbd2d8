import { assertEquals } from "@std/assert";
import type { RunningWorkspace } from "../../../workspace/mod.ts";
import {
  lastTrouble,
  noting,
  startStrict,
  told,
} from "../../support/strict.ts";

const LINK = { type: "shortcut" };

function create(
  running: RunningWorkspace,
  definition: Record<string, unknown>,
) {
  return running.api("workflows.triggers.create", definition);
}

Deno.test("a trigger made at run time is answered as Slack does", async () => {
  await using running = await startStrict();

  const { ok, trigger } = await create(running, noting("made", LINK));

  assertEquals(ok, true);
  assertEquals(
    [trigger.type, trigger.name, trigger.workflow.callback_id],
    ["shortcut", "Noting", "note"],
  );
  assertEquals(
    trigger.shortcut_url.startsWith(
      `https://slack.com/shortcuts/${trigger.id}/`,
    ),
    true,
  );
  const info = await running.api("workflows.triggers.info", {
    trigger_id: trigger.id,
  });
  assertEquals(info.trigger, trigger);
});

Deno.test("an update stays in place: id, address and permissions are the same", async () => {
  await using running = await startStrict();
  const ana = running.person("ana");
  const { trigger } = await create(running, noting("before", LINK));
  await running.api("workflows.triggers.permissions.set", {
    trigger_id: trigger.id,
    permission_type: "named_entities",
    user_ids: [ana.user.id],
  });
  await ana.post("general", trigger.shortcut_url);
  const { ts } = ana.channel("general").messages.at(-1)!;

  const updated = await running.api("workflows.triggers.update", {
    trigger_id: trigger.id,
    ...noting("after", { ...LINK, name: "Renamed" }),
  });
  await ana.runLink("general", ts);

  assertEquals(updated.trigger.shortcut_url, trigger.shortcut_url);
  assertEquals(updated.trigger.name, "Renamed");
  assertEquals(told(running), ["after"]);
  const refused = await running.person("ben").runLink("general", ts);
  assertEquals(refused.ok, false);
});

Deno.test("a deleted trigger is gone from the list, and its link is dead", async () => {
  await using running = await startStrict();
  const ana = running.person("ana");
  const { trigger } = await create(running, noting("gone", LINK));
  await ana.post("general", trigger.shortcut_url);
  const { ts } = ana.channel("general").messages.at(-1)!;

  await running.api("workflows.triggers.delete", { trigger_id: trigger.id });

  const { triggers } = await running.api("workflows.triggers.list");
  assertEquals(
    triggers.some(({ id }: { id: string }) => id === trigger.id),
    false,
  );
  assertEquals(await ana.runLink("general", ts), {
    ok: false,
    error: "Cannot start the workflow: its link no longer works",
  });
});

Deno.test("the list of triggers comes in pages", async () => {
  await using running = await startStrict();
  const list = (more: Record<string, unknown>) =>
    running.api("workflows.triggers.list", more);

  const all = (await list({})).triggers;
  const first = await list({ limit: 3 });
  const rest = await list({
    limit: 100,
    cursor: first.response_metadata.next_cursor,
  });

  assertEquals([...first.triggers, ...rest.triggers], all);
  assertEquals(first.triggers.length, 3);
});

const named = { told: { value: "x" } };
const customizable = (names: string[]) =>
  Object.fromEntries(names.map((name) => [name, { customizable: true }]));
const tell = (inputs: Record<string, unknown>) => ({
  ...LINK,
  workflow: "#/workflows/tell",
  inputs: {
    told: { value: "x" },
    person: { value: "U1" },
    place: { value: "C1" },
    how: { value: "x" },
    count: { value: 1 },
    ...inputs,
  },
});

const refusals: [string, Record<string, unknown>, string][] = [
  ["of an unknown type", { type: "slash_command" }, "invalid_trigger_type"],
  [
    "of a workflow that is not there",
    { ...LINK, workflow: "#/workflows/nothing" },
    "workflow_not_found",
  ],
  [
    "without a required input",
    { ...LINK, inputs: {} },
    "invalid_trigger_inputs",
  ],
  [
    "with an input that the workflow does not have",
    { ...LINK, inputs: { ...named, more: { value: 1 } } },
    "invalid_trigger_inputs",
  ],
  ["with an input of no value", {
    ...LINK,
    inputs: { told: {} },
  }, "missing_value"],
  [
    "that cannot give interactivity",
    {
      type: "webhook",
      inputs: { ...named, interactivity: { value: "{{data.interactivity}}" } },
    },
    "invalid_interactive_trigger_inputs",
  ],
  [
    "with a customizable input of another type",
    tell(customizable(["count"])),
    "customizable_input_unsupported_type",
  ],
  [
    "with a customizable input that is optional",
    tell(customizable(["more"])),
    "customizable_inputs_not_allowed_on_optional_inputs",
  ],
  [
    "with more than ten customizable inputs",
    {
      ...LINK,
      workflow: "#/workflows/crowd",
      inputs: customizable("abcdefghijk".split("")),
    },
    "too_many_customizable_inputs",
  ],
  [
    "that is no link and has a customizable input",
    { type: "webhook", inputs: customizable(["told"]) },
    "customizable_inputs_only_allowed_on_link_triggers",
  ],
  [
    "with a webhook filter of another grammar",
    { type: "webhook", webhook: { filter: { version: 2, root: {} } } },
    "invalid_webhook_config",
  ],
];

for (const [what, trigger, code] of refusals) {
  Deno.test(`a trigger ${what} is refused with ${code}`, async () => {
    await using running = await startStrict();

    assertEquals(
      (await create(running, noting("x", trigger))).error,
      code,
    );
  });
}

Deno.test("a trigger keeps its type, and what is not there cannot be changed", async () => {
  await using running = await startStrict();
  const { trigger } = await create(running, noting("x", LINK));
  const update = async (trigger_id: string, type: string) =>
    (await running.api("workflows.triggers.update", {
      trigger_id,
      ...noting("x", { type }),
    })).error;

  assertEquals(await update(trigger.id, "webhook"), "invalid_trigger_type");
  assertEquals(await update("Ft1", "shortcut"), "trigger_not_found");
  assertEquals(
    (await running.api("workflows.triggers.delete", { trigger_id: "Ft1" }))
      .error,
    "trigger_not_found",
  );
});

Deno.test("an app without triggers:write may not make any", async () => {
  await using running = await startStrict();
  const { tokens, bot } = running.workspace;
  tokens.lasting("xoxb-other", bot.id, ["triggers:read"]);

  const answer = await running.workspace.call(
    "workflows.triggers.create",
    noting("x", LINK),
    "xoxb-other",
  );

  assertEquals(
    [answer.error, answer.needed],
    ["missing_scope", "triggers:write"],
  );
});

Deno.test("app code makes triggers that fire once, and both fire", async () => {
  await using running = await startStrict();
  await running.person("ana").run("Remind", { channel: "general" });

  await running.advance(11 * 60_000);

  assertEquals(
    told(running).filter((line) => /remind|first|second/.test(String(line))),
    ["remind: ,", "first at 1795425000", "second at 1795425000"],
  );
  assertEquals(lastTrouble(running), "");
});

Deno.test("where calls within a second are refused, the second trigger is not made", async () => {
  await using running = await startStrict({
    assumptions: { triggerCallsNeedASecond: true },
  });

  await running.person("ana").run("Remind", { channel: "general" });

  assertEquals(told(running), ["remind: ,token_revoked"]);
});
