import { assertEquals, assertMatch } from "@std/assert";
import plugin from "./lint_plugin.ts";

/** The rules that a module of this path and text breaks, one for each place. */
function broken(path: string, text: string): string[] {
  const filename = decodeURIComponent(
    new URL(`../${path}`, import.meta.url).pathname,
  );
  return Deno.lint.runPlugin(plugin, filename, text)
    .map(({ id }) => id.replace("incd/", ""));
}

/** Modules by what they show, each with its path and text. */
type Samples = Record<string, [path: string, text: string]>;

const IMPORTED_AGAINST_THE_LAYERS: Samples = {
  "domain/ a package": ["domain/a.ts", `import fc from "fast-check";`],
  "domain/ a part above it": [
    "domain/naming.ts",
    `import { Slack } from "../slack/api.ts";`,
  ],
  "slack/ a store": [
    "slack/apply.ts",
    `import { record } from "../datastores/timeline/store.ts";`,
  ],
  "a store a command": [
    "datastores/timeline/store.ts",
    `export { note } from "../../commands/note.ts";`,
  ],
  "a command a step": [
    "commands/note.ts",
    `const step = await import("../functions/announce/handler.ts");`,
  ],
  "a command a trigger": [
    "commands/setup/slice.ts",
    `import declare from "../../triggers/declare.ts";`,
  ],
  "a step its sibling": [
    "functions/announce/handler.ts",
    `import type { A } from "../assign_roles/handler.ts";`,
  ],
  "a definition its handler": [
    "functions/announce/definition.ts",
    `import handler from "./handler.ts";`,
  ],
  "a workflow a handler": [
    "workflows/tick.ts",
    `import OnTick from "../functions/on_tick/handler.ts";`,
  ],
  "a trigger values": [
    "triggers/finish.ts",
    `import { Tick } from "../workflows/tick.ts";`,
  ],
  "the manifest a command": [
    "manifest.ts",
    `import { note } from "./commands/note.ts";`,
  ],
  "the app the workspace": [
    "functions/announce/handler.ts",
    `import { Clock } from "../../workspace/clock.ts";`,
  ],
  "the workspace the app": [
    "workspace/server/serve.ts",
    `import { characters } from "../../domain/text.ts";`,
  ],
};

const IMPORTED_ALONG_THE_LAYERS: Samples = {
  "domain/ itself": ["domain/a/b.ts", `import { c } from "../naming.ts";`],
  "a step its own parts": [
    "functions/announce/handler.ts",
    `import { Announce } from "./definition.ts";
     import { note } from "../../commands/note.ts";
     import { SlackFunction } from "deno-slack-sdk/mod.ts";`,
  ],
  "the triggers for Setup": [
    "commands/setup/triggers.ts",
    `import declare from "../../triggers/declare.ts";`,
  ],
  "a trigger types": [
    "triggers/finish.ts",
    `import type { Tick } from "../workflows/tick.ts";
     import type { Trigger } from "deno-slack-api/types.ts";`,
  ],
  "the manifest definitions": [
    "manifest.ts",
    `import { Tick } from "./workflows/tick.ts";
     import { Timeline } from "./datastores/timeline/definition.ts";`,
  ],
  "a test what it tests with": [
    "domain/naming_test.ts",
    `import fc from "fast-check";
     import { startWorkspace } from "../workspace/mod.ts";`,
  ],
  "the workspace its packages": [
    "workspace/page/main.tsx",
    `import { render } from "preact"; import { resolve } from "node:path";`,
  ],
};

const IMPURE: Samples = {
  "the time": ["domain/a.ts", `export const a = () => Date.now();`],
  "today": ["domain/a.ts", `export const a = () => new Date();`],
  "today in words": ["domain/a.ts", `export const a = () => Date();`],
  "chance": ["domain/a.ts", `export const a = () => Math.random();`],
  "ids": ["domain/a.ts", `export const a = () => crypto.randomUUID();`],
  "the machine": ["domain/a.ts", `export const a = Deno.env.get("A");`],
  "the machine by another name": [
    "domain/a.ts",
    `export const a = globalThis;`,
  ],
  "the network": ["domain/a.ts", `export const a = () => fetch("b");`],
  "the network, handed on": ["domain/a.ts", `export const a = { get: fetch };`],
  "waiting": ["domain/a.ts", `export const a = () => setTimeout(b, 1);`],
  "printing": ["domain/a.ts", `export const a = () => console.log("b");`],
};

