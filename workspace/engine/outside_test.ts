import { assertEquals, assertStringIncludes } from "@std/assert";
import type { Fault } from "../faults/fault.ts";
import { startWorkspace } from "../mod.ts";
import type { Outside } from "./outside.ts";

const app = new URL("../testdata/echo_app/", import.meta.url);
const MINUTE = 60_000;

/** Lets the app call an outside service; answers how its step ended and what the service was told. */
async function reach(
  how: string,
  conditions: { outside?: Outside; faults?: Fault[] } = {},
) {
  const told: string[] = [];
  const service = async (request: Request) => {
    told.push(`${request.method} ${request.url} ${await request.text()}`);
    return new Response("accepted", { status: 202 });
  };
  await using running = await startWorkspace({
    app,
    outside: { "127.0.0.1": service },
    ...conditions,
  });
  const { clock, engine } = running.workspace;
  const start = clock.now();
  await running.webhook("Echo: misbehave", {
    how,
    where: "https://127.0.0.1/v2/enqueue",
  });
  await running.settle();
  const took = clock.now() - start;
  await running.advance(MINUTE);
  const { status, error = "" } = engine.executions[0]!;
  return { told, status, error, took };
}

const CALL = "POST https://127.0.0.1/v2/enqueue help";

Deno.test("a service that the manifest names is reached without a socket", async () => {
  const { told, status } = await reach("reach home");

  assertEquals([told, status], [[CALL], "completed"]);
});

Deno.test("a service that the manifest does not name is out of reach, though somebody would answer", async () => {
  const { error, status } = await reach("reach out", {
    outside: { "example.com": () => new Response("hello") },
  });

  assertEquals(status, "failed");
  assertStringIncludes(error, 'Requires net access to "example.com"');
  assertStringIncludes(error, "outgoingDomains");
});

Deno.test("where nobody answers the connection is refused", async () => {
  const { error } = await reach("reach home", { outside: {} });

  assertStringIncludes(error, "Connection refused");
});

const bad: [Fault, string[], string][] = [
  [{ on: "outside", nth: 1, does: "refused" }, [], "Connection refused"],
  [{ on: "outside", nth: 1, does: "breaks" }, [], "connection closed"],
  [
    { on: "outside", host: "127.0.0.1", nth: 1, does: "breaks", when: "after" },
    [CALL],
    "connection closed",
  ],
  [{ on: "death", nth: 1 }, [], "it took longer than Slack allows"],
  [
    { on: "death", nth: 1, when: "after" },
    [CALL],
    "it took longer than Slack allows",
  ],
];
for (const [fault, expected, why] of bad) {
  Deno.test(`an outside call meets ${JSON.stringify(fault)}`, async () => {
    const { told, error } = await reach("reach home", { faults: [fault] });

    assertEquals(told, expected);
    assertStringIncludes(error, why);
  });
}

Deno.test("an outside service that is slow takes the workspace's time", async () => {
  const slow: Fault = { on: "outside", nth: 1, does: "slow", ms: 20_000 };

  const patient = await reach("reach home", { faults: [slow] });
  assertEquals([patient.status, patient.took], ["completed", 20_000]);

  const hasty = await reach("reach home in time", { faults: [slow] });
  assertEquals([hasty.told, hasty.took], [[CALL], 5_000]);
  assertStringIncludes(hasty.error, "timed out");
});
