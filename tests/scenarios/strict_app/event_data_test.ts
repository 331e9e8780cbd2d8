import { assertEquals } from "@std/assert";
import type { WorkspaceOptions } from "../../../workspace/mod.ts";
import { channelId, noting, startStrict, told } from "../../support/strict.ts";

/** The bot in #general, and a trigger that notes what an event brings. */
async function listening(
  event_type: string,
  line: string,
  filter?: unknown,
  options: Omit<WorkspaceOptions, "app"> = {},
) {
  const running = await startStrict(options);
  await running.api("conversations.join", {
    channel: channelId(running, "general"),
  });
  const { ok } = await running.api(
    "workflows.triggers.create",
    noting(line, {
      type: "event",
      event: {
        event_type: `slack#/events/${event_type}`,
        all_resources: true,
        ...(filter ? { filter } : {}),
      },
    }),
  );
  assertEquals(ok, true);
  return running;
}

/** Somebody who comes alone, then two who are brought: by a person and by the bot. */
async function arrivals(
  filter?: unknown,
  options: Omit<WorkspaceOptions, "app"> = {},
) {
  const running = await listening(
    "user_joined_channel",
    "{{data.user_id}} by {{data.inviter_id}}",
    filter,
    options,
  );
  const { state, bot } = running.workspace;
  const general = state.channelNamed("general")!;
  const people = ["xavi", "yara", "zoe"].map((name) =>
    state.addUser({ name, realName: name }).id
  );
  const ana = running.person("ana").user.id;
  [undefined, ana, bot.id].forEach((inviter, at) =>
    state.addMember(general, people[at]!, inviter)
  );
  await running.settle();
  return { running, people, ana, bot: bot.id };
}

Deno.test("who came alone has no inviter", async () => {
  const { running, people: [x, y, z], ana, bot } = await arrivals();
  await using _ = running;

  assertEquals(told(running), [
    `${x} by `,
    `${y} by ${ana}`,
    `${z} by ${bot}`,
  ]);
});

const NOT_BY_BOT = {
  version: 1,
  root: {
    operator: "NOT",
    inputs: [{ statement: "{{data.inviter_id}} == U000000001" }],
  },
};

Deno.test("a filter on the inviter lets in who came alone", async () => {
  const { running, people: [x, y], ana } = await arrivals(NOT_BY_BOT);
  await using _ = running;

  assertEquals(told(running), [`${x} by `, `${y} by ${ana}`]);
});

Deno.test("where it is so assumed, a filter on the inviter fails for who came alone", async () => {
  const { running, people: [, y], ana } = await arrivals(NOT_BY_BOT, {
    assumptions: { absentDataFailsFilters: true },
  });
  await using _ = running;

  assertEquals(told(running), [`${y} by ${ana}`]);
});

/** A message of Ana's with a reply of Ben's. */
async function thread(running: Awaited<ReturnType<typeof listening>>) {
  const { state } = running.workspace;
  const channel = state.channelNamed("general")!;
  const [ana, ben] = [running.person("ana"), running.person("ben")];
  await ana.post("general", "The beans are out");
  const parent = channel.messages.at(-1)!;
  await ben.post("general", "Again, @strict?", parent.ts);
  return { channel, parent, reply: parent.replies!.at(-1)!, ana, ben };
}

Deno.test("a reaction to a reply brings the links of the reply and of its parent", async () => {
  await using running = await listening(
    "reaction_added",
    "{{data.message_link}} below {{data.parent_message_link}}, {{data.item_user}}",
  );
  const { channel, parent, reply, ana, ben } = await thread(running);
  const link = (ts: string) =>
    `https://northwind.slack.com/archives/${channel.id}/p${
      ts.replace(".", "")
    }`;

  await ana.react("general", reply.ts, "eyes");
  await ana.react("general", parent.ts, "eyes");

  assertEquals(told(running), [
    `${link(reply.ts)}?thread_ts=${parent.ts}&cid=${channel.id} below ${
      link(parent.ts)
    }, ${ben.user.id}`,
    `${link(parent.ts)} below , ${ana.user.id}`,
  ]);
});

