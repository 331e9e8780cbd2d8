import { assert, assertEquals, assertMatch } from "@std/assert";
import { FILES } from "../../commands/setup/triggers.ts";
import { SHORTCUTS } from "../../domain/shortcuts.ts";
import manifest from "../../manifest.ts";
import { checkTrigger } from "../../workspace/runtime/check_trigger.ts";
import type {
  Manifest,
  TriggerDefinition,
} from "../../workspace/runtime/manifest.ts";
import { filesIn, read, ROOT } from "./sources.ts";

const app: Manifest = JSON.parse(JSON.stringify(manifest));

/** The parts that every trigger has, and those of each type: https://docs.slack.dev/tools/deno-slack-sdk/guides/using-triggers */
const COMMON = ["type", "name", "description", "workflow", "inputs"];
const OF_TYPE: Record<string, string[]> = {
  shortcut: ["shortcut"],
  webhook: ["webhook"],
  scheduled: ["schedule"],
  event: ["event"],
};

interface TriggerFile {
  file: string;
  /** As the Slack CLI sends it. */
  trigger: TriggerDefinition;
}

async function triggerFiles(): Promise<TriggerFile[]> {
  return await Promise.all(
    (await filesIn("triggers/")).map(async (file) => {
      const module = await import(new URL(file, ROOT).href);
      return { file, trigger: JSON.parse(JSON.stringify(module.default)) };
    }),
  );
}

Deno.test("every trigger fits the workflow that it starts", async () => {
  for (const { file, trigger } of await triggerFiles()) {
    assertEquals(checkTrigger(app, trigger), [], file);
  }
});

Deno.test("every trigger has the shape that slack trigger create takes", async () => {
  for (const { file, trigger } of await triggerFiles()) {
    const own = OF_TYPE[trigger.type];
    assert(own, `${file} is of type ${trigger.type}`);
    assertEquals(
      Object.keys(trigger).filter((key) => ![...COMMON, ...own].includes(key)),
      [],
      file,
    );
    assert(trigger.name, `${file} has no name`);
    assertMatch(trigger.workflow, /^#\/workflows\/\w+$/);
    for (const input of Object.values(trigger.inputs ?? {})) {
      assert(
        "value" in input !== (input.customizable === true),
        `${file}: an input is either {value} or {customizable: true}`,
      );
    }
  }
});

Deno.test("what a button may fill in is an input that the workflow requires", async () => {
  for (const { file, trigger } of await triggerFiles()) {
    const id = trigger.workflow.replace("#/workflows/", "");
    const required = app.workflows?.[id]?.input_parameters?.required ?? [];
    for (const [name, input] of Object.entries(trigger.inputs ?? {})) {
      assert(
        !input.customizable || required.includes(name),
        `${file}: Slack refuses customizable inputs that are optional`,
      );
    }
  }
});

Deno.test("scheduled triggers start in the future and are repeated", async () => {
  const scheduled = (await triggerFiles()).filter(({ trigger }) =>
    trigger.type === "scheduled"
  );
  for (const { file, trigger: { schedule } } of scheduled) {
    assert(Date.parse(schedule!.start_time) > Date.now(), file);
    assertEquals(schedule!.frequency?.repeats_every, 1, file);
  }
});

Deno.test("the ticks of an hour are five minutes apart", async () => {
  const minutes = (await triggerFiles())
    .filter(({ trigger }) => trigger.workflow === "#/workflows/tick")
    .map(({ trigger }) =>
      new Date(trigger.schedule!.start_time).getUTCMinutes()
    );

  assertEquals(
    minutes.sort((a, b) => a - b),
    [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55],
  );
});

Deno.test("trigger names differ, and every workflow can be started", async () => {
  const triggers = (await triggerFiles()).map(({ trigger }) => trigger);
  const names = triggers.map(({ name }) => name);
  const started = new Set(triggers.map(({ workflow }) => workflow));

  assertEquals(names, [...new Set(names)]);
  assertEquals(
    Object.keys(app.workflows ?? {})
      .filter((id) => !started.has(`#/workflows/${id}`)),
    [],
  );
});

Deno.test("Setup makes every trigger but those of monitors, and no other", async () => {
  const files = await triggerFiles();

  assertEquals(
    JSON.parse(JSON.stringify(FILES)).map(without).sort(byName),
    files.map(({ trigger }) => trigger)
      .filter(({ type }) => type !== "webhook").map(without).sort(byName),
  );
});

/** Files compute when they start; when they are loaded twice it may differ. */
function without({ schedule: _, ...trigger }: TriggerDefinition) {
  return trigger;
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}

Deno.test("every link trigger has its name in the list of shortcuts, by its file", async () => {
  const links = (await triggerFiles())
    .filter(({ trigger }) => trigger.type === "shortcut")
    .map(({ file, trigger }) => [file.slice(0, -".ts".length), trigger.name]);

  assertEquals(
    links.map(([path, name]) => [path!.split("/").at(-1), name]),
    Object.entries(SHORTCUTS).sort(([a], [b]) => a < b ? -1 : 1),
  );
});

Deno.test("the Slack CLI offers the triggers that Setup does not make and Setup's own, and watches every folder of the app", async () => {
  const { config } = JSON.parse(await read(".slack/hooks.json"));
  const byHand = (await triggerFiles())
    .filter(({ trigger }) => trigger.type === "webhook")
    .map(({ file }) => file);

  assertEquals(
    config["trigger-paths"].toSorted(),
    [...byHand, "triggers/setup.ts"].sort(),
  );
  for (const path of config.watch.paths) await Deno.stat(new URL(path, ROOT));
});
