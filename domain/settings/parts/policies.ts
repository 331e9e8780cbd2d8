import { choices, words } from "../../messages/inputs.ts";
import { type Level, LEVELS_MAX, type Policy } from "../settings.ts";
import { allIn } from "./filled.ts";
import {
  isRemoved,
  NAME_MAX,
  nameIn,
  newId,
  removeBox,
  withItem,
} from "./items.ts";
import { levelFields, levelIn } from "./levels.ts";
import { type ListPart, unusable } from "./part.ts";

/** Who is asked for help, in which order. */
export const policies: ListPart = {
  id: "policies",
  name: "Escalation",
  one: "Policy",
  now: (settings) =>
    settings.policies.map(({ name }) => name).join(", ") || "None",

  fields(settings, around, item) {
    const policy = settings.policies.find(({ id }) => id === item);
    const levels = policy?.levels ?? [];
    const shown = item === undefined ? USUAL : [...levels, undefined];
    return [
      words({ id: "name", label: "Name" }, policy?.name ?? "", {
        max: NAME_MAX,
      }),
      choices(
        {
          id: "severities",
          label: "For severities",
          hint: "The first policy that fits an incident counts",
          optional: true,
        },
        settings.severities.map(({ id, name }) => ({ id, name })),
        policy?.severities ?? [],
        "All",
      ),
      choices(
        { id: "types", label: "For types", optional: true },
        settings.types.map(({ id, name }) => ({ id, name })),
        policy?.types ?? [],
        "All",
      ),
      ...shown.slice(0, LEVELS_MAX).flatMap((level, n) =>
        levelFields(settings, around, level, n)
      ),
      ...(policy
        ? [removeBox("Remove this policy", "Nobody is asked by it any more")]
        : []),
    ];
  },

  changed(settings, filled, item) {
    const { policies } = settings;
    if (item && isRemoved(filled)) {
      const left = policies.filter(({ id }) => id !== item);
      return { ok: true, value: { ...settings, policies: left } };
    }
    const named = nameIn(filled, policies, item);
    if ("why" in named) return unusable("name", named.why);
    const before = policies.find(({ id }) => id === item);
    const levels: Level[] = [];
    for (let n = 0; n < LEVELS_MAX; n++) {
      const level = levelIn(filled, before?.levels[n], n);
      if (level && "why" in level) return unusable(level.field, level.why);
      if (level) levels.push(level);
    }
    if (!levels.length) {
      return unusable("level_0_name", "a policy has at least one level");
    }
    const policy: Policy = {
      id: item ?? newId(named.name, policies),
      name: named.name,
      severities: allIn(filled, "severities"),
      types: allIn(filled, "types"),
      levels,
    };
    return {
      ok: true,
      value: { ...settings, policies: withItem(policies, policy) },
    };
  },
};

/** What a new policy is offered. */
const USUAL: Partial<Level>[] = [
  { name: "First response", answerMinutes: 10 },
  { name: "Team", answerMinutes: 15 },
  { name: "Management", answerMinutes: 30 },
];
