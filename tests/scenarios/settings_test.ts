import { assertEquals, assertStringIncludes } from "@std/assert";
import { DEFAULTS } from "../../domain/settings/defaults.ts";
import {
  declare,
  executions,
  startIncd,
  wordsOf,
  written,
} from "../support/incd.ts";
import {
  directChannel,
  modalWords,
  openSettings,
  set,
  settingsOf,
  told,
} from "../support/settings.ts";

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
  await openSettings(ana, "Severities", "SEV2");
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
  await openSettings(ana, "Names of channels");

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
  await ana.press(directChannel(ana), "Undo");
  assertEquals(await settingsOf(running), DEFAULTS);
});
