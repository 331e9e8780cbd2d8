import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { record } from "../../datastores/timeline/store.ts";
import type { Person } from "../../workspace/people.ts";
import {
  declare,
  executions,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";
import { runBuilt } from "../support/workflow_builder.ts";

const NOW = Date.parse("2026-11-23T09:00:00Z") / 1000;
const MINUTE = 60;

async function incident(values = {}) {
  const running = await startIncd();
  const [ana, ben] = [running.person("ana"), running.person("ben")];
  const name = (await declare(ana, { Title: "Checkout errors", ...values }))!;
  return { running, ana, ben, name };
}

/** Fills in *Timeline: add*. */
async function add(
  person: Person,
  channel: string,
  values: Record<string, string>,
) {
  await person.run("Timeline: add", { channel });
  await person.submit(values);
}

/** What the open modal says. */
function shown(person: Person): string {
  const modal = person.modal()!;
  return wordsOf({ text: "", blocks: modal.blocks } as never);
}

function cardOf(person: Person, channel: string): string {
  return wordsOf(written(person, channel)[0]!);
}

Deno.test("something that happened a while ago stands where it happened, with what came of it", async () => {
  const { running, ana, name } = await incident();
  await using _ = running;

  await ana.run("Timeline: add", { channel: name });
  const { calls } = executions(running, "timeline_form").at(-1)!;
  await ana.submit({
    text: "Restarted the gateway <!here>",
    when: String(NOW - 10 * MINUTE),
    tried: "Yes, and it did not work",
  });

  assertEquals(calls[0], "views.open");
  assertEquals(ana.modal(), undefined);
  const words =
    `08:50 UTC> Tried, and it did not work: Restarted the gateway &lt;!here&gt; (<@${ana.user.id}>)`;
  assertStringIncludes(cardOf(ana, name), words);
  const [card] = written(ana, name);
  assertEquals(ana.thread(name, card!.ts).length, 1);
});

Deno.test("what nobody could have seen is refused below the field, with everything still in it", async () => {
  const { running, ana, name } = await incident();
  await using _ = running;
  await ana.run("Timeline: add", { channel: name });

  const refused = async (values: Record<string, string>) => {
    await ana.submit(values);
    return JSON.stringify(ana.modal()!.errors);
  };

  const text = "Restarted the gateway";
  assertStringIncludes(
    await refused({ text, when: String(NOW + 10 * MINUTE) }),
    "the time lies in the future",
  );
  assertStringIncludes(
    await refused({ text, when: String(NOW - 31 * 24 * 60 * MINUTE) }),
    "more than 30 days before",
  );
  assertStringIncludes(
    await refused({ text: "   ", when: String(NOW) }),
    "there is no text",
  );
  await ana.submit({ text });
  assertEquals(ana.modal(), undefined);
});

Deno.test("everybody reads the timeline for themselves, sorted, with links, offsets and parts", async () => {
  const { running, ana, ben, name } = await incident();
  await using _ = running;
  await ben.join(name);
  await running.advance(5 * MINUTE * 1000);
  await ben.post(name, "We roll back v42");
  const { ts, threadTs } = ben.channel(name).messages.at(-1)!;
  assertEquals(threadTs, undefined);
  await ana.react(name, ts, "scales");
  await add(ana, name, {
    text: "Error rate rose",
    when: String(NOW - 10 * MINUTE),
  });

  await ben.run("Timeline: show", { channel: name });

  const all = shown(ben);
  const { id } = ben.channel(name);
  assertStringIncludes(all, "*T-0:10* · <!date^");
  assertStringIncludes(
    all,
    `<https://slack.com/archives/${id}/p${ts.replace(".", "")}|message>`,
  );
  assertStringIncludes(all, `Decision: We roll back v42 (<@${ben.user.id}>)`);
  const order = ["We roll back v42", "Declared by", "Error rate rose"]
    .map((words) => all.indexOf(words));
  assertEquals(order, order.toSorted((a, b) => a - b));
  assertEquals(all.includes("Take back"), false);

  await ben.submit({ Show: "Decisions" });
  assertStringIncludes(shown(ben), "We roll back v42");
  assertEquals(shown(ben).includes("Error rate rose"), false);
  await ben.submit({ Show: "Updates" });
  assertStringIncludes(shown(ben), "Declared by");

  await ben.close();
  const last = executions(running, "timeline_form").at(-1)!;
  assertEquals(last.status, "completed", last.error);
});

Deno.test("who wrote something takes it back there, and it is off the card", async () => {
  const { running, ana, ben, name } = await incident();
  await using _ = running;
  await ben.join(name);
  await add(ana, name, { text: "Error rate rose" });
  await add(ben, name, { text: "Restarted the gateway" });

  await ana.run("Timeline: show", { channel: name });
  await ana.submit({ "Take back one of yours": "Error rate rose" });

  assertStringIncludes(shown(ana), "Taken back");
  assertEquals(shown(ana).includes("Error rate rose"), false);
  assertEquals(cardOf(ana, name).includes("Error rate rose"), false);
  assertStringIncludes(cardOf(ana, name), "Restarted the gateway");
  const [card] = written(ana, name);
  assertStringIncludes(
    ana.thread(name, card!.ts).map(wordsOf).join("\n"),
    "Taken back: Error rate rose",
  );
  await running.advance(10 * MINUTE * 1000);
  assertEquals(cardOf(ana, name).includes("Error rate rose"), false);
});

Deno.test("a long timeline has pages, the newest first on the screen", async () => {
  const { running, ana, name } = await incident();
  await using _ = running;
  const { id } = ana.channel(name);
  const entries = Array.from({ length: 95 }, (_, n) => ({
    at: NOW * 1000 + n,
    recordedAt: NOW * 1000 + n,
    event: { kind: "noted" as const, text: `Note ${n}.` },
  }));
  const api = (method: string, args = {}) => running.api(method, args);
  const slack = { call: api } as unknown as Parameters<typeof record>[0];
  await record(slack, id, "many", entries);

  await ana.run("Timeline: show", { channel: name });
  assertStringIncludes(shown(ana), "page 1 of 3");
  assertStringIncludes(shown(ana), "Note 94.");
  await ana.submit({ "Go to": "Older" });
  assertStringIncludes(shown(ana), "page 2 of 3");
  await ana.submit({ "Go to": "Older" });
  assertStringIncludes(shown(ana), "Declared by");
  await ana.submit({});
  assertStringIncludes(shown(ana), "page 3 of 3");
  await ana.submit({ "Go to": "Newer" });

  assertStringIncludes(shown(ana), "page 2 of 3");
  assert(ana.modal()!.blocks.length <= 100);
});

Deno.test("the timeline of a private incident is shown to those in its channel only", async () => {
  const { running, ana, ben, name } = await incident({
    "Who may see it": "Private",
  });
  await using _ = running;

  await ben.run("Timeline: show", { channel: "general" });
  const { blocks } = ben.modal()!;
  await ana.run("Timeline: show", { channel: name });

  assertEquals(JSON.stringify(blocks).includes("Checkout"), false);
  assertStringIncludes(shown(ana), "Declared by");
});

Deno.test("a step writes for somebody what was tried, and refuses words that it does not know", async () => {
  const { running, ana, name } = await incident();
  await using _ = running;
  const log = (tried: string) =>
    runBuilt(running, [{
      function: "log_to_timeline",
      inputs: {
        channel_id: ana.channel(name).id,
        text: "Restarted the gateway",
        person: ana.user.id,
        tried,
      },
    }]);

  const [done] = await log("worked");
  const [wrong] = await log("perhaps");

  assertEquals(done!.status, "completed", done!.error);
  assertStringIncludes(wrong!.error!, '"perhaps" is not one of worked');
  assertStringIncludes(
    cardOf(ana, name),
    `Tried, and it worked: Restarted the gateway (<@${ana.user.id}>)`,
  );
  const notes = (await stored(running, "timeline"))
    .filter(({ event }) => event?.join("").includes("noted"));
  assertEquals(notes.length, 1);
});
