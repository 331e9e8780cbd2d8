import type { Person } from "../../workspace/people.ts";
import type { IncidentModel, ModelStatus, Refused } from "./incident_model.ts";

/** What somebody fills in, and what the model then says. */
export interface Filled {
  values: Record<string, string | string[]>;
  /** Sends it to the model. */
  sent(model: IncidentModel): Refused;
}

/** Who fills a form in, with what. */
export interface Filling {
  /** Slack user id. */
  by: string;
  /** A number that the choices are drawn from. */
  chance: number;
  /** A word that nobody else has. */
  word: string;
  /** The others who take part: id and handle. */
  others: Person[];
}

/** A form by its shortcut. */
export interface ModelForm {
  shortcut: string;
  /** Why there is only a sentence instead of the form. */
  opens(model: IncidentModel): Refused;
  /** What the form shows when it is drawn, and so is sent if nobody changes it. */
  drawn(model: IncidentModel): (filling: Filling) => Filled;
}

const OPEN: ModelStatus[] = [
  "triage",
  "investigating",
  "identified",
  "monitoring",
];

const always = (): Refused => undefined;

function one<T>(chance: number, of: readonly T[]): T {
  return of[chance % of.length]!;
}

const update: ModelForm = {
  shortcut: "Status update",
  opens: always,
  drawn: ({ status: shown }) => ({ chance, word }) => {
    const asksStatus = shown !== "resolved";
    const status = one(chance, OPEN);
    const text = chance % 3 ? word : "";
    const changed = asksStatus && status !== shown;
    return {
      values: {
        "What is new": text,
        ...(asksStatus ? { Status: status } : {}),
      },
      sent: (model) => model.update(text, changed ? status : undefined),
    };
  },
};

const resolve: ModelForm = {
  shortcut: "Resolve",
  opens: (model) => model.unlessOpen(),
  drawn: (model) => {
    const { phases, detected, status } = model;
    const ended = phases.findLastIndex((phase) => phase.status === "resolved");
    const start = ended >= 0 ? phases[ended + 1]!.at : detected.at;
    const end = status === "monitoring" ? phases.at(-1)!.at : undefined;
    const temporary = [...model.temporary];
    return ({ chance, word }) => {
      const nobody = chance % 4 === 0;
      const reverted = temporary.filter((_, n) => (chance >> n) % 2);
      return {
        values: {
          "What fixed it?": word,
          ...(nobody ? { "When did it begin to hurt?": "nobody" } : {}),
          ...(temporary.length ? { reverted } : {}),
        },
        sent: (now) =>
          now.resolve({ start: nobody ? undefined : start, end, reverted }),
      };
    };
  },
};

const reopen: ModelForm = {
  shortcut: "Reopen",
  opens: (model) => model.unlessResolved(),
  drawn: () => ({ chance, word }) => {
    const status = one(chance, OPEN);
    return {
      values: { "What is wrong again?": word, Status: status },
      sent: (model) => model.reopen(status),
    };
  },
};

const editClocks: ModelForm = {
  shortcut: "Edit clocks",
  opens: always,
  drawn: (model) => {
    const shown = [...model.clocks()].map(([name, { at, measured }]) =>
      [name, at, measured] as const
    );
    return ({ chance, word }) => {
      const [name, at, measured] = one(chance, shown);
      const back = chance % 5 === 0;
      const seconds = one(chance >> 4, [-240, -1, 0, 1, 2, 90]);
      const to = back ? measured : at + seconds * 1_000;
      const how = chance % 2 ? "edited" : "estimated";
      return {
        values: {
          [name]: String(to / 1000),
          "How sure is it?": how,
          "How do you know?": word,
        },
        // What says as the form showed it was not set.
        sent: (now) => now.edit(to === at ? [] : [[name, to]], how),
      };
    };
  },
};

const handOver: ModelForm = {
  shortcut: "Hand over",
  opens: ({ commander }) => commander ? undefined : "nobody holds a role",
  drawn: () => ({ chance, others }) => {
    const { user } = one(chance, others);
    return {
      values: { "Who takes over": user.name },
      sent: (model) => model.handOver(user.id),
    };
  },
};

const giveUp: ModelForm = {
  shortcut: "Roles",
  opens: always,
  drawn: ({ commander }) => () => ({
    values: { "Incident commander": [] },
    sent: (model) => model.giveUpCommand(commander),
  }),
};

const escalate: ModelForm = {
  shortcut: "Escalate",
  opens: (model) => model.unlessOpen(),
  drawn: () => ({ by, chance, word, others }) => {
    const { user } = one(chance, others);
    const minutes = one(chance >> 3, [0, 5, 15]);
    return {
      values: {
        "What help is needed": word,
        People: [user.name],
        "Answer expected": String(minutes),
      },
      sent: (model) => model.escalate(by, user.id, minutes),
    };
  },
};

const decide: ModelForm = {
  shortcut: "Decide",
  opens: always,
  drawn: () => ({ chance, word }) => {
    const what = chance % 3 ? "temporary" : "decision";
    return {
      values: { what, text: word, revisit: "Not by itself" },
      sent: (model) => model.decide(word, what),
    };
  },
};

const actionItems: ModelForm = {
  shortcut: "Action items",
  opens: always,
  drawn: () => ({ word }) => ({
    values: { "New action item": word },
    sent: (model) => model.addActionItem(word),
  }),
};

/** All forms that change what the model knows. */
export const MODEL_FORMS: ModelForm[] = [
  update,
  resolve,
  reopen,
  editClocks,
  handOver,
  giveUp,
  escalate,
  decide,
  actionItems,
];