Deno.test("a mention in a thread brings its own ts and not that of the thread", async () => {
  await using running = await listening(
    "app_mentioned",
    "{{data.message_ts}} in {{data.thread_ts}}",
  );
  const { reply } = await thread(running);

  assertEquals(told(running), [`${reply.ts} in `]);
});

Deno.test("a pin on a reply brings the ts of the reply", async () => {
  await using running = await listening("pin_added", "{{data.message_ts}}");
  const { reply, ana } = await thread(running);

  await ana.pin("general", reply.ts);

  assertEquals(told(running), [reply.ts]);
});

Deno.test("a trigger for all channels hears those that the bot comes into, from then on", async () => {
  await using running = await listening("pin_added", "{{data.channel_name}}");
  const ana = running.person("ana");
  const pinned = async () => {
    await ana.post("payments", "Keep this");
    const { messages } = ana.channel("payments");
    await ana.pin("payments", messages.at(-1)!.ts);
  };
  const payments = channelId(running, "payments");

  await running.api("conversations.leave", { channel: payments });
  await pinned();
  await running.api("conversations.join", { channel: payments });
  await pinned();

  assertEquals(told(running).filter((line) => line === "payments").length, 1);
});

Deno.test("whoever pauses notifications is heard of wherever they are, and when they resume them", async () => {
  await using running = await startStrict();
  await running.api(
    "workflows.triggers.create",
    noting("{{data.user_id}}: {{data.dnd_status.dnd_enabled}}", {
      type: "event",
      event: { event_type: "slack#/events/dnd_updated" },
    }),
  );
  const ana = running.person("ana");
  const now = running.workspace.clock.now();

  assertEquals(await ana.doNotDisturb(now + 60_000), { ok: true });
  assertEquals(await ana.doNotDisturb(undefined), { ok: true });
  assertEquals(await ana.doNotDisturb(now), {
    ok: false,
    error: "Cannot pause notifications: choose a time to come",
  });
  await running.settle();

  assertEquals(told(running), [
    `${ana.user.id}: true`,
    `${ana.user.id}: false`,
  ]);
});

Deno.test("what people do to a channel is heard in its own words, but not that it was made private", async () => {
  await using running = await startStrict();
  const place = "{{data.channel_id}} {{data.channel_name}}";
  const ofWorkspace = { renamed: "", archived: "", deleted: "" };
  const ofChannels = {
    shared: "{{data.connected_team_id}}",
    unshared: "{{data.disconnected_team_id}} {{data.is_ext_shared}}",
  };
  for (
    const [what, more] of Object.entries({ ...ofWorkspace, ...ofChannels })
  ) {
    await running.api(
      "workflows.triggers.create",
      noting(`${what} ${place} ${more || "{{data.user_id}}"}`, {
        type: "event",
        event: {
          event_type: `slack#/events/channel_${what}`,
          ...(what in ofChannels ? { all_resources: true } : {}),
        },
      }),
    );
  }
  const ana = running.person("ana");
  const theirs = running.person("lena").user.teamId;
  const { id } = ana.channel("incidents");

  await ana.rename("incidents", "outages");
  await ana.share("outages", "lena");
  await ana.disconnect("outages", "lena");
  await ana.archive("outages");
  await ana.unarchive("outages");
  await ana.deleteChannel("outages");
  await ana.makePrivate("alerts");
  await running.settle();

  assertEquals(told(running), [
    `renamed ${id} outages ${ana.user.id}`,
    `shared ${id} outages ${theirs}`,
    `unshared ${id} outages ${theirs} false`,
    `archived ${id} outages ${ana.user.id}`,
    `deleted ${id} outages ${ana.user.id}`,
  ]);
});
