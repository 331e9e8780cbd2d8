import type { RefusalCode } from "../decision.ts";
import type { PolicyLevel } from "../escalation/policy.ts";
import {
  levelTargets,
  notAskedYet,
  type Target,
} from "../escalation/targets.ts";
import { chainOf, WHY_MAX } from "../incident/escalate.ts";
import type { IncidentRecord } from "../incident/record.ts";
import type { Settings } from "../settings/settings.ts";
import { escape, list } from "../text.ts";
import { ESCALATE, nameOf } from "./ask.ts";
import { section } from "./blocks.ts";
import {
  type Choice,
  choice,
  choices,
  people,
  plain,
  words,
} from "./inputs.ts";
import type { Block } from "./message.ts";
import type { Modal } from "./modal.ts";
import { openAskLines } from "./open_asks.ts";

/** Names of the form's fields. */
export const ESCALATE_FIELDS = {
  level: "level",
  people: "people",
  groups: "groups",
  services: "services",
  why: "why",
  minutes: "minutes",
  approvedBy: "approved_by",
} as const;

/** The choice of no level: only whom somebody names themselves is asked. */
export const NO_LEVEL = "only_named";

/** The choice of the time that the level says. */
export const AS_LEVEL = "as_level";

/** How long people may have to answer, minutes. */
const MINUTES: [string, string][] = [
  ["5", "Within 5 minutes"],
  ["10", "Within 10 minutes"],
  ["15", "Within 15 minutes"],
  ["30", "Within 30 minutes"],
  ["60", "Within an hour"],
  ["0", "Whenever they can"],
];

/** What the form is drawn from. */
export interface DrawnEscalation {
  settings: Settings;
  /** All levels of the policy that fits. */
  levels: PolicyLevel[];
  /** The one that comes next. */
  next: PolicyLevel | undefined;
  /** The workspace's user groups; none where Slack does not tell. */
  groups: { id: string; handle: string }[];
}

/** Who shall be asked for help, what for, and by when. */
export function escalateForm(
  record: IncidentRecord,
  drawn: DrawnEscalation,
): Modal {
  const { levels } = drawn;
  const fields = ESCALATE_FIELDS;
  const mustAgree = levels.some((one) => chainOf(one).length);
  const open = openAskLines(record);
  return {
    type: "modal",
    callback_id: ESCALATE,
    notify_on_close: true,
    title: plain("Escalate"),
    submit: plain("Ask"),
    close: plain("Cancel"),
    blocks: [
      ...(open.length
        ? [section(`*Asked and not answered yet*\n${open.join("\n")}`)]
        : []),
      words(
        { id: fields.why, label: "What help is needed" },
        "",
        {
          max: WHY_MAX,
          multiline: true,
          placeholder: "What they shall do or decide, in a sentence",
        },
      ),
      ...(levels.length ? ofLevels(record, drawn) : []),
      people(
        {
          id: fields.people,
          label: levels.length ? "Also ask these people" : "People",
          optional: true,
        },
        [],
      ),
      ...several(
        fields.groups,
        "Groups",
        drawn.groups.map(({ id, handle }) => ({ id, name: `@${handle}` })),
      ),
      ...several(
        fields.services,
        "Experts for",
        drawn.settings.services.map(({ id, name }) => ({ id, name })),
      ),
      minutes(levels.length > 0),
      ...(mustAgree
        ? [
          people(
            {
              id: fields.approvedBy,
              label: "Approved by",
              hint: "For levels about which somebody decides",
              optional: true,
            },
            [],
            1,
          ),
        ]
        : []),
    ],
  };
}

/** What is left to be asked in each level, as people read it, and the choice. */
function ofLevels(
  record: IncidentRecord,
  { settings, levels, next }: DrawnEscalation,
): Block[] {
  const lines = levels.map((one) => {
    const { level } = one;
    const left = notAskedYet(record, levelTargets(settings, level));
    const [decides, deputy] = chainOf(one).map((user) => `<@${user}>`);
    return [
      `*${escape(level.name)}*: ${
        left.length ? list(left.map(named)) : "nobody left to ask"
      }`,
      decides ? `; ${decides}${deputy ? ` or ${deputy}` : ""} must agree` : "",
    ].join("");
  });
  return [
    choice(
      { id: ESCALATE_FIELDS.level, label: "Ask" },
      [
        ...levels.map(({ level: { name, answerMinutes } }) => ({
          id: name,
          name,
          about: answerMinutes ? `${answerMinutes} minutes to answer` : "",
        })),
        { id: NO_LEVEL, name: "Only whom I name below" },
      ],
      next?.level.name ?? NO_LEVEL,
    ),
    section(lines.join("\n")),
  ];
}

function named({ to, service }: Target): string {
  return service ? `${nameOf(to)} (${escape(service)})` : nameOf(to);
}

function several(id: string, label: string, all: Choice[]): Block[] {
  return all.length
    ? [choices({ id, label, optional: true }, all, [], "None")]
    : [];
}

function minutes(hasLevels: boolean): Block {
  const all = MINUTES.map(([id, name]) => ({ id, name }));
  return choice(
    { id: ESCALATE_FIELDS.minutes, label: "Answer expected" },
    hasLevels ? [{ id: AS_LEVEL, name: "As the level says" }, ...all] : all,
    hasLevels ? AS_LEVEL : "15",
  );
}

/** The field under which a refusal is shown. */
export function escalateFieldOf(code: RefusalCode): string | undefined {
  const fields: Partial<Record<RefusalCode, string>> = {
    text_missing: ESCALATE_FIELDS.why,
    text_too_long: ESCALATE_FIELDS.why,
  };
  return fields[code];
}
