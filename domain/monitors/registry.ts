// The monitors that Incd knows. To add one: write domain/monitors/<id>.ts with
// samples in tests/monitors/samples, docs/monitors/<id>.md, and its line here.
import { another } from "./another.ts";
import type { Monitor } from "./monitor.ts";

/** In the order in which they are offered. */
export const MONITORS: readonly Monitor[] = [another];

/** The monitor with this id, or nothing. */
export function monitorOf(id: string): Monitor | undefined {
  return MONITORS.find((monitor) => monitor.id === id);
}