const PURE: Samples = {
  "a time that was given": [
    "domain/a.ts",
    `export const a = (at: number) => new Date(at).getUTCDay();`,
  ],
  "a time that was written": [
    "domain/a.ts",
    `export const a = Date.parse("2026-11-23") + Date.UTC(2026, 10);`,
  ],
  "members of such a name": [
    "domain/a.ts",
    `interface A { process: string; fetch(): void }
     export const a = (b: A) => ({ crypto: b.process, ...b["fetch"] });`,
  ],
  "chance elsewhere": ["slack/a.ts", `export const a = Math.random();`],
  "time in a test": ["domain/a_test.ts", `export const a = Date.now();`],
};

const CALLED_PAST_SLACK: Samples = {
  "a method": [
    "functions/a/handler.ts",
    `export const a = async () => await client.chat.postMessage({});`,
  ],
  "a method by name": [
    "commands/a.ts",
    `export const a = async () => await client.apiCall("api.test");`,
  ],
  "a part of it": ["commands/a.ts", `export const { chat } = client;`],
  "the network": [
    "functions/a/handler.ts",
    `export const a = async () => await fetch("b");`,
  ],
};

const CALLED_BY_SLACK: Samples = {
  "handed on": [
    "functions/a/handler.ts",
    `export const a = ({ client, team_id }) => step({ client, team_id });`,
  ],
  "in slack/": [
    "slack/api.ts",
    `export const a = async () => await client.apiCall("api.test");`,
  ],
};

const LEFT_UNDER_WAY: Samples = {
  "a call": ["commands/a.ts", `slack.call("api.test");`],
  "a call with an end": [
    "commands/a.ts",
    `slack.call("api.test").catch(() => {});`,
  ],
  "a call thrown away": ["commands/a.ts", `void slack.call("api.test");`],
  "a call on a condition": ["commands/a.ts", `b && slack.call("api.test");`],
  "a call or another": [
    "commands/a.ts",
    `b ? await slack.call("c") : slack.call("d");`,
  ],
  "a call of a field": ["slack/a.ts", `this.client.apiCall("api.test");`],
  "what is handed the way to Slack": ["commands/a.ts", `redraw(slack, b);`],
  "what a store does": [
    "commands/a.ts",
    `import { save } from "../datastores/b/store.ts"; save(connect(), c);`,
  ],
  "what waits": [
    "commands/a.ts",
    `import { pause } from "../slack/api.ts"; pause(100);`,
  ],
  "an async function below": [
    "functions/a/handler.ts",
    `b(); async function b() {}`,
  ],
  "a function that answers a promise": [
    "functions/a/handler.ts",
    `b(); function b(): Promise<void> { return c; }`,
  ],
  "an async arrow": [
    "functions/a/handler.ts",
    `const b = async () => {}; b();`,
  ],
  "one for each": [
    "commands/a.ts",
    `people.forEach(async (person) => { await slack.call(person); });`,
  ],
  "one for each, without a word": [
    "commands/a.ts",
    `people.forEach((person) => slack.call(person));`,
  ],
};

const WAITED_FOR: Samples = {
  "a call": ["commands/a.ts", `await slack.call("api.test");`],
  "a call that is answered": [
    "commands/a.ts",
    `export const a = () => slack.call("api.test");`,
  ],
  "several calls": [
    "commands/a.ts",
    `await Promise.all([slack.call("b"), apply(slack, [])]);`,
  ],
  "a call kept for later": [
    "commands/a.ts",
    `const b = slack.call("c"); await b;`,
  ],
  "what only changes a list": [
    "commands/a.ts",
    `const b = []; b.push(1); people.forEach((person) => b.push(person));`,
  ],
  "in the workspace": ["workspace/a.ts", `slack.call("api.test");`],
};

const RULES: [rule: string, bad: Samples, good: Samples][] = [
  [
    "import-directions",
    IMPORTED_AGAINST_THE_LAYERS,
    IMPORTED_ALONG_THE_LAYERS,
  ],
  ["pure-domain", IMPURE, PURE],
  ["one-door", CALLED_PAST_SLACK, CALLED_BY_SLACK],
  ["awaited-calls", LEFT_UNDER_WAY, WAITED_FOR],
];

for (const [rule, bad, good] of RULES) {
  for (const [what, [path, text]] of Object.entries(bad)) {
    Deno.test(`${rule} refuses: ${what}`, () => {
      assertEquals(broken(path, text), [rule]);
    });
  }
  for (const [what, [path, text]] of Object.entries(good)) {
    Deno.test(`${rule} allows: ${what}`, () => {
      assertEquals(broken(path, text), []);
    });
  }
}

Deno.test("deno lint runs these rules", async () => {
  const config = await Deno.readTextFile(
    new URL("../deno.jsonc", import.meta.url),
  );

  assertMatch(config, /"plugins": \["\.\/dev\/lint_plugin\.ts"\]/);
});
