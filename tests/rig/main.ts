// The command behind `deno task rig`: a real Prometheus and Alertmanager on one
// side, Incd in a workspace on the other, and real time between them.
import { demoSettings, storeSettings } from "../../dev/demo/settings.ts";
import { sentence } from "../../domain/timeline/story.ts";
import type { IncidentEvent } from "../../domain/incident/events.ts";
import { jsonFrom } from "../../datastores/pieces.ts";
import { type RunningWorkspace, startWorkspace } from "../../workspace/mod.ts";
import { seedCompany } from "../../workspace/seed/company.ts";
import { incidents, wordsOf, written } from "../support/incd.ts";
import { binaries } from "./binaries.ts";
import { startLab, until } from "./prometheus.ts";

const TRIGGER = "Alert: from a monitor";

/** What takes longer has not come. Milliseconds. */
const PATIENCE_MS = 60_000;

const EMPTY: IncidentEvent = { kind: "noted", text: "" };

const found = await binaries();
if (typeof found === "string") {
  say(`Skipped: ${found}`);
  Deno.exit(0);
}

await using running = await startWorkspace({
  app: new URL("../../", import.meta.url),
  isolated: true,
  limits: true,
  async company(workspace) {
    seedCompany(workspace, "demo");
    await storeSettings(workspace, demoSettings(workspace));
  },
});
const served = await running.serve();
const trigger = running.workspace.engine.triggers.list()
  .find(({ name }) => name === TRIGGER)!;
const webhook = new URL(trigger.url!, served.url).href;
await using lab = await startLab(found, webhook);
say(lab.how);

const ben = running.person("ben");
const began = performance.now();
lab.measure(0.12);
await until(() => isUsable(), PATIENCE_MS);
say(
  `From the measurement to a channel with its people and card: ${
    seconds(performance.now() - began)
  }`,
);
await until(async () => (await alertNow(running)).count > 1, PATIENCE_MS);
say("It was repeated, and counted");
lab.measure(0);
await until(
  async () => (await alertNow(running)).state === "cleared",
  PATIENCE_MS,
);
say("It cleared");
lab.measure(0.3);
await until(
  async () => (await alertNow(running)).state === "firing",
  PATIENCE_MS,
);
say("It fired again");
lab.measure(0);
await until(
  async () => (await alertNow(running)).state === "cleared",
  PATIENCE_MS,
);
await running.settle();

const story = (await entries(running))
  .filter(({ event }) => event.kind.startsWith("alert_"));
say(story.map(({ event }) => `  ${sentence(event)}`).join("\n"));
const kinds = story.map(({ event }) =>
  "again" in event ? `${event.kind} again` : event.kind
);
const wanted = [
  "alert_joined",
  "alert_cleared",
  "alert_joined again",
  "alert_cleared",
];
const made = incidents(ben);
const isRight = made.length === 1 &&
  JSON.stringify(kinds) === JSON.stringify(wanted);
say(
  isRight
    ? `One incident, #${made[0]}, with the right story`
    : `Wrong: incidents ${made.join(", ")}; story ${kinds.join(", ")}`,
);
await served.stop();
Deno.exitCode = isRight ? 0 : 1;

/** The one incident is there, with who knows the service and a card that says what it is. */
function isUsable(): boolean {
  const [name] = incidents(ben);
  return name !== undefined &&
    written(ben, name).some((message) =>
      wordsOf(message).includes("Checkout answers with errors")
    );
}

async function alertNow(running: RunningWorkspace) {
  const [item] = await kept(running, "alerts");
  return item?.alert
    ? JSON.parse(item.alert.join(""))
    : { count: 0, state: "" };
}

/** All that was written into the timeline, in that order. */
async function entries(
  running: RunningWorkspace,
): Promise<{ event: IncidentEvent }[]> {
  return (await kept(running, "timeline"))
    .sort((a, b) => a.recorded_at - b.recorded_at)
    .map(({ event }) => ({ event: jsonFrom<IncidentEvent>(event, EMPTY) }));
}

/** All that is kept in a datastore, without a call that Slack would count. */
async function kept(running: RunningWorkspace, datastore: string) {
  const { items } = await running.workspace.datastores.find(datastore)
    .query({ limit: 1000 });
  // deno-lint-ignore no-explicit-any
  return items as Record<string, any>[];
}

function say(text: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(text + "\n"));
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
