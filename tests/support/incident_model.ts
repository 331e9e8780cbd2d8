/** Where the model stands: the four statuses in which people work, and the end. */
export type ModelStatus =
  | "triage"
  | "investigating"
  | "identified"
  | "monitoring"
  | "resolved";

/** A moment that people may set, in milliseconds since 1970. */
export interface ModelClock {
  at: number;
  /** What it was before anybody set it. */
  measured: number;
  how?: "edited" | "estimated";
}

/** Somebody was asked for help. */
export interface ModelAsk {
  to: string;
  by: string;
  /** Milliseconds since 1970; 0 = never. */
  answerBy: number;
  is: "open" | "silent" | "on_it" | "cannot" | "let_off";
  /** Whether the private message still has its buttons. */
  buttons: boolean;
}

/** The words with which somebody is refused; nothing if they are not. */
export type Refused = string | undefined;

const NAMES: Record<ModelStatus, string> = {
  triage: "Triage",
  investigating: "Investigating",
  identified: "Identified",
  monitoring: "Monitoring",
  resolved: "Resolved",
};

const IS_RESOLVED = "the incident is resolved. If it is not over, reopen it";

/**
 * What people know of an incident, written down once more from what the pages
 * for them say, and not from the rules of the app: who may do what when, and
 * what then is. People are their Slack user ids.
 */
export class IncidentModel {
  now: number;
  readonly detected: ModelClock;
  acknowledged: (ModelClock & { by: string }) | undefined;
  readonly phases: (ModelClock & { status: ModelStatus })[];
  readonly impacts: { start: ModelClock; end: ModelClock }[] = [];
  commander: string | undefined;
  /** Who is asked to take command. */
  successor: string | undefined;
  readonly asks: ModelAsk[] = [];
  /** What is changed for now. */
  temporary: string[] = [];
  readonly actionItems: string[] = [];

  constructor(commander: string, now: number) {
    this.now = now;
    this.commander = commander;
    this.detected = measured(now);
    this.phases = [{ ...measured(now), status: "investigating" }];
  }

  get status(): ModelStatus {
    return this.phases.at(-1)!.status;
  }

  /** Why nothing can be done that only an open incident allows. */
  unlessOpen(): Refused {
    return this.status === "resolved" ? IS_RESOLVED : undefined;
  }

  /** Why nothing can be done that only a resolved incident allows. */
  unlessResolved(): Refused {
    return this.status === "resolved"
      ? undefined
      : `the incident is not resolved, its status is ${NAMES[this.status]}`;
  }

  acknowledge(by: string): Refused {
    if (this.status === "resolved") return IS_RESOLVED;
    if (this.acknowledged) return "acknowledged it";
    this.acknowledged = { ...measured(this.now), by };
  }

  update(text: string, status?: ModelStatus): Refused {
    if (status && this.status === "resolved") return IS_RESOLVED;
    if (!text && (!status || status === this.status)) {
      return "nothing has changed";
    }
    if (status && status !== this.status) this.#enter(status);
  }

  resolve(
    { start, end, reverted }: {
      /** Nothing if it hurt nobody. */
      start: number | undefined;
      /** Nothing for now. */
      end: number | undefined;
      reverted: string[];
    },
  ): Refused {
    if (this.status === "resolved") return IS_RESOLVED;
    const until = end ?? this.now;
    if (start !== undefined && start > until) {
      return "the impact cannot end before it began";
    }
    this.#enter("resolved");
    if (start !== undefined) {
      this.impacts.push({ start: measured(start), end: measured(until) });
    }
    this.successor = undefined;
    for (const ask of this.asks) if (isWaiting(ask)) ask.is = "let_off";
    this.#settle(reverted);
  }

  reopen(status: ModelStatus): Refused {
    const refused = this.unlessResolved();
    if (refused) return refused;
    this.#enter(status);
  }

  /** Sets clocks by their names in the form; those that say the same are not set. */
  edit(edits: [string, number][], how: "edited" | "estimated"): Refused {
    const clocks = this.clocks();
    const real = edits.filter(([name, at]) => clocks.get(name)!.at !== at);
    if (!real.length) return "no clock was changed";
    const before = real.map(([name]) => ({ ...clocks.get(name)! }));
    for (const [name, at] of real) {
      const clock = clocks.get(name)!;
      clock.at = at;
      if (at === clock.measured) delete clock.how;
      else clock.how = how;
    }
    const refused = this.#outOfOrder();
    if (!refused) return undefined;
    real.forEach(([name], n) => {
      const clock = clocks.get(name)!;
      delete clock.how;
      Object.assign(clock, before[n]);
    });
    return refused;
  }

