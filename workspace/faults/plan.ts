import type { Fault, FaultOn } from "./fault.ts";

/** A fault, and whether it was reached. */
export interface PlannedFault {
  readonly fault: Fault;
  readonly happened: boolean;
}

/** Counts what happens and says when it is a fault's turn. */
export class FaultPlan {
  readonly #entries: { fault: Fault; count: number; happened: boolean }[];

  constructor(
    faults: readonly Fault[],
    /** Told of each fault at the moment at which it happens. */
    private readonly onHappened: (fault: Fault) => void,
  ) {
    this.#entries = faults.map((fault) => ({
      fault,
      count: 0,
      happened: false,
    }));
  }

  /** All faults, in the order in which they were given. */
  get all(): readonly PlannedFault[] {
    return this.#entries.map(({ fault, happened }) => ({ fault, happened }));
  }

  /** Counts a call by app code of this function. */
  call(
    method: string,
    callbackId: string,
  ): FaultOn<"call"> | FaultOn<"death"> | undefined {
    return this.#next((fault): fault is FaultOn<"call"> | FaultOn<"death"> =>
      (fault.on === "death" ||
        fault.on === "call" && fits(fault.method, method)) &&
      fits(fault.function, callbackId)
    );
  }

  /** Counts a call by app code of this function to a host outside. */
  outside(
    host: string,
    callbackId: string,
  ): FaultOn<"outside"> | FaultOn<"death"> | undefined {
    return this.#next((fault): fault is FaultOn<"outside"> | FaultOn<"death"> =>
      (fault.on === "death" ||
        fault.on === "outside" && fits(fault.host, host)) &&
      fits(fault.function, callbackId)
    );
  }

  /** Counts a completion that the runtime sends for this function. */
  completion(callbackId: string): FaultOn<"completion"> | undefined {
    return this.#next((fault): fault is FaultOn<"completion"> =>
      fault.on === "completion" && fits(fault.function, callbackId)
    );
  }

  /** Counts the delivery of a step's event to this function. */
  step(callbackId: string): FaultOn<"step"> | undefined {
    return this.#next((fault): fault is FaultOn<"step"> =>
      fault.on === "step" && fits(fault.function, callbackId)
    );
  }

  /** Counts a firing of the trigger of this name. */
  trigger(name: string): FaultOn<"trigger"> | undefined {
    return this.#next((fault): fault is FaultOn<"trigger"> =>
      fault.on === "trigger" && fits(fault.name, name)
    );
  }

  /** Each fault that concerns this counts it; the first whose turn it is happens. */
  #next<Kind extends Fault>(
    concerns: (fault: Fault) => fault is Kind,
  ): Kind | undefined {
    let due: Kind | undefined;
    for (const entry of this.#entries) {
      const { fault } = entry;
      if (!concerns(fault) || ++entry.count !== fault.nth || due) continue;
      entry.happened = true;
      due = fault;
    }
    if (due) this.onHappened(due);
    return due;
  }
}

function fits(wanted: string | undefined, is: string): boolean {
  return wanted === undefined || wanted === is;
}
