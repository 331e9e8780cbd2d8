import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { DEFAULTS } from "../../domain/settings/defaults.ts";
import { startIncd, written } from "../support/incd.ts";
import {
  type Fields,
  modalWords,
  openSettings,
  set,
  settingsOf,
  told,
} from "../support/settings.ts";

Deno.test("the last severity and the last type cannot be removed", async () => {
  await using running = await startIncd({
    settings: () => ({
      severities: DEFAULTS.severities.slice(0, 1),
      types: DEFAULTS.types.slice(0, 1),
      templates: [],
    }),
  });
  const ana = running.person("ana");

  for (const [part, item] of [["Severities", "SEV1"], ["Types", "Outage"]]) {
    await openSettings(ana, part!, item);
    assert(!modalWords(ana).includes("Remove"), part);
    await ana.close(true);
  }
});

const BAD: [
  part: string,
  item: string | undefined,
  values: Fields,
  says: string,
][] = [
  ["Severities", "SEV1", { Name: "sev2" }, `another one is called "sev2"`],
  ["Types", "Add a type", { Name: "OUTAGE" }, `another one is called "OUTAGE"`],
  ["Types", "Outage", { Runbook: "javascript:alert(1)" }, "a link begins with"],
  ["Types", "Outage", { commander: ["omar"] }, "Omar Haddad is a guest"],
  [
    "Scenarios",
    "Slow responses",
    { "First tasks": Array(21).fill("x").join("\n") },
    "there are 21 tasks",
  ],
  [
    "Scenarios",
    "Slow responses",
    { "First tasks": "x".repeat(151) },
    "at most 150 characters",
  ],
  ["Announcements and call", undefined, { "Call link": "call me" }, "a link"],
  ["Names of channels", undefined, { prefix: "-x" }, "names begin with"],
  ["Names of channels", undefined, { prefix: "höhe" }, "names begin with"],
  ["Emoji", undefined, { Task: "white_check_mark" }, "starts nothing"],
  ["Emoji", undefined, { Task: ":+1:" }, "starts nothing"],
  ["Emoji", undefined, { Task: ":pushpin:" }, "already"],
  ["Emoji", undefined, { Task: "two words" }, "is no emoji's name"],
];

Deno.test("what cannot be used is refused below its field, and nothing is saved", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");

  for (const [part, item, values, says] of BAD) {
    const { result } = await set(ana, part, values, item);
    assert(!result.ok, `${part}: ${JSON.stringify(values)}`);
    assertStringIncludes(result.error, says);
  }

  assertEquals(await settingsOf(running), DEFAULTS);
  assertEquals(told(ana), []);
});

Deno.test("people who can hold no role are named below the field, whoever they are", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const { state } = running.workspace;
  const bot = state.addUser({ name: "robot", realName: "Robot", isBot: true });

  for (
    const [who, says] of [["omar", "is a guest"], [
      bot.id,
      "is an app",
    ]] as const
  ) {
    const { result } = await set(ana, "Who may do what", { admins: [who] });
    assert(!result.ok);
    assertStringIncludes(result.error, says);
  }

  assertEquals((await settingsOf(running)).admins, []);
});

Deno.test("a channel in which nobody could read announcements is refused with what to do", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const random = running.workspace.state.channelNamed("random")!;

  await openSettings(ana, "Announcements and call");
  ana.fill({ announcementChannel: ["random"] });
  random.isArchived = true;
  const archived = await ana.submit();
  random.isArchived = false;
  random.kind = "private";
  const hidden = await ana.submit();
  random.kind = "public";
  const taken = await ana.submit();

  assert(!archived.ok && !hidden.ok && taken.ok);
  assertStringIncludes(archived.error, "it is archived. Unarchive it");
  assertStringIncludes(hidden.error, "Choose a");
  assertEquals(
    written(ana, "random").length,
    1,
    "said once, when it was taken",
  );
});
