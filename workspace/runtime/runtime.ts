import type { Payload } from "./dispatch_payload.ts";

/** One event on its way to app code. */
export interface Delivery {
  callbackId: string;
  payload: Payload;
  /** Random numbers of in-process code are drawn from it. */
  seed: string;
  /** Answers what app code sends to Slack. */
  api(request: Request): Promise<Response>;
  /** Answers what in-process code sends to a host that the manifest names; `late` waits on the workspace's clock. */
  outside(
    request: Request,
    late: (ms: number) => Promise<void>,
  ): Promise<Response>;
  /** Takes what app code prints. */
  print(level: string, text: string): void;
}

/** How app code ended by itself: with an acknowledgement, or with an exception. */
export type End =
  | { kind: "answered"; ack: Record<string, unknown> }
  | { kind: "threw"; error: unknown };

/** App code under way. */
export interface Live {
  /** How many answers it waits for that come without the clock moving. */
  readonly inFlight: number;
  /** When its next timer is due; milliseconds since 1970. */
  readonly nextDue: number | undefined;
  /** Ends it: nothing that it waits for ever comes. */
  stop(): void;
}

/** Where app code runs: in this process, or in a worker of its own. */
export interface Runtime {
  /** Runs the handler for this event; `ended` never rejects, and stays open if it is stopped. */
  deliver(delivery: Delivery): { run: Live; ended: Promise<End> };
  /** Frees what it holds. */
  stop(): Promise<void>;
}
