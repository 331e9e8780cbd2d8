import { assertEquals } from "@std/assert";
import { setDoNotDisturb } from "../../workspace/state/do_not_disturb.ts";
import { NOW, ServedWorkspace } from "./served_workspace.ts";

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

Deno.test("there are no custom emoji", async () => {
  await using served = new ServedWorkspace();

  assertEquals((await served.bot("emoji.list")).emoji, {});
});

Deno.test("whoever pauses notifications is not to be disturbed until then, and only they read how long", async () => {
  await using served = new ServedWorkspace();
  const { ana, clock, workspace: { state } } = served;
  const info = async (caller = served.bot) => {
    const { response_metadata: _, ...answer } = await caller("dnd.info", {
      user: ana.id,
    });
    return answer;
  };
  const never = {
    ok: true,
    dnd_enabled: false,
    next_dnd_start_ts: 1,
    next_dnd_end_ts: 1,
  };
  assertEquals(await info(), never);

  setDoNotDisturb(state, ana, NOW + 600_000);
  const paused = {
    ok: true,
    dnd_enabled: true,
    next_dnd_start_ts: NOW / 1000,
    next_dnd_end_ts: NOW / 1000 + 600,
  };
  clock.moveTowards(NOW + 60_000);

  assertEquals(await info(), paused);
  assertEquals(await info(served.as(ana)), {
    ...paused,
    snooze_enabled: true,
    snooze_endtime: NOW / 1000 + 600,
    snooze_remaining: 540,
    snooze_is_indefinite: false,
  });
  while (clock.moveTowards(NOW + 600_000));
  assertEquals(await info(), never);
});

Deno.test("dnd.info and dnd.teamInfo refuse what they cannot tell", async () => {
  await using served = new ServedWorkspace();
  const { ana, ben } = served;
  const stranger = served.person("lena", { teamId: "T0OTHER" });
  const error = async (method: string, args = {}, caller = served.bot) =>
    (await caller(method, args)).error;
  const team = await served.bot("dnd.teamInfo", {
    users: `${ana.id},${ben.id},U0`,
  });

  assertEquals(Object.keys(team.users), [ana.id, ben.id]);
  assertEquals(team.users[ana.id].dnd_enabled, false);
  assertEquals([
    await error("dnd.info", { user: "U0" }),
    await error("dnd.info", { user: stranger.id }),
    await error("dnd.info", {}, served.as(served.workspace.bot, [])),
    await error("dnd.teamInfo"),
    await error("dnd.teamInfo", { users: stranger.id }),
    await error("dnd.teamInfo", { users: "U1,".repeat(51) }),
  ], [
    "user_not_found",
    "user_not_visible",
    "missing_scope",
    "no_users_provided",
    "user_not_visible",
    "too_many_users",
  ]);
});
