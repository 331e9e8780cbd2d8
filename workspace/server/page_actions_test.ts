import { assertEquals } from "@std/assert";
import { type RunningWorkspace, startWorkspace } from "../mod.ts";
import { performAct } from "./page_actions.ts";

function start(): Promise<RunningWorkspace> {
  return startWorkspace({
    app: new URL("../testdata/echo_app/", import.meta.url),
  });
}

async function refusal(result: Promise<{ ok: boolean; error?: string }>) {
  return (await result).error;
}

Deno.test("writing where one cannot is refused in a sentence that says why", async () => {
  await using running = await start();
  const ana = running.person("ana");
  const sam = running.person("sam");
  await ana.archive("random");

  assertEquals(
    await refusal(ana.post("random", "hello")),
    "Cannot send the message: #random is archived",
  );
  assertEquals(
    await refusal(sam.post("payments", "hello")),
    "Cannot send the message: join #payments first",
  );
  assertEquals(
    await refusal(ana.post("general", "  ")),
    "Cannot send the message: it is empty",
  );
  assertEquals(
    await refusal(ana.post("general", "a".repeat(40_001))),
    "Cannot send the message: it has 40001 characters, 40000 at most fit",
  );
});

Deno.test("everybody's channel can be neither left nor archived", async () => {
  await using running = await start();
  const ana = running.person("ana");

  assertEquals(
    await refusal(ana.leave("general")),
    "Cannot leave #general: everybody is in this channel",
  );
  assertEquals(
    await refusal(ana.archive("general")),
    "Cannot archive #general: it is everybody's channel",
  );
});

Deno.test("an archived channel comes back without the app", async () => {
  await using running = await start();
  const ana = running.person("ana");
  const { bot } = running.workspace;

  await ana.archive("alerts");
  assertEquals(ana.channel("alerts").isArchived, true);
  await ana.unarchive("alerts");

  assertEquals(ana.channel("alerts").isArchived, false);
  assertEquals(ana.channel("alerts").members.includes(bot.id), false);
});

Deno.test("nobody acts for somebody who was deactivated, or for the app", async () => {
  await using running = await start();
  const { workspace } = running;
  const tom = running.person("tom").user.id;

  for (const as of [tom, workspace.bot.id, "U404"]) {
    assertEquals(
      await performAct(workspace, { as, do: "openDirect", user: tom }),
      {
        ok: false,
        error: "Cannot act as this person: choose somebody who is active",
      },
    );
  }
});

Deno.test("a form with an empty required field does not leave the client", async () => {
  await using running = await start();
  const ana = running.person("ana");
  await ana.run("Echo: ask", { channel: "general" });
  await running.settle();

  assertEquals(await ana.submit(), {
    ok: false,
    error: "Cannot submit the form: 1 of its fields need a look",
    errors: { words: "Please complete this required field." },
  });
  assertEquals(ana.modal()!.title, "What shall I say?");
});

Deno.test("somebody added to a channel is in it, with who added them", async () => {
  await using running = await start();
  const ana = running.person("ana");
  const { workspace } = running;
  const channel = ana.channel("payments").id;

  await performAct(workspace, {
    as: ana.user.id,
    do: "invite",
    channel,
    user: running.person("sam").user.id,
  });

  const last = running.person("sam").channel("payments").messages.at(-1)!;
  assertEquals(last.subtype, "channel_join");
  assertEquals(last.text.endsWith(`invited by <@${ana.user.id}>`), true);
});

Deno.test("a channel is changed only by those who may, and in ways that work", async () => {
  await using running = await start();
  const [ana, ben, omar] = [
    running.person("ana"),
    running.person("ben"),
    running.person("omar"),
  ];
  const refusals = await Promise.all([
    ben.rename("payments", "pay"),
    ben.makePrivate("payments"),
    ben.share("payments", "lena"),
    ben.deleteChannel("payments"),
    ben.remove("payments", "yuki"),
    omar.remove("random", "ana"),
    ana.rename("payments", "Pay!"),
    ana.rename("payments", "random"),
    ana.disconnect("payments", "lena"),
    ana.share("payments", "ben"),
    ana.remove("payments", "sam"),
    ana.deleteChannel("general"),
  ].map(refusal));

  assertEquals(refusals, [
    "Cannot rename #payments: only whoever made it and admins may",
    "Cannot make #payments private: only whoever made it and admins may",
    "Cannot share #payments: only admins may",
    "Cannot delete #payments: only admins may",
    "Cannot remove anybody from #payments: only admins may, in public channels",
    "Cannot remove anybody from #random: guests may not, ask a member",
    "Cannot rename #payments: names have up to 80 lowercase letters, digits, hyphens and underscores",
    "Cannot rename #payments: #random is taken",
    "Cannot stop sharing #payments: their organisation has it not",
    "Cannot share #payments: choose somebody of another organisation",
    "Cannot remove anybody from #payments: they are not in it",
    "Cannot delete #general: it is everybody's channel",
  ]);
  assertEquals(await refusal(ana.remove("payments", "yuki")), undefined);
  assertEquals(await refusal(ana.invite("payments", "yuki")), undefined);
});
