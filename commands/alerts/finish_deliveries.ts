import {
  keptDeliveries,
  type KeptDelivery,
} from "../../datastores/deliveries/store.ts";
import { finish } from "../finish.ts";
import type { Tick } from "../tick/tick.ts";
import { seeTo } from "./take_in.ts";

/** A run lasts no longer: what is older is in nobody's hands. Milliseconds. */
const LEFT_MS = 60_000;

/** Sees to what monitors have sent and a run that broke off, or had no time, has left. */
export async function finishDeliveries(
  { connect, now, team, hasTime, attempt }: Tick,
): Promise<void> {
  const left: KeptDelivery[] = [];
  await attempt(async () => {
    const kept = await keptDeliveries(connect());
    left.push(...kept.filter(({ at }) => now - at > LEFT_MS));
  });
  for (const delivery of left) {
    if (!hasTime()) return;
    await attempt(async () => {
      const taken = await seeTo(connect(), team, delivery);
      if (taken.kind !== "counted" || !taken.opened) return;
      const { cause } = taken.opened;
      await finish(connect(), { cause, asked: {} });
    });
  }
}
