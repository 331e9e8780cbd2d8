// The npm build of the client relies on polyfills that the SDK brings.
import "deno-slack-sdk/mod.ts";
import { SlackAPI } from "deno-slack-api/mod.ts";
import { type Figure, median } from "./figure.ts";
import { startCommand, type StartedCommand } from "./started_command.ts";

const STARTS = 3;
const MEASURED_MS = 1_500;

/** How soon the command's page answers, and how many calls of Slack's own client it takes. */
export async function servedCalls(): Promise<Figure[]> {
  const starts: number[] = [];
  for (let n = 1; n < STARTS; n++) {
    await using command = await startCommand();
    starts.push(command.startMs);
  }
  await using command = await startCommand();
  starts.push(command.startMs);
  return [
    {
      name: "deno task start until the page answers",
      value: median(starts),
      unit: "ms",
      budget: 20_000,
    },
    ...await rates(command),
  ];
}

async function rates(command: StartedCommand): Promise<Figure[]> {
  const client = SlackAPI(command.token, {
    slackApiUrl: `${command.url}/api/`,
  });
  const { channels } = await client.conversations.list({});
  const channel =
    channels.find((one: { name: string }) => one.name === "general").id;
  const methods: [string, Record<string, unknown>][] = [
    ["conversations.info", { channel }],
    ["chat.postMessage", { channel, text: "Checkout answers with errors" }],
  ];
  const figures: Figure[] = [];
  for (const [method, args] of methods) {
    for (const parallel of [1, 16]) {
      figures.push({
        name: `${method} through Slack's client, ${parallel} at a time`,
        value: await rate(parallel, async () => {
          const { ok, error } = await client.apiCall(method, args);
          if (!ok) throw new Error(`Cannot measure ${method}: ${error}`);
        }),
        unit: "calls/s",
      });
    }
  }
  return figures;
}

/** How often a second the call returns, with so many under way. */
async function rate(
  parallel: number,
  call: () => Promise<void>,
): Promise<number> {
  for (let warm = 0; warm < 50; warm++) await call();
  let calls = 0;
  const started = performance.now();
  const elapsed = () => performance.now() - started;
  await Promise.all(Array.from({ length: parallel }, async () => {
    while (elapsed() < MEASURED_MS) {
      await call();
      calls++;
    }
  }));
  return calls / elapsed() * 1_000;
}
