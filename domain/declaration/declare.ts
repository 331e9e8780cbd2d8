import { allow, type Decision, type Refusal, refuse } from "../decision.ts";
import {
  findSeverity,
  findTemplate,
  findType,
  type Settings,
} from "../settings/settings.ts";
import type { OpenStatus } from "../incident/update.ts";
import { characters, cut, list, oneLine } from "../text.ts";

/** A header block of Slack holds 150 characters, and a title must fit one. */
export const TITLE_MAX = 150;

/** What a section block of Slack holds. */
export const DESCRIPTION_MAX = 3000;

/** What was typed into the form, a step's inputs, or a webhook's body; "" or absent where nothing was. */
export interface Asked {
  title?: string;
  severity?: string;
  type?: string;
  template?: string;
  description?: string;
  private?: boolean;
  /** Slack user id of the person who declares. */
  declarer?: string;
  /** What declares, where no person does: the monitor's own name. */
  source?: string;
  /** The team's service that is affected, by id, or the monitor's own words for one. */
  service?: string;
  /** Whether somebody shall first look whether it is an incident. */
  triage?: boolean;
  /** When the trouble was first noticed, if before it is declared. Milliseconds since 1970. */
  detectedAt?: number;
  /** The closed incident that shall go on, and is declared by its being reopened. */
  continues?: Reopening;
}

/** A closed incident is not over after all. */
export interface Reopening {
  /** Its archived channel. */
  channel: string;
  why: string;
  /** Where it stands. */
  status: OpenStatus;
}

/** A declaration that may become an incident: everything named exists. */
export interface Declaration {
  title: string;
  severity: string;
  type: string;
  /** "" if none. */
  template: string;
  description: string;
  private: boolean;
  declarer: string;
  source: string;
  /** By id, or in the monitor's words; "" if none. */
  service: string;
  triage: boolean;
  /** Milliseconds since 1970; 0 = when it is declared. */
  detectedAt: number;
  /** A monitor's word for the severity or type that we do not know, for the card. */
  assumed: string[];
}

/**
 * Whether this may be declared, and as what.
 *
 * A person is told what to change. A monitor cannot be told anything, and an
 * incident lost to a wrong word is worse than one with a wrong severity: there
 * unknown words become the defaults and are said on the card, long titles are
 * cut.
 */
export function declare(
  asked: Asked,
  settings: Settings,
): Decision<Declaration> {
  if (asked.private && !asked.declarer) {
    return refuse(
      "nobody_to_see_it",
      "Cannot declare a private incident: it says no person who declares it, so nobody would read of it. Fill in Declared by",
    );
  }
  return (asked.source ?? "").trim() === ""
    ? declareByPerson(asked, settings)
    : allow(declareBySource(asked, settings));
}

/**
 * What is wrong with the words themselves, whatever the settings say: for the
 * form, whose choices the settings have made already.
 */
export function checkWords(asked: Asked): Refusal | undefined {
  const title = oneLine(asked.title ?? "");
  const description = (asked.description ?? "").trim();
  if (!title) {
    return refuse(
      "title_missing",
      "Cannot declare an incident: it has no title. Say in a few words what is wrong",
    );
  }
  if (characters(title) > TITLE_MAX) {
    return refuse(
      "title_too_long",
      `Cannot declare an incident: the title has ${
        characters(title)
      } characters, at most ${TITLE_MAX} are possible. Put the rest into the description`,
    );
  }
  if (characters(description) > DESCRIPTION_MAX) {
    return refuse(
      "description_too_long",
      `Cannot declare an incident: the description has ${
        characters(description)
      } characters, at most ${DESCRIPTION_MAX} are possible`,
    );
  }
}

/** What the words name, and what follows: one's own choice, else the scenario's, else the default. */
function choose(asked: Asked, settings: Settings) {
  const template = findTemplate(settings, asked.template ?? "");
  const severity = findSeverity(settings, asked.severity ?? "");
  const type = findType(settings, asked.type ?? "");
  return {
    template,
    severity,
    type,
    chosen: {
      severity: severity?.id ?? template?.severity ?? settings.defaultSeverity,
      type: type?.id ?? template?.type ?? settings.defaultType,
      template: template?.id ?? "",
    },
  };
}

function declareByPerson(
  asked: Asked,
  settings: Settings,
): Decision<Declaration> {
  const refusal = checkWords(asked);
  if (refusal) return refusal;
  const { template, severity, type, chosen } = choose(asked, settings);
  if (asked.template?.trim() && !template) {
    return refuse(
      "unknown_template",
      notOneOf("scenario", asked.template, settings.templates),
    );
  }
  if (asked.severity?.trim() && !severity) {
    return refuse(
      "unknown_severity",
      notOneOf("severity", asked.severity, settings.severities),
    );
  }
  if (asked.type?.trim() && !type) {
    return refuse("unknown_type", notOneOf("type", asked.type, settings.types));
  }
  return allow({
    title: oneLine(asked.title ?? ""),
    ...chosen,
    description: (asked.description ?? "").trim(),
    private: asked.private ?? false,
    declarer: asked.declarer ?? "",
    source: "",
    ...placed(asked),
    assumed: [],
  });
}

function declareBySource(asked: Asked, settings: Settings): Declaration {
  const whole = oneLine(asked.title ?? "") || "Alert without a title";
  const title = cut(whole, TITLE_MAX);
  const description = (asked.description ?? "").trim();
  const { severity, type, chosen } = choose(asked, settings);
  const assumed: string[] = [];
  if (asked.severity?.trim() && !severity) {
    assumed.push(`severity "${cut(oneLine(asked.severity), 40)}"`);
  }
  if (asked.type?.trim() && !type) {
    assumed.push(`type "${cut(oneLine(asked.type), 40)}"`);
  }
  return {
    title,
    ...chosen,
    description: cut(
      title === whole ? description : `${whole}\n\n${description}`.trim(),
      DESCRIPTION_MAX,
    ),
    private: asked.private ?? false,
    declarer: asked.declarer ?? "",
    source: cut(oneLine(asked.source ?? ""), 80),
    ...placed(asked),
    assumed,
  };
}

function placed(
  asked: Asked,
): Pick<Declaration, "service" | "triage" | "detectedAt"> {
  return {
    service: cut(oneLine(asked.service ?? ""), 80),
    triage: asked.triage ?? false,
    detectedAt: asked.detectedAt ?? 0,
  };
}

function notOneOf(
  what: string,
  word: string,
  known: { id: string }[],
): string {
  const ids = list(known.map((item) => `"${item.id}"`)).replace(
    / and ([^ ]+)$/,
    " or $1",
  );
  return `Cannot declare an incident: ${what} "${
    cut(oneLine(word), 40)
  }" is not one of ${ids}`;
}
