import { assertEquals } from "@std/assert";
import { pathToFileURL } from "node:url";
import { StandingClock } from "../clock.ts";
import { loadApp } from "./load_app.ts";

const echoApp = new URL("../testdata/echo_app/", import.meta.url);

/** Writes an app of these files and answers what loading it says. */
async function mistakesOf(
  files: Record<string, string>,
  clock = new StandingClock(0),
): Promise<string> {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = `${folder}/${name}`;
      await Deno.mkdir(path.slice(0, path.lastIndexOf("/")), {
        recursive: true,
      });
      await Deno.writeTextFile(path, text);
    }
    await loadApp(pathToFileURL(`${folder}/`), clock);
    return "";
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.message.replaceAll(folder, "…");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** A manifest with one function and one workflow of one step. */
function manifest(more: Record<string, unknown> = {}): string {
  return `export default ${
    JSON.stringify({
      display_information: { name: "Test" },
      oauth_config: { scopes: { bot: [] } },
      functions: {
        greet: {
          title: "Greet",
          source_file: "greet.ts",
          input_parameters: {
            properties: { name: { type: "string" } },
            required: ["name"],
          },
          output_parameters: { properties: { words: { type: "string" } } },
        },
      },
      workflows: {
        hello: {
          title: "Hello",
          input_parameters: {
            properties: { who: { type: "string" } },
            required: ["who"],
          },
          steps: [step({ name: "{{inputs.who}}" })],
        },
      },
      ...more,
    })
  }`;
}

function step(inputs: Record<string, unknown>, id = "0", name = "greet") {
  return { id, function_id: `#/functions/${name}`, inputs };
}

function workflow(...steps: unknown[]) {
  return {
    workflows: {
      hello: {
        title: "Hello",
        input_parameters: { properties: { who: { type: "string" } } },
        steps,
      },
    },
  };
}

const greet = { "greet.ts": "export default () => {}" };

function trigger(more: Record<string, unknown>): Record<string, string> {
  return {
    ...greet,
    "manifest.ts": manifest(),
    "triggers/hi.ts": `export default ${
      JSON.stringify({
        type: "shortcut",
        name: "Hi",
        workflow: "#/workflows/hello",
        inputs: { who: { value: "world" } },
        ...more,
      })
    }`,
  };
}

Deno.test("an app is loaded with its manifest, functions and triggers", async () => {
  const app = await loadApp(echoApp, new StandingClock(0));

  assertEquals(app.manifest.display_information.name, "Echo");
  assertEquals(Object.keys(app.manifest.functions!), [
    "echo",
    "say",
    "ask",
    "fields",
    "poll",
    "misbehave",
  ]);
  assertEquals(app.triggers.map(({ file }) => file), [
    "triggers/ask.ts",
    "triggers/fields.ts",
    "triggers/hourly.ts",
    "triggers/misbehave.ts",
    "triggers/poll.ts",
    "triggers/post.ts",
    "triggers/say.ts",
  ]);
  assertEquals(typeof (await app.functionModule("echo")).default, "function");
});

Deno.test("a trigger file that reads the time reads the workspace's", async () => {
  const app = await loadApp(
    echoApp,
    new StandingClock(Date.parse("2030-01-01T00:00:00Z")),
  );

  const hourly = app.triggers.find(({ file }) => file.endsWith("hourly.ts"))!;
  assertEquals(
    hourly.definition.schedule!.start_time,
    "2030-01-01T00:05:00.000Z",
  );
});

