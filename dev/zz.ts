import { executions, startIncd, stored } from "../tests/support/incd.ts";
import { keptAlerts, storm } from "../tests/support/storm.ts";
for (const count of [100, 300, 1000]) {
  await using running = await startIncd({ settings: "demo" });
  const t = await storm(running, { count, overMs: 60_000 });
  await running.settle();
  const runs = executions(running, "on_alert");
  const left = (await stored(running, "deliveries")).length;
  const failed = runs.filter((e) => e.status === "failed");
  console.log(
    count,
    t.posted,
    "runs",
    runs.length,
    "failed",
    failed.length,
    new Set(failed.map((e) => e.error)),
    "left",
    left,
    "calls/run",
    runs.reduce((s, e) => s + e.calls.length, 0) / runs.length,
    "max",
    Math.max(...runs.map((e) => e.calls.length)),
  );
  for (let i = 0; i < 14; i++) {
    await running.advance(5 * 60_000);
    const d = (await stored(running, "deliveries")).length;
    const ticks = executions(running, "on_tick");
    console.log(
      " after",
      (i + 1) * 5,
      "left",
      d,
      "counted",
      (await keptAlerts(running)).reduce((s, a) => s + a.count, 0),
      "tick calls",
      ticks.at(-1)?.calls.length,
    );
    if (!d) break;
  }
}
