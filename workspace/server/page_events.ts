import type { State } from "../state/state.ts";

/** Changes that come within this time are told in one event. */
const GATHER_MS = 25;
/** A comment line now and then finds out that a browser is gone. */
const HEARTBEAT_MS = 20_000;

const encoder = new TextEncoder();

/**
 * Tells all open pages that something changed: `GET /page/events`.
 * What changed they ask for themselves.
 */
export class PageEvents {
  readonly #pages = new Set<ReadableStreamDefaultController<Uint8Array>>();
  readonly #unsubscribe: () => void;
  #pending: ReturnType<typeof setTimeout> | undefined;
  #heartbeat: ReturnType<typeof setInterval> | undefined;
  #count = 0;
  #isStopped = false;

  constructor(state: State) {
    this.#unsubscribe = state.onChange(() => this.#soon());
  }

  /** The answer that stays open. */
  open(): Response {
    if (this.#isStopped) {
      return new Response("The workspace is stopping\n", { status: 503 });
    }
    let page: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        page = controller;
        this.#pages.add(page);
        page.enqueue(encoder.encode("retry: 500\n\n"));
        this.#heartbeat ??= setInterval(
          () => this.#send(":\n\n"),
          HEARTBEAT_MS,
        );
      },
      cancel: () => this.#forget(page),
    });
    return new Response(body, {
      headers: {
        "content-type": "text/event-stream",
        "cache-control": "no-store",
      },
    });
  }

  /** Ends all streams and timers. */
  stop(): void {
    this.#isStopped = true;
    this.#unsubscribe();
    clearTimeout(this.#pending);
    for (const page of this.#pages) page.close();
    this.#pages.clear();
    clearInterval(this.#heartbeat);
  }

  #soon(): void {
    if (!this.#pages.size) return;
    this.#pending ??= setTimeout(() => {
      this.#pending = undefined;
      this.#send(`id: ${++this.#count}\ndata: changed\n\n`);
    }, GATHER_MS);
  }

  #send(text: string): void {
    for (const page of this.#pages) page.enqueue(encoder.encode(text));
  }

  #forget(page: ReadableStreamDefaultController<Uint8Array>): void {
    this.#pages.delete(page);
    if (this.#pages.size) return;
    clearInterval(this.#heartbeat);
    this.#heartbeat = undefined;
  }
}