  /** All clocks, by the names that the fields of the form have. */
  clocks(): Map<string, ModelClock> {
    return new Map<string, ModelClock>([
      ["detected", this.detected],
      ...(this.acknowledged
        ? [["acknowledged", this.acknowledged] as [string, ModelClock]]
        : []),
      ...this.phases.map((phase, n): [string, ModelClock] => [
        `phase/${n}`,
        phase,
      ]),
      ...this.impacts.flatMap(({ start, end }, n): [string, ModelClock][] => [
        [`impact/${n}/start`, start],
        [`impact/${n}/end`, end],
      ]),
    ]);
  }

  takeCommand(by: string): Refused {
    if (this.commander) {
      return this.commander === by
        ? "you are incident commander already"
        : "is incident commander. Ask them to hand over";
    }
    this.commander = by;
  }

  /** @param shown Who commanded when the form was drawn. */
  giveUpCommand(shown: string | undefined): Refused {
    if (!shown) return undefined;
    if (shown !== this.commander) return "Cannot assign roles: meanwhile";
    this.commander = this.successor = undefined;
  }

  handOver(to: string): Refused {
    if (this.status === "resolved") return IS_RESOLVED;
    if (!this.commander) return "nobody is incident commander";
    if (this.commander === to) return "incident commander already";
    if (this.successor === to) return "has not answered yet";
    this.successor = to;
  }

  answerHandover(by: string, accepts: boolean): Refused {
    if (this.status === "resolved") return IS_RESOLVED;
    if (this.commander === by) return "you are incident commander already";
    if (!this.successor) return "you are not asked any more";
    if (this.successor !== by) return "is asked, and only they can answer";
    if (accepts) this.commander = by;
    this.successor = undefined;
  }

  escalate(by: string, to: string, minutes: number): Refused {
    if (this.status === "resolved") return IS_RESOLVED;
    if (this.asks.some((ask) => ask.to === to && ask.is === "open")) {
      return "has not answered yet";
    }
    if (to === by) return "nobody is named who could be asked";
    const answerBy = minutes ? this.now + minutes * 60_000 : 0;
    this.asks.push({ to, by, answerBy, is: "open", buttons: true });
  }

  answerAsk(ask: ModelAsk, how: "on_it" | "cannot"): Refused {
    if (this.status === "resolved") return IS_RESOLVED;
    if (!isWaiting(ask)) return "any more";
    ask.is = how;
    ask.buttons = false;
    if (how === "on_it") {
      this.acknowledged ??= { ...measured(this.now), by: ask.to };
    }
  }

  decide(text: string, what: "temporary" | "decision"): undefined {
    if (what === "temporary") this.temporary.push(text);
  }

  addActionItem(title: string): undefined {
    this.actionItems.push(title);
  }

  /** Time passes; every five minutes what is due then happens by itself. */
  pass(ms: number): void {
    const tick = 5 * 60_000;
    const until = this.now + ms;
    for (let at = this.now - this.now % tick + tick; at <= until; at += tick) {
      for (const ask of this.asks) {
        if (ask.is === "open" && ask.answerBy && ask.answerBy <= at) {
          ask.is = "silent";
        }
      }
      if (this.status === "resolved") this.#settle([]);
    }
    this.now = until;
  }

  #enter(status: ModelStatus): void {
    const at = Math.max(this.now, this.phases.at(-1)!.at);
    this.phases.push({ ...measured(at), status });
  }

  /** What is changed for now and not reverted becomes an action item. */
  #settle(reverted: string[]): void {
    this.actionItems.push(
      ...this.temporary.filter((text) => !reverted.includes(text)),
    );
    this.temporary = [];
  }

  #outOfOrder(): Refused {
    const { detected, acknowledged, phases, impacts } = this;
    const all = [...this.clocks().values()];
    if (all.some(({ at }) => at > this.now + 60_000)) {
      return "a time lies in the future";
    }
    const order = [detected, ...phases].map(({ at }) => at);
    const early = (acknowledged?.at ?? Infinity) < detected.at ||
      order.some((at, n) => n > 0 && at < order[n - 1]!);
    if (early) return "it cannot have been";
    return impacts.some(({ start, end }) => start.at > end.at)
      ? "the impact cannot end before it began"
      : undefined;
  }
}

function measured(at: number): ModelClock {
  return { at, measured: at };
}

function isWaiting({ is }: ModelAsk): boolean {
  return is === "open" || is === "silent";
}
