import { assertEquals } from "@std/assert";
import type { RunningWorkspace } from "../../../workspace/mod.ts";
import { react, unreact } from "../../../workspace/state/reactions.ts";
import { channelId, noting, startStrict, told } from "../../support/strict.ts";

async function withBot(names = ["general"]) {
  const running = await startStrict();
  for (const name of names) {
    await running.api("conversations.join", {
      channel: channelId(running, name),
    });
  }
  return running;
}

function listen(
  running: RunningWorkspace,
  event: Record<string, unknown>,
  line: string,
) {
  return running.api(
    "workflows.triggers.create",
    noting(line, {
      type: "event",
      event: { ...event, event_type: `slack#/events/${event.event_type}` },
    }),
  );
}

const PASSES_ALL = {
  version: 1,
  root: { statement: "{{data.channel_id}} CONTAINS C" },
};

/** Ana writes, and somebody reacts to it as people do. */
async function written(running: RunningWorkspace, text = "The beans are out") {
  const ana = running.person("ana");
  await ana.post("general", text);
  const channel = running.workspace.state.channelNamed("general")!;
  return { ana, channel, message: channel.messages.at(-1)! };
}

Deno.test("reactions are heard, and a filter lets only some of them in", async () => {
  await using running = await withBot();
  await listen(
    running,
    { event_type: "reaction_removed", all_resources: true },
    "-{{data.reaction}} by {{data.user_id}}",
  );
  const { ana, channel, message } = await written(running);
  const { state } = running.workspace;

  react(state, channel, message, "thumbsup", ana.user.id);
  react(state, channel, message, "eyes", ana.user.id);
  unreact(state, channel, message, "eyes", ana.user.id);
  await running.settle();

  assertEquals(told(running), [
    `thumbs up by ${ana.user.id}`,
    `-eyes by ${ana.user.id}`,
  ]);
});

Deno.test("what the app's own bot does is heard too", async () => {
  await using running = await withBot();
  const { channel, message } = await written(running);

  await running.api("reactions.add", {
    channel: channel.id,
    timestamp: message.ts,
    name: "thumbsup",
  });
  await running.settle();

  assertEquals(told(running), [`thumbs up by ${running.workspace.bot.id}`]);
});

Deno.test("messages, mentions and metadata are heard", async () => {
  await using running = await withBot();
  const { bot } = running.workspace;
  const here = { all_resources: true };
  await listen(
    running,
    { ...here, event_type: "message_posted", filter: PASSES_ALL },
    "{{data.text}} in {{data.thread_ts}}",
  );
  await listen(
    running,
    { ...here, event_type: "app_mentioned" },
    "mentioned by {{data.user_id}}",
  );
  await listen(
    running,
    {
      ...here,
      event_type: "message_metadata_posted",
      metadata_event_type: "order",
    },
    "metadata {{data.metadata.event_payload.size}}",
  );
  const { ana, channel, message } = await written(running, "Hi @strict");
  await ana.post("general", "A reply", message.ts);
  for (const event_type of ["order", "another"]) {
    await running.api("chat.postMessage", {
      channel: channel.id,
      text: "From the bot",
      metadata: { event_type, event_payload: { size: "large" } },
    });
  }
  await running.settle();

  assertEquals(told(running), [
    `Hi <@${bot.id}> in `,
    `mentioned by ${ana.user.id}`,
    `A reply in ${message.ts}`,
    "From the bot in ",
    "metadata large",
    "From the bot in ",
  ]);
});

Deno.test("pins, joining and leaving are heard", async () => {
  await using running = await withBot();
  for (
    const event_type of [
      "pin_added",
      "pin_removed",
      "user_joined_channel",
      "user_left_channel",
    ]
  ) {
    await listen(
      running,
      { event_type, all_resources: true },
      `${event_type} {{data.user_id}}`,
    );
  }
  const { channel, message } = await written(running);
  const { bot } = running.workspace;
  const zoe = running.workspace.state.addUser({ name: "zoe", realName: "Zoe" });
  const place = { channel: channel.id, timestamp: message.ts };

  await running.api("pins.add", place);
  await running.api("pins.remove", place);
  running.workspace.state.addMember(channel, zoe.id);
  running.workspace.state.removeMember(channel, zoe.id);
  await running.settle();

  assertEquals(told(running), [
    `pin_added ${bot.id}`,
    `pin_removed ${bot.id}`,
    `user_joined_channel ${zoe.id}`,
    `user_left_channel ${zoe.id}`,
  ]);
});

Deno.test("changes of channels are heard, also where the bot is not", async () => {
  await using running = await startStrict();
  for (
    const event_type of [
      "channel_created",
      "channel_renamed",
      "channel_archived",
      "channel_unarchived",
      "channel_deleted",
    ]
  ) {
    await listen(
      running,
      { event_type },
      `${event_type} {{data.channel_name}}`,
    );
  }
  const ana = running.person("ana");
  const { state } = running.workspace;
  const { channel: made } = await running.api("conversations.create", {
    name: "beans",
  });
  const channel = state.channels.get(made.id)!;
  state.addMember(channel, ana.user.id);

  await running.api("conversations.rename", {
    channel: made.id,
    name: "more-beans",
  });
  await ana.archive("more-beans");
  await ana.unarchive("more-beans");
  state.deleteChannel(channel, ana.user.id);
  await running.settle();

  assertEquals(told(running), [
    "channel_created beans",
    "channel_renamed more-beans",
    "channel_archived more-beans",
    "channel_unarchived more-beans",
    "channel_deleted more-beans",
  ]);
});

