/** Where an incident stands, in the order in which it usually gets there. */
export const STATUSES = [
  "triage",
  "investigating",
  "identified",
  "monitoring",
  "resolved",
  "closed",
  "declined",
  "merged",
] as const;

export type Status = typeof STATUSES[number];

/** What people read. */
export const STATUS_NAMES: Record<Status, string> = {
  triage: "Triage",
  investigating: "Investigating",
  identified: "Identified",
  monitoring: "Monitoring",
  resolved: "Resolved",
  closed: "Closed",
  declined: "Declined",
  merged: "Merged",
};
