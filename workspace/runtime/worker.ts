// Bundled with each function of the app: the side of a worker that runs it.
import { format } from "node:util";
import { SLACK_API, SLACK_FILES } from "./app_network.ts";
import {
  dispatchPayload,
  type FunctionModule,
  type Payload,
} from "./dispatch_payload.ts";
import { patchDate } from "./patch_date.ts";

/** What a worker is told: once, at its start. */
export interface WorkerStart {
  payload: Payload;
  /** Where the Web API is, with a slash at its end. */
  apiUrl: string;
  /** The workspace's time; milliseconds since 1970. */
  now: number;
}

/** What a worker tells: what it prints, and at last how it ended. */
export type WorkerReport =
  | { kind: "printed"; level: string; text: string }
  | { kind: "answered"; ack: Record<string, unknown> }
  | { kind: "threw"; name: string; message: string; stack: string };

/** Bears the workspace's time in answers of the Web API; milliseconds since 1970. */
export const NOW_HEADER = "x-workspace-now";
/** Marks an answer in whose place the connection shall break. */
export const BREAKS_HEADER = "x-workspace-breaks";

const machineNow = Date.now;

const host = globalThis as unknown as {
  onmessage: (event: MessageEvent<WorkerStart>) => void;
  postMessage(report: WorkerReport): void;
};

/** Waits for an event and hands it to the function. */
export function receive(module: FunctionModule): void {
  patchConsole();
  globalThis.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    host.postMessage(threw(event.reason));
  });
  host.onmessage = async ({ data }) => {
    const setTime = patchTime(data.now);
    patchFetch(data.apiUrl, setTime);
    host.postMessage(await handle(data.payload, module));
  };
}

async function handle(
  payload: Payload,
  module: FunctionModule,
): Promise<WorkerReport> {
  try {
    const ack = await dispatchPayload(payload, module, print);
    return { kind: "answered", ack: JSON.parse(JSON.stringify(ack)) };
  } catch (error) {
    return threw(error);
  }
}

function threw(reason: unknown): WorkerReport {
  const { name, message, stack } = reason instanceof Error
    ? reason
    : new Error(String(reason));
  return { kind: "threw", name, message, stack: stack ?? message };
}

function print(level: string, text: string): void {
  host.postMessage({ kind: "printed", level, text });
}

function patchConsole(): void {
  for (const level of ["debug", "log", "info", "warn", "error"] as const) {
    globalThis.console[level] = (...args: unknown[]) =>
      print(level, format(...args));
  }
}

/** The workspace's time runs on with the machine's until an answer says otherwise. */
function patchTime(now: number): (now: number) => void {
  let ahead = now - machineNow();
  patchDate(() => machineNow() + ahead);
  return (now) => void (ahead = now - machineNow());
}

/** Calls to Slack go to the workspace; for all else the worker's permissions decide. */
function patchFetch(apiUrl: string, setTime: (now: number) => void): void {
  const realFetch = globalThis.fetch;
  const slack = new URL("..", apiUrl).href;
  const ours = (url: string) => {
    if (url.startsWith(SLACK_API)) return apiUrl + url.slice(SLACK_API.length);
    return url.startsWith(SLACK_FILES)
      ? slack + url.slice(SLACK_FILES.length)
      : url;
  };
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = ours(request.url);
    if (!url.startsWith(slack)) return await realFetch(request);
    const answer = await realFetch(new Request(url, request));
    const now = answer.headers.get(NOW_HEADER);
    if (now) setTime(Number(now));
    if (!answer.headers.has(BREAKS_HEADER)) return answer;
    throw new TypeError(await answer.text());
  };
}