Deno.test("a trigger hears only its channels, and only where the bot is", async () => {
  await using running = await withBot();
  const [general, random] = ["general", "random"].map((name) =>
    channelId(running, name)
  );
  const filter = PASSES_ALL;
  const event_type = "message_posted";

  const refused = await listen(
    running,
    { event_type, filter, channel_ids: [general, random] },
    "both",
  );
  await listen(running, { event_type, filter, channel_ids: [general] }, "one");
  await listen(running, { event_type, filter, all_resources: true }, "all");
  const ana = running.person("ana");
  await ana.post("random", "Nobody listens");
  await ana.post("general", "Somebody does");

  assertEquals(refused.error, "bot_invite_required");
  assertEquals(told(running), ["one", "all"]);
});

Deno.test("the bot is invited where a trigger of the app's own files listens", async () => {
  await using running = await startStrict();
  const ana = running.person("ana");
  const { bot, activity, state } = running.workspace;
  const payments = state.channelNamed("payments")!;
  await ana.post("payments", "Keep this");

  await running.api("pins.add", {
    channel: payments.id,
    timestamp: payments.messages.at(-1)!.ts,
  });
  await running.settle();

  assertEquals(
    activity.entries.find(({ event }) => event === "workflow_bot_invited")
      ?.text,
    "The app's bot was invited to #payments: one of its triggers listens there",
  );
  assertEquals(told(running), [`pinned by ${bot.id}`]);
});

Deno.test("a private channel is heard only with the scope for it", async () => {
  await using running = await startStrict();
  const { state, bot } = running.workspace;
  const ana = running.person("ana");
  const secret = state.createChannel("secret", ana.user.id, "private");
  state.addMember(secret, bot.id);
  await listen(
    running,
    { event_type: "message_posted", all_resources: true, filter: PASSES_ALL },
    "{{data.text}}",
  );

  await ana.post("secret", "Not for this app: it has no groups:history");

  assertEquals(told(running), []);
});

Deno.test("a filter that cannot be worked out starts nothing and is in the log", async () => {
  await using running = await withBot();
  await listen(running, {
    event_type: "message_posted",
    all_resources: true,
    filter: { version: 1, root: { statement: "{{data.thread_ts}} > 1" } },
  }, "never");

  await written(running);

  assertEquals(told(running), []);
  assertEquals(
    running.workspace.activity.entries.at(-1)!.text,
    'Trigger "Noting" did not start its workflow: its filter fails: "{{data.thread_ts}} > 1" compares what is no number',
  );
});

Deno.test("event triggers fire ten thousand times an hour, and no more", async () => {
  await using running = await withBot();
  await listen(
    running,
    { event_type: "reaction_removed", all_resources: true },
    "{{data.what_no_run_starts_with}}",
  );
  const { channel, message } = await written(running);
  const { state, bot, activity } = running.workspace;

  for (let n = 0; n <= 10_000; n++) {
    react(state, channel, message, "eyes", bot.id);
    unreact(state, channel, message, "eyes", bot.id);
  }

  const lines = activity.entries.slice(-2).map(({ text }) => text);
  assertEquals(lines, [
    'Trigger "Noting" did not start its workflow: parameter_validation_failed: [ERROR] missing required field: told',
    'Trigger "Noting" did not start its workflow: event triggers may start 10000 workflows an hour',
  ]);
});

const all = { all_resources: true };
const refusals: [string, Record<string, unknown>, string][] = [
  [
    "of an event that is not there",
    { event_type: "app_home_opened", ...all },
    "invalid_trigger_event_type",
  ],
  [
    "without the scope for it",
    { event_type: "emoji_changed" },
    "missing_scopes",
  ],
  [
    "that names neither channels nor all",
    { event_type: "pin_added" },
    "invalid_trigger_config",
  ],
  [
    "that names channels and all",
    { event_type: "pin_added", ...all, channel_ids: ["C1"] },
    "invalid_trigger_config",
  ],
  [
    "of the workspace that names channels",
    { event_type: "channel_created", channel_ids: ["C1"] },
    "invalid_trigger_config",
  ],
  [
    "of a channel that is not there",
    { event_type: "pin_added", channel_ids: ["C1"] },
    "channel_not_found",
  ],
  [
    "on messages without a filter",
    { event_type: "message_posted", ...all },
    "invalid_trigger_config",
  ],
  [
    "on metadata without its type",
    { event_type: "message_metadata_posted", ...all },
    "invalid_trigger_config",
  ],
  [
    "with a filter of another grammar",
    {
      event_type: "pin_added",
      ...all,
      filter: { version: 1, root: { statement: "{{data.user_id}} != U1" } },
    },
    "invalid_trigger_config",
  ],
];

for (const [what, event, code] of refusals) {
  Deno.test(`an event trigger ${what} is refused with ${code}`, async () => {
    await using running = await startStrict();

    assertEquals((await listen(running, event, "x")).error, code);
  });
}

Deno.test("an event trigger on more than twenty channels is refused", async () => {
  await using running = await startStrict();

  const answer = await listen(
    running,
    { event_type: "pin_added", channel_ids: Array(21).fill("C1") },
    "x",
  );

  assertEquals(answer, {
    ok: false,
    error: "invalid_arguments",
    response_metadata: {
      messages: [
        "[ERROR] no more than 20 items allowed [json-pointer:/event/channel_ids]",
      ],
    },
  });
});
