import { assertEquals, assertRejects } from "@std/assert";
import {
  type ConversationsListResponse,
  ErrorCode,
  LogLevel,
  WebClient,
  WebClientEvent,
} from "@slack/web-api";
import { NOW, ServedWorkspace } from "./served_workspace.ts";

/** The most used client of Slack's Web API, at the door of the workspace. */
function clientOf(
  served: ServedWorkspace,
  more: ConstructorParameters<typeof WebClient>[1] & { token?: string } = {},
): WebClient {
  const { token = served.botToken, ...options } = more;
  return new WebClient(token, {
    slackApiUrl: served.url,
    logLevel: LogLevel.ERROR,
    ...options,
  });
}

/** How the client fails, as its own code and Slack's. */
async function failure(call: Promise<unknown>): Promise<unknown[]> {
  const error = await assertRejects(() => call) as Error & {
    code: string;
    data?: { error: string };
    retryAfter?: number;
  };
  return [error.code, error.data?.error ?? error.retryAfter];
}

async function useChannels(client: WebClient, served: ServedWorkspace) {
  const { conversations } = client;
  const created = await conversations.create({ name: "war-room" });
  const channel = created.channel!.id!;
  await conversations.invite({ channel, users: served.ben.id });
  await conversations.setTopic({ channel, topic: "Checkout is down" });
  await conversations.setPurpose({ channel, purpose: "Get it back" });
  await conversations.rename({ channel, name: "war-room-2" });
  await conversations.info({ channel, include_num_members: true });
  await conversations.members({ channel });
  await conversations.list({ types: "public_channel,private_channel" });
  await conversations.kick({ channel, user: served.ben.id });
  await conversations.open({ users: served.ana.id });
  await conversations.join({ channel: served.general.id });
  return channel;
}

async function useMessages(client: WebClient, channel: string, user: string) {
  const { chat, conversations } = client;
  const { ts } = await chat.postMessage({
    channel,
    text: "Card",
    blocks: [{ type: "header", text: { type: "plain_text", text: "Card" } }],
    metadata: { event_type: "card", event_payload: { id: "I1" } },
  });
  await chat.update({ channel, ts: ts!, text: "Card, newer" });
  await chat.postEphemeral({ channel: "general", user, text: "Psst" });
  await chat.getPermalink({ channel, message_ts: ts! });
  const later = await chat.scheduleMessage({
    channel,
    text: "Stand-up",
    post_at: NOW / 1000 + 3600,
  });
  await chat.scheduledMessages.list({ channel });
  await chat.deleteScheduledMessage({
    channel,
    scheduled_message_id: later.scheduled_message_id!,
  });
  const item = { channel, timestamp: ts! };
  await client.pins.add(item);
  await client.pins.list({ channel });
  await client.pins.remove(item);
  await client.reactions.add({ ...item, name: "eyes" });
  await client.reactions.get(item);
  await client.reactions.remove({ ...item, name: "eyes" });
  await conversations.history({ channel, include_all_metadata: true });
  await conversations.replies({ channel, ts: ts! });
  await chat.delete({ channel, ts: ts! });
}

async function useBookmarks(client: WebClient, channel_id: string) {
  const { bookmark } = await client.bookmarks.add({
    channel_id,
    title: "Runbook",
    type: "link",
    link: "https://example.com/runbook",
  });
  const named = { channel_id, bookmark_id: bookmark!.id! };
  await client.bookmarks.edit({ ...named, title: "The runbook" });
  await client.bookmarks.list({ channel_id });
  await client.bookmarks.remove(named);
}

async function usePeople(client: WebClient, user: string, group: string) {
  await client.users.list({});
  await client.users.info({ user });
  await client.users.lookupByEmail({ email: "ana@northwind.example" });
  await client.users.conversations({});
  await client.usergroups.list({ include_users: true });
  await client.usergroups.users.list({ usergroup: group });
  await client.dnd.info({ user });
  await client.emoji.list();
  await client.team.info();
  await client.auth.test();
  await client.api.test();
}

