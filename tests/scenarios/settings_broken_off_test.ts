import { assert, assertEquals } from "@std/assert";
import { jsonFrom } from "../../datastores/pieces.ts";
import { readSettings } from "../../domain/settings/read.ts";
import type { Fault } from "../../workspace/faults/fault.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import { executions, startIncd, stored } from "../support/incd.ts";
import { directChannel, told, withAdmins } from "../support/settings.ts";

/** Both are told of every change. */
const ADMINS = ["ana", "priya"];

function started(faults: Fault[]): Promise<RunningWorkspace> {
  return startIncd({ faults, settings: withAdmins(...ADMINS) });
}

/** What is set in the end, and who read of it how often. */
async function ending(running: RunningWorkspace) {
  const items = await stored(running, "settings");
  const team = items.find(({ name }) => name === "team");
  const { settings } = readSettings(jsonFrom(team!.value, {}));
  return {
    updateMinutes: settings.severities.map((s) => s.updateMinutes),
    kept: items.filter(({ name }) => name.startsWith("change/")).length,
    history: jsonFrom<{ told: boolean }[]>(team!.history, [])
      .map(({ told }) => told),
    told: ADMINS.map((name) =>
      told(running.person(name)).filter((words) =>
        words.includes("changed the settings")
      ).length
    ),
  };
}

/** Somebody changes a severity; what fails is pressed or run again, as a person does. */
async function changeSeverity(
  running: RunningWorkspace,
  ana: Person,
): Promise<void> {
  await press(
    running,
    ana,
    () => ana.run("Incident settings", { channel: "general" }),
  );
  if (!ana.modal()) {
    await ana.run("Incident settings", { channel: "general" });
  }
  const fill: Record<string, string | number>[] = [
    { part: "Severities" },
    { item: "SEV2" },
    { updateMinutes: 45 },
  ];
  for (const [depth, values] of fill.entries()) {
    await press(running, ana, () => ana.submit(values));
    const expected = depth === 2 ? 2 : depth + 2;
    assertEquals(ana.modal()!.depth, expected);
  }
  await ana.close(true);
  // The tick tells what was not told.
  await running.advance(10 * 60_000);
  await running.settle();
}

async function press(
  running: RunningWorkspace,
  ana: Person,
  act: () => Promise<{ ok: boolean }>,
): Promise<void> {
  for (let tries = 0; tries < 4; tries++) {
    const before = ana.modal()?.depth;
    if ((await act()).ok) return;
    await running.settle();
    await running.advance(31_000);
    if (ana.modal()?.depth !== before) return;
  }
  assert(false, "it works when it is pressed again");
}

const GOOD = {
  updateMinutes: [30, 45, 120, 0],
  kept: 1,
  history: [true],
  told: [1, 1],
};

for (const when of ["before", "after"] as const) {
  for (
    const does of ["death", "internal_error", "breaks", "ratelimited"] as const
  ) {
    Deno.test(`settings, ${does} ${when} the effect of every single call in turn: changed once, told once`, async () => {
      let occasions = 0;
      for (let nth = 1;; nth++) {
        const where = { function: "settings_form", nth, when };
        const fault: Fault = does === "death"
          ? { on: "death", ...where }
          : { on: "call", does, ...where };
        await using running = await started([fault]);
        await changeSeverity(running, running.person("ana"));
        if (!running.faults[0]!.happened) break;
        occasions++;
        assertEquals(await ending(running), GOOD, `number ${nth}`);
      }
      assert(occasions >= 10, `${occasions} calls were tried`);
    });
  }
}

Deno.test("settings, dead at every single call in turn and never pressed again: nothing has changed, or everybody reads what did", async () => {
  const endings = { unchanged: 0, told: 0 };
  for (let nth = 1;; nth++) {
    await using running = await started([
      { on: "death", function: "settings_form", nth, when: "after" },
    ]);
    const ana = running.person("ana");
    await ana.run("Incident settings", { channel: "general" });
    for (
      const values of [{ part: "Severities" }, { item: "SEV2" }, {
        updateMinutes: 45,
      }] as Record<string, string | number>[]
    ) if (!(await ana.submit(values)).ok) break;
    if (!running.faults[0]!.happened) break;
    await running.advance(10 * 60_000);
    await running.settle();

    const { updateMinutes, told } = await ending(running);
    const isChanged = updateMinutes[1] === 45;
    endings[isChanged ? "told" : "unchanged"]++;
    assertEquals(told, isChanged ? [1, 1] : [0, 0], `number ${nth}`);
  }
  assert(endings.told >= 4, `${endings.told} runs died after it was saved`);
});

Deno.test("the settings delivered twice open once", async () => {
  await using running = await started([]);
  const ana = running.person("ana");
  await ana.run("Incident settings", { channel: "general" });

  running.workspace.engine.redeliver(
    executions(running, "settings_form")[0]!.id,
  );
  await running.settle();
  await ana.submit({ part: "Severities" });

  assertEquals(ana.modal()!.title, "Severities");
  assertEquals(ana.directMessages(), []);
});

for (const ms of [0, 120_000]) {
  Deno.test(`Undo delivered again after ${ms} ms undoes once`, async () => {
    await using running = await started([]);
    const [ana, priya] = [running.person("ana"), running.person("priya")];
    await changeSeverity(running, ana);
    await priya.press(directChannel(priya), "Undo");
    const before = await ending(running);

    await running.advance(ms);
    running.workspace.engine.redeliver(
      executions(running, "settings_undo")[0]!.id,
    );
    await running.settle();

    assertEquals(await ending(running), before);
    assertEquals(before.updateMinutes, [30, 60, 120, 0]);
    assertEquals(before.told, [2, 2]);
  });
}

Deno.test("Undo, dead at every single call in turn and pressed again: undone once", async () => {
  for (let nth = 1;; nth++) {
    await using running = await started([
      {
        on: "death",
        function: "settings_undo",
        nth,
        when: nth % 2 ? "before" : "after",
      },
    ]);
    const [ana, priya] = [running.person("ana"), running.person("priya")];
    await changeSeverity(running, ana);
    await priya.press(directChannel(priya), "Undo");
    if (!running.faults[0]!.happened) break;
    await running.advance(10 * 60_000);
    const { updateMinutes } = await ending(running);
    if (updateMinutes[1] === 45) {
      await priya.press(directChannel(priya), "Undo");
    }

    const { updateMinutes: after, told } = await ending(running);
    assertEquals(after, [30, 60, 120, 0], `number ${nth}`);
    assertEquals(told, [2, 2], `number ${nth}`);
  }
});

Deno.test("twenty changes are kept, older ones cannot be undone", async () => {
  await using running = await started([]);
  const ana = running.person("ana");
  await ana.run("Incident settings", { channel: "general" });
  await ana.submit({ part: "Procedures" });
  for (let n = 0; n < 22; n++) {
    await ana.submit({ nudgeMinutes: n + 10 });
    await ana.submit({ part: "Procedures" });
  }

  const { kept, history } = await ending(running);
  assertEquals([kept, history.length], [20, 20]);
});
