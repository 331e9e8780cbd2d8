import type { Execution } from "../../workspace/engine/executions.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import { executions, startIncd } from "../support/incd.ts";
import type { Figure } from "./figure.ts";
import { declareByWebhook } from "../support/admins_webhook.ts";

interface Scenario {
  name: string;
  settings: "none" | "demo";
  /** Answers how many calls were made before anybody had declared. */
  declare(running: RunningWorkspace): Promise<number>;
}

/** The demo company's SEV1 for payments has two groups, role holders, people who are called, a runbook and a call link. */
const SCENARIOS: Scenario[] = [
  {
    name: "form, no settings",
    settings: "none",
    declare: (running) => withForm(running, { Title: "Checkout errors" }),
  },
  {
    name: "form, demo settings",
    settings: "demo",
    declare: (running) =>
      withForm(running, {
        Title: "Checkout errors",
        Scenario: "Payments failing",
      }),
  },
  {
    name: "monitor, no settings",
    settings: "none",
    declare: fromMonitor,
  },
  {
    name: "monitor, demo settings",
    settings: "demo",
    declare: fromMonitor,
  },
];

/** What a declaration asks of Slack, by form and by monitor, with and without settings. */
export async function declarationCalls(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const scenario of SCENARIOS) {
    await using running = await startIncd({ settings: scenario.settings });
    const before = await scenario.declare(running);
    await running.settle();
    figures.push(...figuresOf(scenario.name, executions(running), before));
  }
  return figures;
}

async function withForm(
  running: RunningWorkspace,
  values: Record<string, string>,
): Promise<number> {
  const ana = running.person("ana");
  await ana.run("Incident: declare", { channel: "general" });
  const before = executions(running)[0]!.calls.length;
  await ana.submit(values);
  return before;
}

async function fromMonitor(running: RunningWorkspace): Promise<number> {
  await declareByWebhook(running, {
    source: "alertmanager",
    title: "Checkout answers with errors",
    severity: "sev1",
    type: "payments",
    description: "5xx above 10 %",
  });
  return 0;
}

function figuresOf(
  scenario: string,
  all: Readonly<Execution>[],
  before: number,
): Figure[] {
  const step = (id: string) => all.find(({ callbackId }) => callbackId === id);
  const first = step("create_incident_channel")!;
  // Whoever comes into the channel is an event of its own.
  const [came, own] = [true, false].map((isEvent) =>
    all.filter(({ callbackId }) => (callbackId === "on_event") === isEvent)
  );
  const calls = own!.flatMap((execution) => execution.calls);
  const groups = count(calls, "usergroups.users.list");
  const told = count(step("assign_roles")!.calls, "chat.postMessage");
  const form = step("declare_form");
  const completions = all.reduce((sum, run) => sum + run.completionCalls, 0);
  const name = (what: string) => `${scenario}: ${what}`;
  return [
    ...form
      ? [{
        name: name("calls until the form is on the screen"),
        value: form.calls.indexOf("views.open") + 1,
        unit: "calls",
        budget: 1,
      }, {
        name: name("calls until it shows the team's settings"),
        value: before,
        unit: "calls",
      }]
      : [],
    {
      name: name("calls of the first step: channel usable"),
      value: first.calls.length,
      unit: "calls",
      // A monitor's delivery also looks whether it came a moment ago: docs/decisions/0004.
      budget: 6 + groups + (form ? 0 : 1),
    },
    {
      name: name("depth of these"),
      value: first.depth,
      unit: "deep",
      budget: 3,
    },
    {
      name: name("calls from declaring to the end"),
      value: calls.length - before,
      unit: "calls",
      budget: 18 + groups + told,
    },
    {
      name: name("lists and queries among them"),
      value: calls.filter(isList).length,
      unit: "calls",
      budget: 0,
    },
    {
      name: name("calls for each who comes into the channel"),
      value: Math.max(...came!.map(({ calls }) => calls.length)),
      unit: "calls",
      budget: 1,
    },
    {
      name: name("completions, not counted above"),
      value: completions,
      unit: "calls",
    },
  ];
}

function count(calls: string[], method: string): number {
  return calls.filter((call) => call === method).length;
}

/** A group's members can be had in no other way. */
function isList(method: string): boolean {
  return /\.(list|query|count|history|replies)$/.test(method) &&
    method !== "usergroups.users.list";
}
