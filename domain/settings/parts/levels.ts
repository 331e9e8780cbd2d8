import {
  choices,
  number,
  people,
  tickBox,
  words,
} from "../../messages/inputs.ts";
import type { Block } from "../../messages/message.ts";
import { oneLine } from "../../text.ts";
import {
  type Level,
  MINUTES_MAX,
  type Responders,
  type Settings,
} from "../settings.ts";
import { allIn, numberIn, typedIn } from "./filled.ts";
import { NAME_MAX, responderFields, respondersIn } from "./items.ts";
import type { Around, Filled } from "./part.ts";

/**
 * The fields of one level of a policy.
 *
 * @param level Nothing for one more that may be added.
 * @param n Its place, 0 = first.
 */
export function levelFields(
  { services }: Settings,
  around: Around,
  level: Partial<Level> | undefined,
  n: number,
): Block[] {
  const { targets, when, decides, deputy } = level ?? {};
  const field = (name: string) => `level_${n}_${name}`;
  const asked = targets ?? { users: [], groups: [] };
  return [
    words(
      {
        id: field("name"),
        label: `Level ${n + 1}`,
        hint: "Without a name there is no such level",
        optional: true,
      },
      level?.name ?? "",
      { max: NAME_MAX, placeholder: "For instance Management" },
    ),
    ...responderFields(asked, offeredTo(asked, around), {
      prefix: `level_${n}_`,
      people: "People to ask",
      groups: "User groups to ask",
    }),
    ...(services.length
      ? [choices(
        {
          id: field("services"),
          label: "Experts of services to ask",
          optional: true,
        },
        services.map(({ id, name }) => ({ id, name })),
        targets?.services ?? [],
        "None",
      )]
      : []),
    number(
      {
        id: field("answer"),
        label: "Minutes to answer",
        hint: "Then the next level is asked. 0: it is not",
      },
      level?.answerMinutes ?? 0,
      MINUTES_MAX,
    ),
    number(
      {
        id: field("unacknowledged"),
        label: "Begins by itself after minutes without acknowledgement",
        hint: "0: not for that",
      },
      when?.unacknowledgedMinutes ?? 0,
      MINUTES_MAX,
    ),
    number(
      {
        id: field("phase"),
        label: "Begins by itself after minutes in one status",
        hint: "Before Monitoring. 0: not for that",
      },
      when?.phaseMinutes ?? 0,
      MINUTES_MAX,
    ),
    people(
      {
        id: field("decides"),
        label: "Who must agree",
        hint:
          "The first decides, the second is the deputy. Nobody: no need to ask",
        optional: true,
      },
      [decides, deputy].flatMap((user) => user ? [user] : []),
      2,
    ),
    tickBox(
      { id: field("page"), label: "Pager" },
      "Call the pager as well",
      level?.page ?? false,
    ),
  ];
}

/**
 * A view has 250 kB: in the largest companies each level offers the first of
 * their groups only. The others are asked as experts of a service.
 */
const GROUPS_OFFERED = 100;

function offeredTo({ groups: chosen }: Responders, around: Around): Around {
  const groups = around.groups?.filter(({ id }, n) =>
    n < GROUPS_OFFERED || chosen.includes(id)
  );
  return { ...around, groups };
}

/** A level as filled in; nothing where it has no name; or why it cannot be so. */
export function levelIn(
  filled: Filled,
  before: Level | undefined,
  n: number,
): Level | { field: string; why: string } | undefined {
  const field = (name: string) => `level_${n}_${name}`;
  const name = oneLine(typedIn(filled, field("name"))).slice(0, NAME_MAX);
  if (!name) return undefined;
  const minutes: Record<string, number> = {};
  for (const each of ["answer", "unacknowledged", "phase"]) {
    const typed = numberIn(filled, field(each), MINUTES_MAX);
    if (typed === undefined) {
      return {
        field: field(each),
        why: `minutes are a whole number from 0 to ${MINUTES_MAX}`,
      };
    }
    minutes[each] = typed;
  }
  const [decides = "", deputy = ""] = allIn(filled, field("decides"));
  return {
    name,
    targets: {
      ...respondersIn(filled, before?.targets, `level_${n}_`),
      services: filled[field("services")]
        ? allIn(filled, field("services"))
        : before?.targets.services ?? [],
    },
    answerMinutes: minutes.answer!,
    when: {
      unacknowledgedMinutes: minutes.unacknowledged!,
      phaseMinutes: minutes.phase!,
    },
    decides,
    deputy,
    page: allIn(filled, field("page")).length > 0,
  };
}
