import { assertEquals } from "@std/assert";
import { ServedWorkspace } from "./served_workspace.ts";

Deno.test("users.info tells who somebody is and where", async () => {
  await using served = new ServedWorkspace();
  const yuki = served.person("yuki", {
    realName: "Yuki Tanaka",
    title: "Data engineer",
    tz: "Asia/Tokyo",
  });

  const { user } = await served.bot("users.info", { user: yuki.id });
  const nobody = await served.bot("users.info", { user: "U0" });

  assertEquals(
    [user.name, user.real_name, user.profile.title, user.tz, user.tz_offset],
    ["yuki", "Yuki Tanaka", "Data engineer", "Asia/Tokyo", 9 * 3600],
  );
  assertEquals(nobody.error, "user_not_found");
});

Deno.test("users.list has everybody, deactivated people too", async () => {
  await using served = new ServedWorkspace();
  const names = (members: { name: string; deleted: boolean }[]) =>
    members.map(({ name, deleted }) => deleted ? `(${name})` : name);

  const all = await served.bot("users.list");
  const page = await served.bot("users.list", { limit: 2 });
  const rest = await served.bot("users.list", {
    limit: 2,
    cursor: page.response_metadata.next_cursor,
  });

  assertEquals(names(all.members), ["probe", "ana", "ben", "(dora)"]);
  assertEquals(all.response_metadata.next_cursor, "");
  assertEquals(names([...page.members, ...rest.members]), names(all.members));
});

Deno.test("groups and their people are listed, disabled ones on demand", async () => {
  await using served = new ServedWorkspace();
  const { state } = served.workspace;
  const oncall = state.addGroup("oncall", "On call", [served.ana.id]);
  const old = state.addGroup("old", "Old", [served.ben.id]);
  old.disabled = true;
  const list = async (args = {}) => {
    const { usergroups } = await served.bot("usergroups.list", args);
    return usergroups.map((
      group: { handle: string; users?: string[]; user_count?: number },
    ) => [group.handle, group.users, group.user_count]);
  };
  const users = (args: Record<string, unknown>) =>
    served.bot("usergroups.users.list", args);

  assertEquals(await list(), [["oncall", undefined, undefined]]);
  assertEquals(
    await list({
      include_users: true,
      include_count: true,
      include_disabled: true,
    }),
    [["oncall", [served.ana.id], 1], ["old", [served.ben.id], 1]],
  );
  assertEquals((await users({ usergroup: oncall.id })).users, [served.ana.id]);
  assertEquals((await users({ usergroup: old.id })).error, "no_such_subteam");
  assertEquals((await users({ usergroup: "S0" })).error, "no_such_subteam");
});

Deno.test("people are found by their e-mail address, which not everybody may read", async () => {
  await using served = new ServedWorkspace();
  const find = (email: string) => served.bot("users.lookupByEmail", { email });
  const stranger = served.as(served.workspace.bot, ["users:read"]);
  const profile = async (caller = served.bot) =>
    (await caller("users.info", { user: served.ana.id })).user.profile.email;

  assertEquals((await find("ANA@northwind.example")).user.id, served.ana.id);
  assertEquals(
    (await find("nobody@northwind.example")).error,
    "users_not_found",
  );
  assertEquals((await find(served.gone.email!)).error, "users_not_found");
  assertEquals([await profile(), await profile(stranger)], [
    "ana@northwind.example",
    undefined,
  ]);
});

Deno.test("nobody asks not to be disturbed, and there are no custom emoji", async () => {
  await using served = new ServedWorkspace();

  assertEquals(
    (await served.bot("dnd.info", { user: served.ana.id })).dnd_enabled,
    false,
  );
  assertEquals(
    (await served.bot("dnd.info", { user: "U0" })).error,
    "user_not_found",
  );
  assertEquals((await served.bot("emoji.list")).emoji, {});
});
