import type { Clock } from "../clock.ts";
import { fetchForApp } from "./app_network.ts";
import { dispatchPayload } from "./dispatch_payload.ts";
import type { LoadedApp } from "./load_app.ts";
import { Run } from "./run.ts";
import { inRun } from "./run_scope.ts";
import type { Delivery, End, Live, Runtime } from "./runtime.ts";

/** Who decides when app code goes on. */
interface Conductor {
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  moved(): void;
}

/** Runs app code in this process, with the workspace's time, chance and network; the same story each time. */
export class InProcess implements Runtime {
  constructor(
    private readonly app: LoadedApp,
    private readonly clock: Clock,
    private readonly conductor: Conductor,
  ) {}

  deliver(delivery: Delivery): { run: Live; ended: Promise<End> } {
    const { clock, conductor } = this;
    const run: Run = new Run({
      clock,
      seed: delivery.seed,
      fetch: (request) =>
        fetchForApp(request, {
          api: delivery.api,
          outside: (request) => delivery.outside(request, (ms) => run.late(ms)),
          outgoingDomains: this.app.manifest.outgoing_domains ?? [],
        }),
      print: delivery.print,
      inTurn: (work) => conductor.inTurn(work),
      moved: () => conductor.moved(),
    });
    return { run, ended: this.#handle(run, delivery) };
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }

  async #handle(run: Run, { callbackId, payload }: Delivery): Promise<End> {
    const module = await run.inTurn(() => this.app.functionModule(callbackId));
    const handled = inRun(run, async (): Promise<End> => {
      try {
        const ack = await dispatchPayload(
          payload,
          module,
          (level, text) => run.print(level, text),
        );
        return { kind: "answered", ack: JSON.parse(JSON.stringify(ack)) };
      } catch (error) {
        return { kind: "threw", error };
      }
    });
    const crashed = run.crashed.catch((error): End => ({
      kind: "threw",
      error,
    }));
    return await Promise.race([crashed, handled]);
  }
}
