import { assertEquals } from "@std/assert";
import { ServedWorkspace } from "./served_workspace.ts";

const THEIRS = "T0OTHER";

/** Somebody of another organisation, who is not in any channel. */
function withStranger() {
  const served = new ServedWorkspace();
  const lena = served.person("lena", { teamId: THEIRS });
  return { served, lena };
}

/** A channel with the bot and Lena, which her organisation has too. */
async function share(
  served: ServedWorkspace,
  userId: string,
): Promise<string> {
  const id = await served.channel("with-them");
  const channel = served.workspace.state.channels.get(id)!;
  channel.sharedWith = [THEIRS];
  served.workspace.state.addMember(channel, userId);
  return id;
}

Deno.test("users.info knows people of other organisations, without their address", async () => {
  const { served, lena } = withStranger();
  await using _ = served;
  const info = async () =>
    (await served.bot("users.info", { user: lena.id })).user;

  const before = await info();
  await share(served, lena.id);
  const after = await info();

  assertEquals(
    [before.team_id, before.is_stranger, before.profile.email],
    [THEIRS, true, undefined],
  );
  assertEquals([after.team_id, after.is_stranger], [THEIRS, undefined]);
  assertEquals(
    (await served.bot("users.info", { user: served.ana.id })).user.is_stranger,
    undefined,
  );
});

Deno.test("people of other organisations are in no list", async () => {
  const { served, lena } = withStranger();
  await using _ = served;

  const { members } = await served.bot("users.list");

  assertEquals(
    members.some(({ id }: { id: string }) => id === lena.id),
    false,
  );
});

Deno.test("a stranger cannot be written to; whom one shares a channel with can", async () => {
  const { served, lena } = withStranger();
  await using _ = served;
  const post = () =>
    served.bot("chat.postMessage", { channel: lena.id, text: "Hello" });
  const open = () => served.bot("conversations.open", { users: lena.id });

  assertEquals((await post()).error, "channel_not_found");
  assertEquals((await open()).error, "invalid_user_combination");
  await share(served, lena.id);
  assertEquals([(await post()).ok, (await open()).ok], [true, true]);
});

Deno.test("people of other organisations come only into channels shared with theirs", async () => {
  const { served, lena } = withStranger();
  await using _ = served;
  const channel = await served.channel("war-room");
  const invite = () =>
    served.bot("conversations.invite", {
      channel,
      users: `${served.ana.id},${lena.id}`,
      force: true,
    });

  const first = await invite();
  served.workspace.state.channels.get(channel)!.sharedWith = [THEIRS];
  const second = await served.bot("conversations.invite", {
    channel,
    users: lena.id,
  });

  assertEquals([first.ok, first.errors], [true, [
    { user: lena.id, ok: false, error: "no_external_invite_permission" },
  ]]);
  assertEquals(
    [second.ok, second.channel.is_shared, second.channel.is_ext_shared],
    [true, true, true],
  );
});
