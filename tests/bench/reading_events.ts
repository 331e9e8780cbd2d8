import { entriesOf } from "../../datastores/timeline/store.ts";
import { toPieces } from "../../datastores/pieces.ts";
import { startIncd } from "../support/incd.ts";
import { connectedBy } from "../support/kept.ts";
import { put } from "./command_calls.ts";
import type { Figure } from "./figure.ts";

const HOT = 40;
const EVENTS = 300;

/** A status update of usual length. */
const TEXT = "We see fewer errors since the cache was cleared. ".repeat(4);

/** What it costs to read one incident's events, while many incidents are hot. */
export async function readingEvents(): Promise<Figure[]> {
  await using running = await startIncd();
  const at = running.workspace.clock.now();
  await put(
    running,
    "timeline",
    HOT,
    (incident) =>
      Array.from({ length: EVENTS }, (_, n) => ({
        id: `C0HOT${incident}#Fx0CAUSE${n}#0`,
        incident: `C0HOT${incident}`,
        at,
        recorded_at: at,
        event: toPieces(
          JSON.stringify({ kind: "noted", by: "U000000002", text: TEXT }),
        ),
        told: true,
      })),
  );
  let calls = 0;
  const slack = connectedBy(running, (method, args) => {
    calls++;
    return running.api(method, args);
  });
  const started = performance.now();
  const entries = await entriesOf(slack, "C0HOT7");
  const ms = performance.now() - started;
  const name =
    `one incident's ${entries.length} events, ${HOT} hot ones of ${EVENTS}`;
  return [
    { name, value: calls, unit: "calls" },
    { name, value: ms, unit: "ms" },
  ];
}
