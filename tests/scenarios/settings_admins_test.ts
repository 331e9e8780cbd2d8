import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { DEFAULTS } from "../../domain/settings/defaults.ts";
import { startIncd } from "../support/incd.ts";
import {
  directChannel,
  modalWords,
  openSettings,
  set,
  settingsOf,
  told,
  withAdmins,
} from "../support/settings.ts";

Deno.test("who may not change the settings reads who may", async () => {
  await using running = await startIncd({
    settings: withAdmins("sam"),
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
    settings: withAdmins("sam"),
  });
  const [ana, sam] = [running.person("ana"), running.person("sam")];
  await openSettings(sam, "Defaults");

  await set(ana, "Who may do what", { admins: [] });
  const result = await sam.submit({ Severity: "SEV1" });

  assert(!result.ok);
  assertStringIncludes(result.error, "only admins may");
  assertEquals((await settingsOf(running)).defaultSeverity, "sev3");
});

Deno.test("two admins who change different parts at the same moment both have what they set", async () => {
  await using running = await startIncd({ assumptions: { staleReads: true } });
  const [ana, priya] = [running.person("ana"), running.person("priya")];
  await openSettings(ana, "Severities", "SEV1");
  await openSettings(priya, "Severities", "SEV2");

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
  await openSettings(ana, "Severities", "SEV1");
  await openSettings(priya, "Severities", "SEV1");
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
    settings: withAdmins("ana", "priya"),
  });
  const [ana, priya] = [running.person("ana"), running.person("priya")];
  await set(ana, "Severities", { Name: "P1", place: "2" }, "SEV1");
  await set(ana, "Defaults", { Type: "Security" });
  const { ts } = priya.directMessages()[0]!;
  const undo = async () => {
    await running.workspace.engine.pressWorkflowButton({
      userId: priya.user.id,
      channelId: directChannel(priya),
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
