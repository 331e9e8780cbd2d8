import { assertEquals } from "@std/assert";
import { channelId, startStrict, told } from "../../support/strict.ts";

async function started() {
  const running = await startStrict();
  const ana = running.person("ana");
  const triggers = running.workspace.engine.triggers.list();
  const where = triggers.find(({ name }) => name === "Where")!;
  return {
    running,
    ana,
    where,
    general: channelId(running, "general"),
    url: `https://slack.com${where.url}`,
  };
}

Deno.test("started from the menu, a link knows the channel and the person", async () => {
  const { running, ana, general } = await started();
  await using _ = running;

  await ana.run("Where", { channel: "general" });

  assertEquals(told(running), [`|${general}|||||${ana.user.id}`]);
});

Deno.test("started from a message, it knows the message", async () => {
  const { running, ana, general, url } = await started();
  await using _ = running;
  await ana.post("general", `Press ${url}`);
  const { ts } = ana.channel("general").messages.at(-1)!;

  await ana.runLink("general", ts);

  assertEquals(told(running), [`message|${general}|${ts}||||${ana.user.id}`]);
});

Deno.test("started from a bookmark, it knows the bookmark", async () => {
  const { running, ana, general, url } = await started();
  await using _ = running;
  await running.api("conversations.join", { channel: general });
  const { bookmark } = await running.api("bookmarks.add", {
    channel_id: general,
    title: "Where am I",
    type: "link",
    link: url,
  });

  await ana.runBookmark("general", "Where am I");

  assertEquals(told(running), [
    `bookmark|${general}||${bookmark.id}|||${ana.user.id}`,
  ]);
});

Deno.test("a guest may not start the workflows of an app that manages channels", async () => {
  const { running, ana, url } = await started();
  await using _ = running;
  await ana.post("general", url);
  const { ts } = ana.channel("general").messages.at(-1)!;
  const omar = running.person("omar");
  const general = running.workspace.state.channelNamed("general")!;
  running.workspace.state.addMember(general, omar.user.id);

  assertEquals(await omar.runLink("general", ts), {
    ok: false,
    error:
      'Cannot start "Where": guests and deactivated people cannot run this app\'s workflows; ask a member',
  });
  assertEquals(told(running), []);
});

Deno.test("people of other organisations start no workflow, also where a channel is shared", async () => {
  const { running, ana, url } = await started();
  await using _ = running;
  const lena = running.person("lena");
  const ben = running.person("ben");
  await ben.post("with-rheinpay", url);
  const { ts } = ben.channel("with-rheinpay").messages.at(-1)!;

  assertEquals(await lena.runLink("with-rheinpay", ts), {
    ok: false,
    error:
      'Cannot start "Where": people of other organisations cannot run this app\'s workflows; ask a member',
  });
  assertEquals(lena.channels().map(({ name }) => name), ["with-rheinpay"]);
  assertEquals([told(running), ana.screen().shortcuts.length > 0], [[], true]);
});

Deno.test("featured workflows are added, set, listed and taken away", async () => {
  const { running, ana, where, general } = await started();
  await using _ = running;
  const tell = running.workspace.engine.triggers.list()
    .find(({ name }) => name === "Tell")!;
  const call = (name: string, trigger_ids: string[], channel_id = general) =>
    running.api(`workflows.featured.${name}`, { channel_id, trigger_ids });
  const shown = () => ana.channel("general").featured.map(({ name }) => name);

  await call("add", [where.id]);
  await call("add", [where.id, tell.id]);
  const both = shown();
  const { featured_workflows } = await running.api("workflows.featured.list", {
    channel_ids: general,
  });
  await call("remove", [where.id]);
  const one = shown();
  await call("set", [where.id]);

  assertEquals([both, one, shown()], [["Where", "Tell"], ["Tell"], ["Where"]]);
  assertEquals(featured_workflows, [{
    channel_id: general,
    triggers: [
      { id: where.id, title: "Where" },
      { id: tell.id, title: "Tell" },
    ],
  }]);
});

