/** How bad a monitor says it is, worst first: its own word, understood. */
export const URGENCIES = ["critical", "high", "medium", "low"] as const;

export type Urgency = typeof URGENCIES[number];

/** What people read. */
export const URGENCY_NAMES: Record<Urgency, string> = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
};

/** Whether `urgency` is `floor` or worse. */
export function isAtLeast(urgency: Urgency, floor: Urgency): boolean {
  return URGENCIES.indexOf(urgency) <= URGENCIES.indexOf(floor);
}

/** How many urgencies `urgency` is worse than `other`; negative if it is less bad. */
export function worseBy(urgency: Urgency, other: Urgency): number {
  return URGENCIES.indexOf(other) - URGENCIES.indexOf(urgency);
}
