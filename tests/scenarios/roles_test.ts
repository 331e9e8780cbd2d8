import { assert, assertEquals, assertStringIncludes } from "@std/assert";
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
import { runBuilt } from "../support/workflow_builder.ts";
import { declareByWebhook } from "../support/admins_webhook.ts";

/** Who holds which role, by handle. */
async function holders(
  running: RunningWorkspace,
): Promise<Record<string, string>> {
  const [record] = await stored(running, "incidents");
  const { users } = running.workspace.state;
  return Object.fromEntries(
    ["commander", "technical_lead", "communications_lead"].flatMap((role) => {
      const [user] = String(record![`role_${role}`] ?? "").split("|");
      return user ? [[role, users.get(user)!.name]] : [];
    }),
  );
}

function toldTo(person: Person): string[] {
  return person.directMessages().map(wordsOf);
}

function whispersTo(person: Person, channel: string): string[] {
  return person.channel(channel).messages.filter(({ ephemeral }) => ephemeral)
    .map(({ text }) => text);
}

/** An incident that a monitor declared, so that nobody commands. */
async function withoutCommander(running: RunningWorkspace): Promise<string> {
  await declareByWebhook(running, {
    source: "alertmanager",
    title: "Checkout errors",
  });
  await running.settle();
  const ana = running.person("ana");
  const name = ana.channels().map((one) => one.name)
    .find((one) => one.startsWith("incd-"));
  return name!;
}

Deno.test("a role that nobody holds is taken with one click on the card, which shows it with the sixth call", async () => {
  await using running = await startIncd();
  const ben = running.person("ben");
  const name = await withoutCommander(running);

  await ben.press(name, "Take command");

  assertEquals(await holders(running), { commander: "ben" });
  const channel = ben.channel(name);
  assert(channel.members.includes(ben.user.id), "and is in the channel");
  assertStringIncludes(channel.topic, `Commander <@${ben.user.id}>`);
  assertStringIncludes(
    wordsOf(written(ben, name)[0]!),
    `*Incident commander*\n<@${ben.user.id}>`,
  );
  assertEquals(toldTo(ben), [], "who takes it knows");
  const [step] = executions(running, "take_role");
  assertEquals(step!.calls.slice(0, 5), [
    "apps.datastore.get",
    "conversations.invite",
    "apps.datastore.update",
    "apps.datastore.bulkPut",
    "apps.datastore.update",
  ]);
  // Card, topic and announcement side by side.
  assertEquals(step!.calls.slice(5, 8).sort(), [
    "chat.update",
    "chat.update",
    "conversations.setTopic",
  ]);
});

Deno.test("of many who take command at the same moment one has it, and the others read who", async () => {
  await using running = await startIncd();
  const name = await withoutCommander(running);
  const people = ["ana", "ben", "yuki", "priya", "marta", "sam"]
    .map((handle) => running.person(handle));

  await Promise.all(people.map((person) => person.press(name, "Take command")));
  await running.settle();

  const { commander } = await holders(running);
  const events = await stored(running, "timeline");
  assertEquals(
    events.filter(({ event }) => event.join("").includes("role_assigned"))
      .length,
    1,
  );
  for (const person of people) {
    const refusals = [...whispersTo(person, name), ...toldTo(person)]
      .filter((text) => text.includes("Cannot take the role"));
    assertEquals(refusals.length, person.user.name === commander ? 0 : 1);
  }
});

Deno.test("the form gives, changes and empties roles; each reads what concerns them", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const ben = running.person("ben");
  const yuki = running.person("yuki");
  const name = await declare(ana, { Title: "Checkout errors" });

  await ana.run("Roles", { channel: name! });
  await ana.submit({
    "Technical lead": ["ben"],
    "Communications lead": ["yuki"],
  });
  assertEquals(ana.modal(), undefined, "the form is closed");
  await ana.run("Roles", { channel: name! });
  await ana.submit({ "Technical lead": ["yuki"], "Communications lead": [] });

  assertEquals(await holders(running), {
    commander: "ana",
    technical_lead: "yuki",
  });
  const { id } = ana.channel(name!);
  assertEquals(toldTo(ben).map((text) => text.split("\n")[0]), [
    `You are technical lead of Checkout errors in <#${id}>`,
    `<@${yuki.user.id}> is technical lead of <#${id}> now, named by <@${ana.user.id}>`,
  ]);
  assertEquals(toldTo(yuki).map((text) => text.split("\n")[0]), [
    `You are communications lead of Checkout errors in <#${id}>`,
    `You are technical lead of Checkout errors in <#${id}>`,
    `<@${ana.user.id}> took you off as communications lead of <#${id}>`,
  ]);
});

Deno.test("the form needs one call to be on the screen, and saving it as it is changes nothing", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const name = await declare(ana, { Title: "Checkout errors" });
  const before = await stored(running, "timeline");

  await ana.run("Roles", { channel: name! });
  const [form] = executions(running, "roles_form");
  assertEquals(form!.calls[0], "views.open");
  await ana.submit();

  assertEquals(ana.modal(), undefined);
  assertEquals(await stored(running, "timeline"), before);
});