async function useDatastore(client: WebClient) {
  const datastore = "notes";
  const call = (name: string, args: Record<string, unknown>) =>
    client.apiCall(`apps.datastore.${name}`, { datastore, ...args });
  await call("put", { item: { id: "a", text: "x" } });
  await call("update", { item: { id: "a", stars: 1 } });
  await call("get", { id: "a" });
  await call("bulkPut", { items: [{ id: "b" }, { id: "c" }] });
  await call("bulkGet", { ids: ["a", "b"] });
  await call("query", {
    expression: "#stars > :least",
    expression_attributes: { "#stars": "stars" },
    expression_values: { ":least": 0 },
  });
  await call("count", {});
  await call("bulkDelete", { ids: ["b"] });
  await call("delete", { id: "a" });
}

Deno.test("Slack's client for Node uses over fifty methods, and none refuses it", async () => {
  await using served = new ServedWorkspace();
  const { id } = served.workspace.state.addGroup("oncall", "On call", []);
  const client = clientOf(served);

  const channel = await useChannels(client, served);
  await useMessages(client, channel, served.ana.id);
  await useBookmarks(client, channel);
  await usePeople(client, served.ana.id, id);
  await useDatastore(client);
  await client.conversations.archive({ channel });

  const { calls } = served.workspace;
  assertEquals(calls.filter(({ error }) => error), []);
  assertEquals(new Set(calls.map(({ method }) => method)).size, 52);
});

Deno.test("the client's pages hold each channel once", async () => {
  await using served = new ServedWorkspace({
    assumptions: { shortPages: true },
  });
  for (let i = 0; i < 17; i++) await served.channel(`room-${i}`);

  const names: string[] = [];
  let pages = 0;
  for await (
    const page of clientOf(served).paginate("conversations.list", { limit: 5 })
  ) {
    pages++;
    const { channels } = page as ConversationsListResponse;
    names.push(...channels!.map(({ name }) => name!));
  }

  assertEquals(names, [
    "general",
    ...Array.from({ length: 17 }, (_, i) => `room-${i}`),
  ]);
  assertEquals(pages > 4, true);
});

// The client leaves the body of a 429 unread.
const UNREAD = { sanitizeResources: false };

Deno.test(
  "after a 429 the client waits as long as it is told and tries again",
  UNREAD,
  async () => {
    await using served = new ServedWorkspace({ limits: true });
    const client = clientOf(served);
    const waited: number[] = [];
    client.on(WebClientEvent.RATE_LIMITED, (seconds: number) => {
      waited.push(seconds);
      served.clock.moveTowards(served.clock.now() + seconds * 1000);
    });
    const channel = await served.channel("war-room");

    for (let i = 0; i < 6; i++) {
      await client.chat.postMessage({ channel, text: `${i}` });
    }

    const { messages } = await client.conversations.history({ channel });
    assertEquals(
      messages!.filter(({ subtype }) => !subtype).map(({ text }) => text),
      ["5", "4", "3", "2", "1", "0"],
    );
    assertEquals(waited, [1]);
  },
);

Deno.test(
  "a client that does not want to wait is told how long it would have to",
  UNREAD,
  async () => {
    await using served = new ServedWorkspace({ limits: true });
    const client = clientOf(served, { rejectRateLimitedCalls: true });
    for (let i = 0; i < 20; i++) await client.users.list({});

    assertEquals(await failure(client.users.list({})), [
      ErrorCode.RateLimitedError,
      60,
    ]);
  },
);

Deno.test("what Slack refuses is the client's platform error with Slack's code", async () => {
  await using served = new ServedWorkspace();
  const client = clientOf(served);
  const { value } = served.workspace.tokens.lasting(
    "xoxb-reader",
    served.workspace.bot.id,
    ["channels:read"],
  );
  const reader = clientOf(served, { token: value });
  const refused = [
    client.conversations.info({ channel: "C0" }),
    client.conversations.create({ name: "General" }),
    client.chat.postMessage({ channel: served.general.id, text: "" }),
    client.conversations.list({ cursor: "x" }),
    reader.chat.postMessage({ channel: served.general.id, text: "Hi" }),
    clientOf(served, { token: "xoxb-wrong" }).auth.test(),
    client.apiCall("search.messages", { query: "x" }),
  ];

  assertEquals(
    await Promise.all(refused.map(failure)),
    [
      "channel_not_found",
      "invalid_name_specials",
      "no_text",
      "invalid_cursor",
      "missing_scope",
      "invalid_auth",
      "unknown_method",
    ].map((code) => [ErrorCode.PlatformError, code]),
  );
});