const cases: [string, Record<string, string>, string][] = [
  [
    "a folder without manifest",
    {},
    "…/manifest.ts does not exist; name the folder that holds the app's manifest.ts",
  ],
  [
    "a manifest that exports nothing",
    { "manifest.ts": "export const a = 1" },
    'manifest.ts does not export a manifest; write "export default Manifest({ … })"',
  ],
  [
    "a manifest that fails",
    { "manifest.ts": 'throw new Error("no luck")' },
    "manifest.ts fails when it is loaded: no luck",
  ],
  [
    "a source file that is missing",
    { "manifest.ts": manifest() },
    'function "greet" names the source_file "greet.ts", which does not exist',
  ],
  [
    "a source file without function",
    { "manifest.ts": manifest(), "greet.ts": "export default {}" },
    'greet.ts exports no function; write "export default SlackFunction(…)"',
  ],
  [
    "a step of an unknown function",
    { ...greet, "manifest.ts": manifest(workflow(step({}, "0", "wave"))) },
    'workflow "hello" step 1 (wave) uses an unknown function; list it in the manifest',
  ],
  [
    "a step without a required input",
    { ...greet, "manifest.ts": manifest(workflow(step({}))) },
    'workflow "hello" step 1 (greet) does not give the required input "name"',
  ],
  [
    "a step with an input too many",
    {
      ...greet,
      "manifest.ts": manifest(workflow(step({ name: "a", age: 1 }))),
    },
    'workflow "hello" step 1 (greet) gives the input "age", which the function does not have',
  ],
  [
    "a reference to an unknown workflow input",
    {
      ...greet,
      "workflows/hello.ts": "",
      "manifest.ts": manifest(workflow(step({ name: "{{inputs.whom}}" }))),
    },
    'workflows/hello.ts step 1 (greet) uses {{inputs.whom}}, but the workflow has no input "whom"',
  ],
  [
    "a reference to an unknown output",
    {
      ...greet,
      "manifest.ts": manifest(
        workflow(step({ name: "a" }), step({ name: "{{steps.0.wrods}}" }, "1")),
      ),
    },
    'workflow "hello" step 2 (greet) uses {{steps.0.wrods}}, but that step has no output "wrods"',
  ],
  [
    "a reference to a later step",
    {
      ...greet,
      "manifest.ts": manifest(workflow(step({ name: "{{steps.1.words}}" }))),
    },
    'workflow "hello" step 1 (greet) uses {{steps.1.words}}, but no step before it has the id "1"',
  ],
  [
    "a trigger of an unknown workflow",
    trigger({ workflow: "#/workflows/bye" }),
    'triggers/hi.ts: the manifest has no workflow "bye"',
  ],
  [
    "a trigger without a required input",
    trigger({ inputs: {} }),
    'triggers/hi.ts: does not give the workflow\'s required input "who"',
  ],
  [
    "a trigger with an input too many",
    trigger({ inputs: { who: { value: "a" }, age: { value: 1 } } }),
    'triggers/hi.ts: gives the input "age", which the workflow does not have',
  ],
  [
    "an event trigger",
    trigger({ type: "event" }),
    "triggers/hi.ts: an event trigger needs event.event_type",
  ],
  [
    "a trigger file that exports nothing",
    { ...trigger({}), "triggers/hi.ts": "export const a = 1" },
    'triggers/hi.ts does not export a trigger; write "export default trigger"',
  ],
  [
    "a datastore without its primary key",
    {
      ...greet,
      "manifest.ts": manifest({
        datastores: { notes: { primary_key: "id", attributes: {} } },
      }),
    },
    'datastore "notes" has no attribute "id", its primary_key',
  ],
];

for (const [what, files, sentence] of cases) {
  Deno.test(`loading says what is wrong with ${what}`, async () => {
    assertEquals(await mistakesOf(files), `Cannot load the app: ${sentence}`);
  });
}

Deno.test("loading says all that is wrong at once", async () => {
  const said = await mistakesOf({
    "manifest.ts": manifest(workflow(step({}), step({}, "1", "wave"))),
  });

  assertEquals(said.split("\n").length, 4);
});

Deno.test("after an app that does not load, timers are the machine's again", async () => {
  await mistakesOf({ ...trigger({}), "triggers/hi.ts": "export const a = 2" });

  await new Promise((resolve) => setTimeout(resolve, 0));
});
