/**
 * Something unpleasant that happens once.
 *
 * `nth` counts from 1 what fits the fault's other words, in the order in which
 * it happens; where a word such as `function` is absent, everything fits.
 */
export type Fault =
  | {
    /** A call of the Web API by app code. */
    on: "call";
    method?: string;
    /** Callback id of the function whose code calls. */
    function?: string;
    nth: number;
    /**
     * "ratelimited": HTTP 429, never carried out. "internal_error": Slack's
     * answer of that name. "breaks": the connection breaks, `fetch` rejects.
     */
    does: "ratelimited" | "internal_error" | "breaks";
    /** Whether the call was carried out nevertheless; "before" if not given. */
    when?: "before" | "after";
    /** Seconds in `Retry-After` of "ratelimited"; 1 if not given. */
    retryAfter?: number;
  }
  | {
    /** A call of app code to a host of the manifest's `outgoingDomains`. */
    on: "outside";
    host?: string;
    /** Callback id of the function whose code calls. */
    function?: string;
    nth: number;
    /**
     * "refused": nobody answers, never carried out. "breaks": the connection
     * breaks, `fetch` rejects. "slow": carried out, and the answer comes late.
     */
    does: "refused" | "breaks" | "slow";
    /** Whether a call that breaks was carried out nevertheless; "before" if not given. */
    when?: "before" | "after";
    /** Until the answer of a slow one, in milliseconds of the clock; 45,000 if not given. */
    ms?: number;
  }
  | {
    /** The process that makes this call, to the Web API or outside, dies at it: nothing of that run goes on, and it completes nothing. */
    on: "death";
    function?: string;
    nth: number;
    /** Whether the call was carried out nevertheless; "before" if not given. */
    when?: "before" | "after";
  }
  | {
    /** The runtime's own `functions.complete*` at a function's end; the step hangs then, as in Slack. */
    on: "completion";
    function?: string;
    nth: number;
    /** "lost": it never arrives. */
    does: "ratelimited" | "internal_error" | "lost";
  }
  | {
    /** The delivery of a step's event to its function. */
    on: "step";
    function?: string;
    nth: number;
    does: Misdelivery;
    /** Until the late or second delivery, in milliseconds; 45,000 if not given. */
    ms?: number;
  }
  | {
    /** A trigger that fires. */
    on: "trigger";
    name?: string;
    nth: number;
    does: Misdelivery;
    /** Until it fires late or again, in milliseconds; 45,000 if not given. */
    ms?: number;
  };

/** "twice": at the same moment. "late twice": now and once more later. "dropped": never. "delayed": only later. */
export type Misdelivery = "twice" | "late twice" | "dropped" | "delayed";

/** The fault of one kind, such as `FaultOn<"call">`. */
export type FaultOn<Kind extends Fault["on"]> = Extract<Fault, { on: Kind }>;

/** When the second or late delivery comes, if the fault does not say. */
export const LATE_MS = 45_000;

/** What a fault did, as a sentence for the activity log. */
export function describeFault(fault: Fault): string {
  const number = `number ${fault.nth}`;
  const by = "function" in fault ? ` of "${fault.function}"` : "";
  const after = "when" in fault && fault.when === "after" ? "after" : "before";
  switch (fault.on) {
    case "call":
      return `Call ${number}${
        fault.method ? ` of ${fault.method}` : ""
      }${by}: ${fault.does}, ${after} its effect`;
    case "outside":
      return `Call ${number} of ${fault.host ?? "outside services"}${by}: ${
        fault.does === "breaks" ? `breaks, ${after} its effect` : fault.does
      }`;
    case "death":
      return `The process died at call ${number}${by}, ${after} its effect`;
    case "completion":
      return `Completion ${number}${by}: ${fault.does}`;
    case "step":
      return `Delivery of step ${number}${by}: ${fault.does}`;
    case "trigger":
      return `Firing ${number}${
        fault.name ? ` of "${fault.name}"` : ""
      }: ${fault.does}`;
  }
}
