import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { DEFAULTS } from "../../domain/settings/defaults.ts";
import { jsonFrom } from "../../datastores/pieces.ts";
import { readSettings } from "../../domain/settings/read.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import {
  declare,
  executions,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";

type Fields = Parameters<Person["submit"]>[0];

/** Opens the form of a part, or of one item of a list. */
async function open(person: Person, part: string, item?: string) {
  await person.run("Incident settings", { channel: "general" });
  await person.submit({ part });
  if (item) await person.submit({ item });
}

/** Sets a part, and closes the forms. Answers what the person read. */
async function set(
  person: Person,
  part: string,
  values: Fields,
  item?: string,
) {
  await open(person, part, item);
  const result = await person.submit(values);
  const read = modalWords(person);
  await person.close(true);
  return { result, read };
}

function modalWords(person: Person): string {
  return JSON.stringify(person.modal()?.blocks ?? []);
}

/** The settings as Incd reads them. */
async function settingsOf(running: RunningWorkspace): Promise<Settings> {
  const team = (await stored(running, "settings"))
    .find(({ name }) => name === "team");
  const { settings, problems } = readSettings(jsonFrom(team?.value, {}));
  assertEquals(problems, []);
  return settings;
}

/** What a person read privately, newest last. */
function told(person: Person): string[] {
  return person.directMessages().map(wordsOf);
}

Deno.test("an admin changes a severity; the menu shows it, and what changed is told with a button to undo it", async () => {
  await using running = await startIncd({
    settings: () => ({ admins: [] }),
  });
  const ana = running.person("ana");

  const { read } = await set(
    ana,
    "Severities",
    { Name: "Sev 2", updateMinutes: 45, users: ["ben"], groups: ["@comms"] },
    "SEV2",
  );

  const severity = (await settingsOf(running)).severities[1]!;
  assertEquals([severity.id, severity.name, severity.updateMinutes], [
    "sev2",
    "Sev 2",
    45,
  ]);
  assertEquals(severity.responders.users, [running.person("ben").user.id]);
  assertEquals(severity.responders.groups.length, 1);
  assertStringIncludes(read, "status updates every: 60 minutes → 45 minutes");
  const [message] = told(ana);
  assertStringIncludes(message!, "*Sev 2*, name: SEV2 → Sev 2");
  assertStringIncludes(message!, "Undo");
});

Deno.test("the first form needs one call, and who saves sees it after six", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  await open(ana, "Severities", "SEV2");
  const { calls } = executions(running, "settings_form")[0]!;
  const before = calls.length;

  await ana.submit({ updateMinutes: 45 });

  assertEquals(calls[0], "views.open");
  const untilSeen = calls.slice(before, calls.lastIndexOf("views.update") + 1)
    .filter((method) => method !== "chat.postMessage");
  assertEquals(untilSeen, [
    "apps.datastore.update",
    "users.info",
    "apps.datastore.put",
    "apps.datastore.update",
    "views.update",
    "views.update",
  ]);
});

