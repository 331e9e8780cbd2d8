import { assert, assertEquals, assertFalse } from "@std/assert";
import { type RunningWorkspace, startWorkspace } from "../mod.ts";
import { performAct } from "./page_actions.ts";
import { pageState } from "./page_state.ts";

function start(): Promise<RunningWorkspace> {
  return startWorkspace({
    app: new URL("../testdata/echo_app/", import.meta.url),
  });
}

Deno.test("a private channel is there for its members only", async () => {
  await using running = await start();
  const { state } = running.workspace;
  const ana = running.person("ana");
  const secret = state.createChannel("secret", ana.user.id, "private");
  await ana.post("secret", "between us");

  const asBen = pageState(running.workspace, {
    as: running.person("ben").user.id,
    channel: secret.id,
  });

  assertEquals(ana.channel("secret").messages.at(-1)!.text, "between us");
  assertEquals(asBen.channel, undefined);
  assertFalse(JSON.stringify(asBen).includes("between us"));
  assertFalse(asBen.channels.some(({ id }) => id === secret.id));
});

Deno.test("a direct conversation is there for its two people only", async () => {
  await using running = await start();
  const { state } = running.workspace;
  const [ana, ben, sam] = ["ana", "ben", "sam"].map((handle) =>
    running.person(handle)
  );
  const direct = state.directChannel(ana!.user.id, ben!.user.id);
  state.post(direct, { user: ben!.user.id, text: "just you and me" });

  assertEquals(ana!.channel(direct.id).messages.length, 1);
  assertEquals(
    pageState(running.workspace, { as: sam!.user.id, channel: direct.id })
      .channel,
    undefined,
  );
});

Deno.test("an ephemeral message is there for one person until they dismiss it", async () => {
  await using running = await start();
  const [ana, ben] = [running.person("ana"), running.person("ben")];
  const channel = running.workspace.state.channelNamed("incidents")!;
  await running.api("chat.postEphemeral", {
    channel: channel.id,
    user: ana.user.id,
    text: "psst",
  });

  const seen = ana.channel("incidents").messages.at(-1)!;

  assertEquals([seen.text, seen.ephemeral], ["psst", true]);
  assertFalse(
    ben.channel("incidents").messages.some(({ text }) => text === "psst"),
  );
  await performAct(running.workspace, {
    as: ana.user.id,
    do: "dismissEphemeral",
    channel: channel.id,
    ts: seen.ts,
  });
  assertFalse(
    ana.channel("incidents").messages.some(({ ts }) => ts === seen.ts),
  );
});

Deno.test("a guest sees only the channels they are in, and no shortcuts", async () => {
  await using running = await start();
  const omar = running.person("omar").screen();

  assertEquals(omar.channels.map(({ name }) => name), ["general", "random"]);
  assertEquals(omar.shortcuts, []);
  assert(running.person("ana").screen().shortcuts.length > 0);
});

Deno.test("messages by others are counted, joins and one's own are not", async () => {
  await using running = await start();
  const [ana, ben] = [running.person("ana"), running.person("ben")];
  const { latest: before } = ben.channel("random");

  await ana.post("random", "one");
  await ben.post("random", "two");
  await running.person("daniel").leave("random");

  const fresh = ({ recent }: { recent: string[] }) =>
    recent.filter((ts) => ts > before).length;
  assertEquals(fresh(ben.channel("random")), 1);
  assertEquals(fresh(ana.channel("random")), 1);
});

Deno.test("a webhook's command fills every input that reads the body", async () => {
  await using running = await start();

  const { webhooks } = running.person("ana").screen();

  const { curl } = webhooks.find(({ name }) => name === "Echo: post")!;
  const body = JSON.parse(/-d '(.+)'/.exec(curl)![1]!);
  assertEquals(body, {
    text: "Example text",
    count: 1,
    loud: true,
    channel: running.workspace.state.channelNamed("general")!.id,
  });
});
