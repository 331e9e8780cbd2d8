import type { Clock } from "../clock.ts";
import { bundleForWorkers, type Bundles } from "./bundles.ts";
import type { LoadedApp } from "./load_app.ts";
import type { Delivery, End, Live, Runtime } from "./runtime.ts";
import {
  BREAKS_HEADER,
  NOW_HEADER,
  type WorkerReport,
  type WorkerStart,
} from "./worker.ts";

/**
 * Runs app code as Slack does: each run in a worker of its own that may reach
 * the Web API, the hosts in `outgoing_domains`, and nothing of the machine.
 *
 * Calls come in over HTTP, at an address that only this run knows.
 */
export class Isolated implements Runtime {
  readonly #underWay = new Map<string, Delivery>();
  readonly #server: Deno.HttpServer<Deno.NetAddr>;

  private constructor(
    private readonly app: LoadedApp,
    private readonly clock: Clock,
    private readonly bundles: Bundles,
  ) {
    this.#server = Deno.serve({
      port: 0,
      hostname: "127.0.0.1",
      onListen() {},
    }, (request) => this.#answer(request));
  }

  /**
   * Bundles the app's functions and opens the door for their calls.
   *
   * @throws Error if they do not build, or if this process may itself not
   * reach a host that the app may.
   */
  static async start(app: LoadedApp, clock: Clock): Promise<Isolated> {
    for (const host of app.manifest.outgoing_domains ?? []) {
      const { state } = await Deno.permissions.query({ name: "net", host });
      if (state === "granted") continue;
      throw new Error(
        `Cannot run the app by itself: it may reach ${host}, this process may not, start it with --allow-net=127.0.0.1,${host}`,
      );
    }
    return new Isolated(app, clock, await bundleForWorkers(app));
  }

  deliver(delivery: Delivery): { run: Live; ended: Promise<End> } {
    const key = crypto.randomUUID();
    this.#underWay.set(key, delivery);
    const { promise: ended, resolve } = Promise.withResolvers<End>();
    const worker = this.#worker(delivery.callbackId);
    worker.onmessage = ({ data }: MessageEvent<WorkerReport>) => {
      if (data.kind === "printed") delivery.print(data.level, data.text);
      else resolve(endOf(data));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      resolve({ kind: "threw", error: new Error(event.message) });
    };
    worker.postMessage(this.#start(key, delivery));
    const stop = () => {
      worker.terminate();
      this.#underWay.delete(key);
    };
    return { run: { inFlight: 1, nextDue: undefined, stop }, ended };
  }

  async stop(): Promise<void> {
    await this.#server.shutdown();
    await this.bundles.remove();
  }

  get #host(): string {
    return `127.0.0.1:${this.#server.addr.port}`;
  }

  #worker(callbackId: string): Worker {
    const file = this.bundles.files.get(callbackId)!;
    return new Worker(file, {
      type: "module",
      name: callbackId,
      deno: {
        permissions: {
          net: [this.#host, ...this.app.manifest.outgoing_domains ?? []],
          read: [file],
          env: false,
          ffi: false,
          import: false,
          run: false,
          sys: false,
          write: false,
        },
      },
    });
  }

  #start(key: string, { payload }: Delivery): WorkerStart {
    const apiUrl = `http://${this.#host}/${key}/api/`;
    const { body, context } = payload;
    const variables = { ...context.variables, SLACK_API_URL: apiUrl };
    return {
      payload: { body, context: { ...context, variables } },
      apiUrl,
      now: this.clock.now(),
    };
  }

  /** Answers `/<key of the run>/api/<method>`. */
  async #answer(request: Request): Promise<Response> {
    const { origin, pathname, search } = new URL(request.url);
    const [, key = "", ...path] = pathname.split("/");
    const delivery = this.#underWay.get(key);
    if (!delivery) return new Response("no such run", { status: 404 });
    const call = await copyOf(request, `${origin}/${path.join("/")}${search}`);
    const answer = await delivery.api(call).catch(broken);
    const headers = new Headers(answer.headers);
    headers.set(NOW_HEADER, String(this.clock.now()));
    return new Response(answer.body, { status: answer.status, headers });
  }
}

async function copyOf(request: Request, url: string): Promise<Request> {
  const { method, headers } = request;
  const body = await request.bytes();
  return new Request(url, {
    method,
    headers,
    ...(body.length ? { body } : {}),
  });
}

function broken(error: Error): Response {
  return new Response(error.message, {
    status: 502,
    headers: { [BREAKS_HEADER]: "1" },
  });
}

function endOf(report: Exclude<WorkerReport, { kind: "printed" }>): End {
  if (report.kind === "answered") return report;
  const { name, message, stack } = report;
  const error = Object.assign(new Error(message), { name, stack });
  return { kind: "threw", error };
}
