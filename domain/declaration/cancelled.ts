/**
 * What the form says instead of a declaration's key when it was closed without
 * one. Slack has no way to end a workflow without an error: the steps after
 * the form run, see this, and do nothing.
 */
export const CANCELLED = "cancelled";
