/** Of alerts alone no more incidents than this are opened … */
export const SLOTS = 3;

/** … in any time of this length. Milliseconds. */
export const SLOT_MS = 5 * 60_000;

/** What is claimed for it: held for that long by the alert that opens an incident. */
export function slotSubject(slot: number): string {
  return `alerts/slot/${slot}`;
}