Deno.test("every part can be set, holds in the next incident, and is told", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");

  await set(
    ana,
    "Types",
    { Name: "Roastery", technical_lead: ["ben"] },
    "Add a type",
  );
  await set(ana, "Scenarios", {
    Name: "Beans burn",
    Type: "Roastery",
    Severity: "SEV2",
    "First tasks": "Stop the drum\n\nOpen the window",
    Runbook: "https://runbooks.example.com/roastery",
  }, "Add a scenario");
  await set(ana, "Defaults", { Severity: "SEV2", Type: "Roastery" });
  await set(ana, "Announcements and call", {
    "Announcement channel": ["general"],
    "Call link": "https://meet.example.com/new",
  });
  await set(ana, "Emoji", { Decision: ":hammer:", Task: "ticket" });
  await set(ana, "Who may do what", {
    admins: ["marta"],
    "Who may change the severity": "Role holders of the incident, and admins",
  });
  await set(ana, "Procedures", {
    procedures: "Breathe first.",
    nudgeMinutes: 10,
  });

  const settings = await settingsOf(running);
  assertEquals(settings.types.at(-1)!.id, "roastery");
  assertEquals(settings.templates.at(-1), {
    id: "beans_burn",
    name: "Beans burn",
    type: "roastery",
    severity: "sev2",
    roles: {},
    tasks: ["Stop the drum", "Open the window"],
    runbook: "https://runbooks.example.com/roastery",
  });
  assertEquals(settings.defaultType, "roastery");
  assertEquals(settings.emoji, {
    ...DEFAULTS.emoji,
    decision: "hammer",
    task: "ticket",
  });
  assertEquals(settings.rights.severity, "role_holders");
  assertEquals(settings.admins, [running.person("marta").user.id]);
  assertEquals([settings.procedures, settings.nudgeMinutes], [
    "Breathe first.",
    10,
  ]);
  assertEquals(told(ana).length, 7);
  assertEquals(
    told(running.person("marta")).length,
    2,
    "since she is an admin",
  );
  const [first] = written(ana, "general");
  assertStringIncludes(first!.text, "Incidents will be announced here");

  const name = await declare(ana, {
    Title: "Beans burn",
    Scenario: "Beans burn",
  });
  const card = wordsOf(written(ana, name!)[0]!);
  assertStringIncludes(card, "Roastery");
  assertStringIncludes(card, "Stop the drum");
  assertEquals(written(ana, "general").length, 2, "announced where it was set");
});

Deno.test("names of channels are shown before they are saved, also that of a private incident", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  await open(ana, "Names of channels");

  await ana.submit({
    prefix: "Fire",
    severityInName: ["yes"],
    timeZone: "Asia/Tokyo",
  });
  const preview = modalWords(ana);
  assertEquals(
    (await settingsOf(running)).prefix,
    "incd",
    "nothing is saved yet",
  );
  await ana.submit({ prefix: "blaze" });
  assertStringIncludes(
    modalWords(ana),
    "blaze-261123-sev1-checkout-errors-in-europe",
  );
  await ana.submit();

  assertStringIncludes(preview, "fire-261123-sev1-checkout-errors-in-europe");
  assertStringIncludes(preview, "fire-261123-private-");
  const { prefix, severityInName, timeZone } = await settingsOf(running);
  assertEquals([prefix, severityInName, timeZone], [
    "blaze",
    true,
    "Asia/Tokyo",
  ]);
  assertEquals(ana.modal()!.title, "Incident settings");
});

Deno.test("a severity that is removed leaves its scenarios and the default with another one", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");

  await set(ana, "Severities", { remove: ["yes"] }, "SEV3");

  const settings = await settingsOf(running);
  assertEquals(settings.severities.map(({ id }) => id), [
    "sev1",
    "sev2",
    "sev4",
  ]);
  assertEquals(settings.defaultSeverity, "sev4");
  assertEquals(settings.templates.at(-1)!.severity, "sev4");
  const [message] = told(ana);
  assertStringIncludes(message!, "Severities: *SEV3* removed");
  assertStringIncludes(message!, "Default severity: SEV3 → SEV4");
  assertStringIncludes(message!, "*Provider outage*, severity: SEV3 → SEV4");
  await ana.press(dm(ana), "Undo");
  assertEquals(await settingsOf(running), DEFAULTS);
});

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
    await open(ana, part!, item);
    assert(!modalWords(ana).includes("Remove"), part);
    await ana.close(true);
  }
});

/** The private channel with Incd. */
function dm(person: Person): string {
  return person.channels().find(({ kind, name }) =>
    kind === "im" && name === person.workspace.bot.id
  )!.id;
}

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

  await open(ana, "Announcements and call");
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

Deno.test("who may not change the settings reads who may", async () => {
  await using running = await startIncd({
    settings: ({ state }) => ({
      admins: [
        [...state.users.values()].find(({ name }) => name === "sam")!.id,
      ],
    }),
  });
  const [ben, sam] = [running.person("ben"), running.person("sam")];

  await ben.run("Incident settings", { channel: "general" });
  const read = modalWords(ben);
  await ben.close();
  const { result } = await set(sam, "Defaults", { Severity: "SEV1" });

  assertStringIncludes(read, `Only admins may change the settings`);
  assertStringIncludes(read, `<@${sam.user.id}>`);
  assert(result.ok);
  assertEquals((await settingsOf(running)).defaultSeverity, "sev1");
});

