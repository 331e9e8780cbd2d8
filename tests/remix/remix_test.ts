import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import manifest from "../../manifest.ts";
import type { Person } from "../../workspace/people.ts";
import { referencesIn } from "../../workspace/runtime/references.ts";
import { EXPOSED } from "../support/exposed_steps.ts";
import {
  declare,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";
import { type BuiltStep, runBuilt } from "../support/workflow_builder.ts";
import { customerEmergency } from "./customer_emergency.ts";
import { drill } from "./drill.ts";
import { nightShift } from "./night_shift.ts";
import { secondLook } from "./second_look.ts";

const SAMPLES: Record<string, BuiltStep[]> = {
  "customer emergency": customerEmergency("Blue Bottle", {
    support: "U0SAM",
    commander: "U0ANA",
    accountManager: "U0CHLOE",
  }),
  "night shift": nightShift("C0INCIDENT", "https://example.com", {
    going: "U0ANA",
    coming: "U0BEN",
  }),
  "second look": secondLook("C0INCIDENT", {
    commander: "U0ANA",
    expert: "U0BEN",
  }),
  "drill": drill({ trainer: "U0ANA", trainee: "U0BEN" }),
};

interface Parameters {
  properties: Record<string, { type: string }>;
  required: string[];
}

const functions: Record<
  string,
  { input_parameters: Parameters; output_parameters: Parameters }
> = JSON.parse(JSON.stringify(manifest.functions));

for (const [name, steps] of Object.entries(SAMPLES)) {
  Deno.test(`${name} can be built in Workflow Builder: exposed steps, all they need, and what comes before of the right type`, () => {
    for (const [n, step] of steps.entries()) {
      assert(EXPOSED.includes(step.function), step.function);
      const { properties, required } = functions[step.function]!
        .input_parameters;
      const missing = required.filter((id) => !(id in step.inputs));
      assertEquals(missing, [], step.function);
      for (const [input, value] of Object.entries(step.inputs)) {
        const wanted = properties[input]?.type;
        assert(wanted, `${step.function} has no input ${input}`);
        for (const path of referencesIn(value)) {
          assert(fits(steps.slice(0, n), path, wanted), `${path}: ${wanted}`);
        }
      }
    }
  });
}

/** Whether an earlier step answers this, and as what is wanted; anything can stand in a text. */
function fits(earlier: BuiltStep[], path: string, wanted: string): boolean {
  const [, step, output] = path.split(".");
  const from = earlier[Number(step)];
  const type = from && functions[from.function]!.output_parameters
    .properties[output!]?.type;
  return type !== undefined && (wanted === "string" || type === wanted);
}

Deno.test("customer emergency: one click, and everybody has what they need to know", async () => {
  await using running = await startIncd({ settings: "demo" });
  const [ana, sam, chloe] = ["ana", "sam", "chloe"]
    .map((handle) => running.person(handle)) as [Person, Person, Person];

  const ran = await runBuilt(
    running,
    customerEmergency("Blue Bottle", {
      support: sam.user.id,
      commander: ana.user.id,
      accountManager: chloe.user.id,
    }),
    "sam",
  );

  assertEquals(ran.map(({ error }) => error), ran.map(() => undefined));
  const [record] = await stored(running, "incidents");
  const card = wordsOf(written(ana, record!.name)[0]!);
  for (
    const words of [
      "Blue Bottle cannot work",
      `*Incident commander*\n<@${ana.user.id}>`,
      `*Communications lead*\n<@${sam.user.id}>`,
      `• Call Blue Bottle back within the hour: <@${sam.user.id}>`,
      "*Impact*\nBlue Bottle cannot work",
    ]
  ) assertStringIncludes(card, words);
  assertStringIncludes(told(sam), "gave you a task");
  assertStringIncludes(told(chloe), "We have heard of it and are looking");
  const [announced] = written(ana, "incidents");
  assertStringIncludes(wordsOf(announced!), "Blue Bottle cannot work");
  assertEquals(ana.thread("incidents", announced!.ts).length, 1);
});

Deno.test("night shift: what is open stands in the timeline, and whoever comes takes over with one click", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const ben = running.person("ben");
  await declare(ana, { Title: "Search is slow", Severity: "SEV3" });
  const name = (await declare(ana, {
    Title: "Checkout errors",
    Severity: "SEV1",
  }))!;
  const channel = ana.channel(name);
  await running.advance(20 * 60_000);
  await ana.post(name, "It is the pool; a restart helps for an hour");
  const { ts } = ana.channel(name).messages.at(-1)!;
  const link = `https://northwind.slack.com/archives/${channel.id}/p${
    ts.replace(".", "")
  }`;

  const ran = await runBuilt(
    running,
    nightShift(channel.id, link, { going: ana.user.id, coming: ben.user.id }),
  );
  await ben.press(running.workspace.bot.id, "I have command");

  assertEquals(ran.map(({ error }) => error), ran.map(() => undefined));
  const card = wordsOf(written(ana, name)[0]!);
  for (
    const words of [
      "End of the shift, 2 open:",
      "SEV3 #incd-261123-search-is-slow",
      "It is the pool; a restart helps for an hour",
      `*Incident commander*\n<@${ben.user.id}>`,
    ]
  ) assertStringIncludes(card, words);
  const asked = ben.directMessages().map(wordsOf)
    .find((words) => words.includes("Deploys are stopped"));
  assert(asked, "the brief says what must be undone");
  await running.advance(25 * 60_000);
  assert(!told(ben).includes("A status update is due"));
});

Deno.test("a drill goes from its declaration to its end, and nobody else learns of it", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const ben = running.person("ben");

  const ran = await runBuilt(
    running,
    drill({ trainer: ana.user.id, trainee: ben.user.id }),
  );

  assertEquals(ran.map(({ error }) => error), ran.map(() => undefined));
  const [record] = await stored(running, "incidents");
  const card = wordsOf(written(ana, record!.name)[0]!);
  for (
    const words of [
      "Drill: workers stand still",
      "*Status*\nResolved",
      `*Acknowledged*\n<@${ana.user.id}>`,
      "Restarted the workers",
      `Task done by <@${ben.user.id}>`,
      "Private: only the people in this channel see this",
    ]
  ) assertStringIncludes(card, words);
  assertEquals(written(ana, "incidents"), []);
  assertEquals(told(running.person("chloe")), "");
  const channels = running.person("chloe").channels().map(({ name }) => name);
  assert(!channels.includes(record!.name));

  await running.advance(5 * 60_000);
  const [kept] = await stored(running, "incidents");
  assert(
    kept!.card_ts,
    "the card is known, though no step has said where it is",
  );
});

Deno.test("second look: what was resolved too early is open again, ends, and has a review", async () => {
  await using running = await startIncd({ settings: "demo" });
  const ana = running.person("ana");
  const ben = running.person("ben");
  const name = (await declare(ana, { Title: "Checkout errors" }))!;
  await ana.run("Resolve", { channel: name });
  await ana.submit({ "What fixed it?": "It went away" });

  const ran = await runBuilt(
    running,
    secondLook(ana.channel(name).id, {
      commander: ana.user.id,
      expert: ben.user.id,
    }),
  );

  assertEquals(ran.map(({ error }) => error), ran.map(() => undefined));
  assertStringIncludes(told(ben), "asks for your help");
  const card = wordsOf(written(ana, name)[0]!);
  assertStringIncludes(card, "*What fixed it*\nAnother pool");
  assertStringIncludes(ana.canvas(name)!, "Alert on the pool");
});

/** All that Incd has written to somebody privately. */
function told(person: Person): string {
  return person.directMessages().map(wordsOf).join("\n");
}
