import { assertEquals } from "@std/assert";
import { ServedWorkspace } from "./served_workspace.ts";

Deno.test("conversations.invite brings people in and says so in the channel", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");

  const answer = await served.bot("conversations.invite", {
    channel,
    users: `${served.ana.id},${served.ben.id}`,
  });
  const { members } = await served.bot("conversations.members", { channel });
  const { messages } = await served.bot("conversations.history", { channel });

  assertEquals([answer.ok, answer.errors], [true, undefined]);
  assertEquals(members, [
    served.workspace.bot.id,
    served.ana.id,
    served.ben.id,
  ]);
  assertEquals(messages[0].subtype, "channel_join");
});

Deno.test("without force one person who cannot come keeps all others out", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const self = served.workspace.bot.id;

  assertEquals(
    await served.bot("conversations.invite", {
      channel,
      users: ["U0", served.ana.id, self, served.gone.id].join(),
    }),
    {
      ok: false,
      error: "user_not_found",
      errors: [
        { user: "U0", ok: false, error: "user_not_found" },
        { user: self, ok: false, error: "cant_invite_self" },
        { user: served.gone.id, ok: false, error: "cant_invite" },
      ],
    },
  );
  const { members } = await served.bot("conversations.members", { channel });
  assertEquals(members, [self]);
});

Deno.test("with force those who can come are invited and the others told", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const invite = (...users: string[]) =>
    served.bot("conversations.invite", {
      channel,
      users: users.join(),
      force: true,
    });

  const first = await invite(served.ana.id, served.gone.id);
  const again = await invite(served.ana.id);

  assertEquals([first.ok, first.errors], [true, [{
    user: served.gone.id,
    ok: false,
    error: "cant_invite",
  }]]);
  assertEquals([again.ok, again.error], [false, "already_in_channel"]);
});

Deno.test("a single-channel guest who has a channel cannot be invited", async () => {
  await using served = new ServedWorkspace();
  const guest = served.person("gus", { isUltraRestricted: true });
  const [one, two] = [await served.channel("one"), await served.channel("two")];
  const invite = (channel: string) =>
    served.bot("conversations.invite", { channel, users: guest.id });

  assertEquals((await invite(one)).ok, true);
  assertEquals((await invite(two)).error, "ura_max_channels");
});

Deno.test("conversations.invite checks who invites, whom and where", async () => {
  await using served = new ServedWorkspace();
  const channel = await served.channel("war-room");
  const { id: direct } = (await served.bot("conversations.open", {
    users: served.ana.id,
  })).channel;
  const invite = (args: Record<string, unknown>) =>
    served.bot("conversations.invite", args);
  const users = served.ben.id;

  assertEquals(
    (await invite({ channel: "C0", users })).error,
    "channel_not_found",
  );
  assertEquals((await invite({ channel })).error, "no_user");
  assertEquals(
    (await invite({ channel: direct, users })).error,
    "method_not_supported_for_channel_type",
  );
  assertEquals(
    (await invite({ channel: served.general.id, users })).error,
    "not_in_channel",
  );
  const many = Array.from({ length: 101 }, (_, i) => `U${i}`).join();
  assertEquals(
    (await invite({ channel, users: many })).error,
    "invalid_arguments",
  );
});