Deno.test("who was an admin when the form opened and is none any more changes nothing", async () => {
  await using running = await startIncd({
    settings: ({ state }) => ({
      admins: [
        [...state.users.values()].find(({ name }) => name === "sam")!.id,
      ],
    }),
  });
  const [ana, sam] = [running.person("ana"), running.person("sam")];
  await open(sam, "Defaults");

  await set(ana, "Who may do what", { admins: [] });
  const result = await sam.submit({ Severity: "SEV1" });

  assert(!result.ok);
  assertStringIncludes(result.error, "only admins may");
  assertEquals((await settingsOf(running)).defaultSeverity, "sev3");
});

Deno.test("two admins who change different parts at the same moment both have what they set", async () => {
  await using running = await startIncd({ assumptions: { staleReads: true } });
  const [ana, priya] = [running.person("ana"), running.person("priya")];
  await open(ana, "Severities", "SEV1");
  await open(priya, "Severities", "SEV2");

  const results = await Promise.all([
    ana.submit({ updateMinutes: 20 }),
    priya.submit({ updateMinutes: 40 }),
  ]);
  // Whoever comes second within the second reads that somebody is saving, and presses again.
  for (const [n, person] of [ana, priya].entries()) {
    const result = results[n]!;
    if (result.ok) continue;
    assertStringIncludes(result.error, "somebody is saving them");
    assert((await person.submit()).ok);
  }
  await running.advance(2000);

  const { severities } = await settingsOf(running);
  assertEquals(severities.map(({ updateMinutes }) => updateMinutes), [
    20,
    40,
    120,
    0,
  ]);
  assertEquals(
    told(ana).length + told(priya).length,
    3,
    "the later one tells both",
  );
});

Deno.test("who changes what somebody else has just changed sees that first, and loses nothing typed", async () => {
  await using running = await startIncd();
  const [ana, priya] = [running.person("ana"), running.person("priya")];
  await open(ana, "Severities", "SEV1");
  await open(priya, "Severities", "SEV1");
  await ana.submit({ updateMinutes: 20 });

  await priya.submit({ meaning: "Everything is on fire" });
  const read = modalWords(priya);
  const between = (await settingsOf(running)).severities[0]!;
  await priya.submit();

  assertStringIncludes(read, `<@${ana.user.id}>`);
  assertStringIncludes(read, "status updates every: 30 minutes → 20 minutes");
  assertEquals(between.updateMinutes, 20, "nothing was written over");
  assertEquals(
    (await settingsOf(running)).severities[0]!.meaning,
    "Everything is on fire",
  );
});

Deno.test("a change can be undone by another admin, once, and not over what came after", async () => {
  await using running = await startIncd({
    settings: ({ state }) => ({
      admins: [...state.users.values()].filter(({ name }) =>
        ["ana", "priya"].includes(name)
      ).map(({ id }) => id),
    }),
  });
  const [ana, priya] = [running.person("ana"), running.person("priya")];
  await set(ana, "Severities", { Name: "P1", place: "2" }, "SEV1");
  await set(ana, "Defaults", { Type: "Security" });
  const { ts } = priya.directMessages()[0]!;
  const undo = async () => {
    await running.workspace.engine.pressWorkflowButton({
      userId: priya.user.id,
      channelId: dm(priya),
      messageTs: ts,
      actionId: "undo_settings",
    });
    await running.settle();
    return told(priya).at(-1)!;
  };

  assertStringIncludes(await undo(), "*SEV1*, name: P1 → SEV1");
  const { severities, defaultType } = await settingsOf(running);
  assertEquals([severities, defaultType], [DEFAULTS.severities, "security"]);
  assertStringIncludes(await undo(), "it stands as before already");
  await set(ana, "Severities", { Name: "S1" }, "SEV1");
  assertStringIncludes(await undo(), "it was changed again since");
  assertEquals((await settingsOf(running)).severities[0]!.name, "S1");
});