Deno.test("run where there is no incident, the form asks which one", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  await declare(ana, { Title: "Checkout errors" });

  await ana.run("Roles", { channel: "general" });
  await ana.submit({ "Which incident?": "SEV3 Checkout errors" });
  await ana.submit({ "Technical lead": ["ben"] });

  assertEquals((await holders(running)).technical_lead, "ben");
});

Deno.test("a commander who does not answer is taken over from at once, and the channel reads so", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const ben = running.person("ben");
  const name = await declare(ana, { Title: "Checkout errors" });

  await ben.run("Roles", { channel: name! });
  await ben.submit({ "Incident commander": ["ben"] });
  assertStringIncludes(
    JSON.stringify(ben.modal()!.blocks),
    `<@${ana.user.id}> is incident commander. Ask them to hand over`,
  );
  await ben.submit({ take_over: ["yes"] });

  assertEquals(await holders(running), { commander: "ben" });
  assertStringIncludes(
    written(ben, name!).at(-1)!.text,
    `<@${ben.user.id}> took over as incident commander, without waiting for <@${ana.user.id}>`,
  );
  assertStringIncludes(
    toldTo(ana).at(-1)!,
    `<@${ben.user.id}> is incident commander of`,
  );
});

Deno.test("what changed while the form was open is not overwritten", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const ben = running.person("ben");
  const name = await declare(ana, { Title: "Checkout errors" });

  await ana.run("Roles", { channel: name! });
  await ben.run("Roles", { channel: name! });
  await ben.submit({ "Technical lead": ["yuki"] });
  await ana.submit({ "Technical lead": ["sam"] });

  assertEquals((await holders(running)).technical_lead, "yuki");
  assertStringIncludes(
    JSON.stringify(ana.modal()!.blocks),
    `meanwhile <@${running.person("yuki").user.id}> is technical lead`,
  );
});

Deno.test("who cannot hold a role is refused with why, and nothing changes", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const name = await declare(ana, { Title: "Checkout errors" });
  const before = await stored(running, "timeline");
  const why: Record<string, string> = {
    [running.person("tom").user.id]: "has a deactivated account",
    [running.person("omar").user.id]: "is a guest",
    [running.person("lena").user.id]: "belongs to another organisation",
    [running.workspace.bot.id]: "is an app, not a person",
    U0NOBODY: "is not known to Slack",
  };

  for (const [user, sentence] of Object.entries(why)) {
    const [step] = await runBuilt(running, [{
      function: "assign_roles",
      inputs: { channel_id: ana.channel(name!).id, technical_lead: user },
    }]);
    assertStringIncludes(step!.error!, `<@${user}> ${sentence}`);
  }

  assertEquals(await holders(running), { commander: "ana" });
  assertEquals(await stored(running, "timeline"), before);
  assert(!ana.channel(name!).members.includes(running.person("omar").user.id));
});

Deno.test("roles that a team keeps to some people are given by nobody else; one's own can be given up", async () => {
  await using running = await startIncd({
    settings: () => ({
      rights: {
        settings: "admins",
        roles: "role_holders",
        severity: "everyone",
        amend: "everyone",
      },
    }),
  });
  const ben = running.person("ben");
  const sam = running.person("sam");
  const name = await declare(ben, { Title: "Checkout errors" });

  await sam.run("Roles", { channel: name! });
  await sam.submit({ "Technical lead": ["yuki"] });
  assertStringIncludes(
    JSON.stringify(sam.modal()!.blocks),
    "only people with a role in this incident may",
  );
  await ben.run("Roles", { channel: name! });
  await ben.submit({ "Technical lead": ["sam"], "Incident commander": [] });

  assertEquals(await holders(running), { technical_lead: "sam" });
  assertStringIncludes(
    wordsOf(written(ben, name!)[0]!),
    "nobody is in command",
  );
});

Deno.test("in a private incident nobody from outside takes a role, or learns of it", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const ben = running.person("ben");
  const name = await declare(ana, {
    Title: "Credential leaked",
    "Who may see it": "Private",
  });
  const { id } = ana.channel(name!);

  const [step] = await runBuilt(running, [{
    function: "take_role",
    inputs: { channel_id: id, role: "technical_lead", person: ben.user.id },
  }]);

  assertEquals(
    step!.error,
    `Cannot take the role: ${id} is not the channel of an incident. Use a channel that Incd has opened`,
  );
  assertEquals(await holders(running), { commander: "ana" });
});

Deno.test("a workflow takes and gives up roles in plain words", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const name = await declare(ana, { Title: "Checkout errors" });
  const channel_id = ana.channel(name!).id;
  const person = running.person("yuki").user.id;

  const steps = await runBuilt(running, [
    {
      function: "take_role",
      inputs: { channel_id, person, role: "Technical lead" },
    },
    {
      function: "take_role",
      inputs: { channel_id, person, role: "communications_lead" },
    },
    {
      function: "give_up_role",
      inputs: { channel_id, person, role: "technical_lead" },
    },
    { function: "take_role", inputs: { channel_id, person, role: "scribe" } },
  ]);

  assertEquals(steps.map(({ status }) => status), [
    "completed",
    "completed",
    "completed",
    "failed",
  ]);
  assertEquals(
    steps[3]!.error,
    'Cannot take the role: "scribe" is not one of "commander", "technical_lead" and "communications_lead"',
  );
  assertEquals(await holders(running), {
    commander: "ana",
    communications_lead: "yuki",
  });
});
