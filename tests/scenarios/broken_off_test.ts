import { assertEquals, assertStringIncludes } from "@std/assert";
import {
  declare,
  executions,
  incidents,
  startIncd,
  stored,
  unhurried,
  wordsOf,
  written,
} from "../support/incd.ts";
import { badDay } from "../support/bad_day.ts";
import { markAttributes } from "../../domain/claims.ts";
import { runBuilt } from "../support/workflow_builder.ts";

const FIRST_STEP = "create_incident_channel";

Deno.test("a declaration whose workflow ended after the first step is finished by the tick", async () => {
  await using running = await startIncd({ settings: unhurried });
  const ana = running.person("ana");

  await runBuilt(running, [{
    function: FIRST_STEP,
    inputs: {
      title: "Checkout errors",
      declarer: ana.user.id,
      finish: true,
    },
  }]);
  const [name] = incidents(ana);
  assertEquals(ana.directMessages(), [], "nothing after the first step yet");
  await running.advance(6 * 60_000);

  const channel = ana.channel(name!);
  assertEquals(channel.pins.length, 1);
  assertEquals(
    channel.topic,
    `SEV3 · Investigating · Commander <@${ana.user.id}> · Checkout errors`,
  );
  assertEquals(written(ana, name!).length, 1);
  assertEquals(written(ana, "incidents").length, 1);
  assertEquals(ana.directMessages().length, 2, "briefing and ✓");
  assertEquals((await stored(running, "timeline")).length > 0, true);
});

Deno.test("a declaration of which nothing but the form's answer is left is finished by the tick", async () => {
  await using running = await startIncd({ settings: unhurried });
  const ana = running.person("ana");
  const asked = {
    title: "Checkout errors",
    declarer: ana.user.id,
    severity: "sev2",
  };
  await running.api("apps.datastore.put", {
    datastore: "declarations",
    item: {
      cause: "Fx0LOST",
      asked: [JSON.stringify(asked)],
      declared_at: running.workspace.clock.now(),
      finish: "yes",
    },
  });

  await running.advance(6 * 60_000);
  await running.advance(30 * 60_000);

  assertEquals(incidents(ana), ["incd-261123-checkout-errors"]);
  assertEquals(written(ana, "incidents").length, 1);
  assertStringIncludes(wordsOf(ana.directMessages().at(-1)!), "✓");
  assertEquals(ana.directMessages().length, 2);
});

Deno.test("an admin's workflow that ends after the first step on purpose is not announced", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");

  await runBuilt(running, [{
    function: FIRST_STEP,
    inputs: { title: "Drill", declarer: ana.user.id },
  }]);
  await running.advance(30 * 60_000);

  assertEquals(incidents(ana), ["incd-261123-drill"]);
  assertEquals(written(ana, "incidents"), []);
});

Deno.test("a tick with nothing to do makes seven calls", async () => {
  await using running = await startIncd();

  await running.advance(6 * 60_000);

  const ticks = ["finish_declarations", "on_tick"]
    .flatMap((id) => executions(running, id));
  assertEquals(ticks.length > 0, true);
  assertEquals(ticks.map(({ calls }) => calls.length), [4, 3]);
});

Deno.test("what is finished is not touched again by later ticks", async () => {
  await using running = await startIncd({ settings: unhurried });
  const ana = running.person("ana");
  await ana.run("Incident: declare", { channel: "general" });
  await ana.submit({ Title: "Checkout errors" });

  await running.advance(90 * 60_000);

  const calls = ["finish_declarations", "on_tick"]
    .flatMap((id) => executions(running, id)).flatMap((tick) => tick.calls);
  assertEquals(
    new Set(calls),
    new Set([
      "apps.datastore.get",
      "apps.datastore.query",
      // What people do to its channel is not always told by an event.
      "conversations.info",
    ]),
  );
});

Deno.test("a channel that was made and then forgotten is adopted, not made twice", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const { clock } = running.workspace;
  await running.api("apps.datastore.put", {
    datastore: "declarations",
    item: {
      cause: "Fx0DEAD",
      asked: [
        JSON.stringify({ title: "Checkout errors", declarer: ana.user.id }),
      ],
      declared_at: clock.now(),
      finish: "yes",
      // The run that made the channel and died.
      ...markAttributes({
        part: "create",
        runner: "dead",
        execution: "Fx0DEAD",
        at: clock.now(),
        waits: false,
      }),
    },
  });
  await running.api("conversations.create", {
    name: "incd-261123-checkout-errors",
  });

  await running.advance(10 * 60_000);

  assertEquals(incidents(ana), ["incd-261123-checkout-errors"]);
  assertEquals(written(ana, "incd-261123-checkout-errors").length, 1);
});

Deno.test("a channel of the same name that somebody else made is left alone", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  const { state } = running.workspace;
  state.createChannel(
    "incd-261123-checkout-errors",
    running.person("ben").user.id,
    "public",
  );

  await ana.run("Incident: declare", { channel: "general" });
  await ana.submit({ Title: "Checkout errors" });

  const [record] = await stored(running, "incidents");
  assertEquals(record!.name, "incd-261123-checkout-errors-2");
});

Deno.test("what was refused is tried again after many notes, and nothing else is done twice", async () => {
  await using running = await startIncd({ settings: unhurried });
  const ana = running.person("ana");
  await running.person("priya").archive("incidents");
  const name = await declare(ana, { Title: "Checkout errors" });
  const channel_id = ana.channel(name!).id;
  const told = ana.directMessages().length;

  for (let n = 0; n < 12; n++) {
    await runBuilt(running, [{
      function: "log_to_timeline",
      inputs: { channel_id, text: `Tried ${n}` },
    }]);
  }
  await running.advance(11 * 60_000);

  assertEquals(
    ana.channel(name!).bookmarks.map(({ title }) => title),
    ["Call", "Runbook"],
  );
  assertEquals(ana.directMessages().length, told);
});

Deno.test("a form that is cancelled after Slack failed opens no incident later", async () => {
  await using running = await startIncd();
  const ana = running.person("ana");
  await ana.run("Incident: declare", { channel: "general" });
  const [form] = executions(running, "declare_form");
  await running.api("apps.datastore.put", {
    datastore: "declarations",
    item: {
      // What pressing Declare kept before the step's end was refused.
      cause: form!.id,
      asked: [
        JSON.stringify({ title: "Checkout errors", declarer: ana.user.id }),
      ],
      declared_at: running.workspace.clock.now(),
      finish: "yes",
    },
  });

  await ana.close();
  await running.advance(11 * 60_000);

  assertEquals(incidents(ana), []);
  assertEquals(ana.directMessages(), []);
});

Deno.test("what the tick opens has its timeline, though reads are a second late", async () => {
  const { ending } = await badDay("webhook", [{
    on: "death",
    function: FIRST_STEP,
    nth: 7,
    when: "after",
  }], { seed: 174, assumptions: { staleReads: true } });

  assertEquals(ending.timeline.length, 3);
});
