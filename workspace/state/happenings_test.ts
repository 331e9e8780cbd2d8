import { assertEquals } from "@std/assert";
import { StandingClock } from "../clock.ts";
import { Ids } from "../ids.ts";
import { archive, unarchive } from "./archiving.ts";
import type { Happening } from "./happenings.ts";
import { pin, unpin } from "./pins.ts";
import { react, unreact } from "./reactions.ts";
import { State } from "./state.ts";

function anywhere() {
  const state = new State(new StandingClock(1_800_000_000_000), new Ids(), {
    name: "Northwind Coffee",
    domain: "northwind",
  });
  const ana = state.addUser({ name: "ana", realName: "Ana" });
  const bot = state.addUser({
    name: "app",
    realName: "App",
    isBot: true,
    appId: "A1",
  });
  const heard: Happening[] = [];
  state.onEvent((event) => heard.push(event));
  return { state, ana, bot, heard };
}

Deno.test("what happens in a channel is heard in its order", () => {
  const { state, ana, bot, heard } = anywhere();

  const channel = state.createChannel("ops", ana.id, "public");
  state.addMember(channel, bot.id, ana.id);
  const message = state.post(channel, { user: ana.id, text: "hi" });
  react(state, channel, message, "eyes", ana.id);
  react(state, channel, message, "eyes", ana.id);
  unreact(state, channel, message, "eyes", ana.id);
  pin(state, channel, message, ana.id);
  unpin(state, channel, message, ana.id);
  state.renameChannel(channel, "support", ana.id);
  state.removeMember(channel, bot.id);
  archive(state, channel, ana.id);
  unarchive(state, channel, ana.id);
  state.deleteChannel(channel, ana.id);

  assertEquals(heard.map(({ type }) => type), [
    "channel_created",
    "user_joined_channel",
    "user_joined_channel",
    "message_posted",
    "reaction_added",
    "reaction_removed",
    "pin_added",
    "pin_removed",
    "channel_renamed",
    "user_left_channel",
    "channel_archived",
    "channel_unarchived",
    "channel_deleted",
  ]);
});

Deno.test("a message that names an app and carries metadata is heard as all three", () => {
  const { state, ana, bot, heard } = anywhere();
  const channel = state.createChannel("ops", ana.id, "public");
  heard.length = 0;

  const { ts } = state.post(channel, {
    user: ana.id,
    text: `<@${bot.id}> and again <@${bot.id}>`,
    metadata: { event_type: "deployed", event_payload: {} },
  });

  const place = {
    channel_id: channel.id,
    channel_type: "public",
    message_ts: ts,
    text: `<@${bot.id}> and again <@${bot.id}>`,
    user_id: ana.id,
  };
  assertEquals(heard.map(({ type, data }) => [type, data]), [
    ["message_posted", { ...place, thread_ts: null }],
    ["app_mentioned", { ...place, app_id: "A1", channel_name: "ops" }],
    ["message_metadata_posted", {
      app_id: null,
      channel_id: channel.id,
      message_ts: ts,
      metadata: { event_type: "deployed", event_payload: {} },
      user_id: ana.id,
    }],
  ]);
});