Deno.test("a workflow cannot be featured if it has no link, if there are too many or no such channel", async () => {
  const { running, where, general } = await started();
  await using _ = running;
  const hourly = running.workspace.engine.triggers.list()
    .find(({ name }) => name === "Hourly")!;
  const add = async (channel_id: string, trigger_ids: string[]) =>
    (await running.api("workflows.featured.add", { channel_id, trigger_ids }))
      .error;

  assertEquals(await add(general, [hourly.id]), "error_modifying_workflows");
  assertEquals(await add("C1", [where.id]), "error_modifying_workflows");
  assertEquals(
    await add(general, Array(16).fill(where.id)),
    "error_modifying_workflows",
  );
  const listed = await running.api("workflows.featured.list", {
    channel_ids: ["C1"],
  });
  assertEquals(listed.error, "channel_not_found");
});

Deno.test("only those who may start a link find it in the menu, and others are refused", async () => {
  const { running, ana, where, general, url } = await started();
  await using _ = running;
  const ben = running.person("ben");
  await ana.post("general", url);
  const { ts } = ana.channel("general").messages.at(-1)!;
  const set = (more: Record<string, unknown>) =>
    running.api("workflows.triggers.permissions.set", {
      trigger_id: where.id,
      permission_type: "named_entities",
      ...more,
    });
  const finds = () =>
    ben.screen().shortcuts.some(({ name }) => name === "Where");

  const before = finds();
  await set({ user_ids: [ana.user.id] });
  const refused = await ben.runLink("general", ts);
  const named = [await ana.runLink("general", ts), finds()];
  await set({ channel_ids: [general] });
  const inChannel = finds();
  await set({ permission_type: "app_collaborators" });
  const isAdmin = ben.user.isAdmin;

  assertEquals(before, true);
  assertEquals(refused, {
    ok: false,
    error:
      'Cannot start "Where": you are not among those who may; ask the app\'s collaborators',
  });
  assertEquals(named, [{ ok: true }, false]);
  assertEquals(inChannel, true);
  assertEquals(finds(), isAdmin);
});

Deno.test("permissions are added, listed and taken away, with Slack's refusals", async () => {
  const { running, ana, where, general } = await started();
  await using _ = running;
  const ben = running.person("ben").user.id;
  const call = (name: string, more: Record<string, unknown> = {}) =>
    running.api(`workflows.triggers.permissions.${name}`, {
      trigger_id: where.id,
      ...more,
    });
  const error = async (name: string, more: Record<string, unknown>) =>
    (await call(name, more)).error;
  const named = { permission_type: "named_entities" };

  assertEquals((await call("list")).permission_type, "everyone");
  assertEquals(
    await error("add", { user_ids: [ben] }),
    "invalid_permission_type",
  );
  assertEquals(
    await error("set", { permission_type: "nobody" }),
    "invalid_permission_type",
  );
  assertEquals(await error("set", named), "named_entities_cannot_be_empty");
  await call("set", { ...named, user_ids: ana.user.id });
  await call("add", {
    user_ids: `${ben},${ana.user.id}`,
    channel_ids: general,
  });
  await call("remove", { user_ids: [ana.user.id] });
  assertEquals(await call("list"), {
    ok: true,
    permission_type: "named_entities",
    user_ids: [ben],
    channel_ids: [general],
    team_ids: [],
    org_ids: [],
  });
  assertEquals(await error("add", {}), "no_valid_named_entities");
  assertEquals(
    await error("remove", { user_ids: [ben], channel_ids: [general] }),
    "named_entities_cannot_be_empty",
  );
  assertEquals(await error("add", { user_ids: ["U1"] }), "user_not_found");
  assertEquals(
    await error("add", { channel_ids: ["C1"] }),
    "channel_not_found",
  );
  assertEquals(await error("add", { team_ids: ["T1"] }), "team_not_found");
  assertEquals(await error("add", { org_ids: ["E1"] }), "org_not_found");
  assertEquals(
    await error("add", { user_ids: Array(11).fill(ben) }),
    "too_many_named_entities",
  );
  assertEquals(await error("list", { trigger_id: "Ft1" }), "trigger_not_found");
});
