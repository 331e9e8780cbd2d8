import { assertEquals, assertThrows } from "@std/assert";
import { startWorkspace } from "./mod.ts";

const ECHO_APP = new URL("./testdata/echo_app/", import.meta.url);

async function theForm() {
  const running = await startWorkspace({ app: ECHO_APP });
  const ana = running.person("ana");
  await ana.run("Echo: fields", { channel: "general" });
  return { running, ana };
}

/** A value of a form; of options only what they stand for. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return value !== null && typeof value === "object" && "value" in value
    ? value.value
    : value;
}

Deno.test("every kind of field is filled in by its label", async () => {
  const { running, ana } = await theForm();
  await using _ = running;
  const id = (name: string) => running.person(name).user.id;
  const general = ana.channel("general").id;

  await ana.submit({
    number_input: 12,
    static_select: "Red",
    multi_static_select: ["Red", "Blue"],
    radio_buttons: "Green",
    checkboxes: ["Blue"],
    users_select: "omar",
    multi_users_select: ["ben", "Yuki Tanaka"],
    channels_select: "general",
    multi_channels_select: ["general"],
    conversations_select: "general",
    multi_conversations_select: [],
    datepicker: "2026-11-23",
    timepicker: "09:30",
    datetimepicker: 1_795_000_000,
  });

  const said = JSON.parse(ana.channel("general").messages.at(-1)!.text);
  const values = Object.keys(said).map((type) => {
    const { type: _, ...kept } = said[type].value;
    return plain(Object.values(kept)[0]);
  });
  assertEquals(values, [
    "12",
    "red",
    ["red", "blue"],
    "green",
    ["blue"],
    id("omar"),
    [id("ben"), id("yuki")],
    general,
    [general],
    general,
    [],
    "2026-11-23",
    "09:30",
    1_795_000_000,
  ]);
});

Deno.test("what Slack does not offer cannot be filled in", async () => {
  const { running, ana } = await theForm();
  await using _ = running;
  running.workspace.state.createChannel(
    "secret",
    running.person("ben").user.id,
    "private",
  );
  const cases: [Record<string, string | string[]>, string][] = [
    [
      { users_select: "tom" },
      'Cannot choose "tom": Slack does not offer deactivated people',
    ],
    [
      { conversations_select: "secret" },
      'Cannot choose "secret": Ana Ferreira is offered no such channel',
    ],
    [
      { multi_static_select: ["Red", "Green", "Blue"] },
      'Cannot choose 3 in "multi_static_select": 2 at most',
    ],
    [{ timepicker: "9:30" }, 'Cannot choose "9:30" in a timepicker'],
  ];

  for (const [values, words] of cases) {
    assertThrows(() => ana.fill(values), Error, words);
  }
});
