import { words } from "../../messages/inputs.ts";
import type { IncidentType, Settings } from "../settings.ts";
import {
  isRemoved,
  NAME_MAX,
  nameIn,
  newId,
  removeBox,
  responderFields,
  respondersIn,
  roleFields,
  rolesIn,
  runbookIn,
  withItem,
} from "./items.ts";
import { type Changed, type ListPart, unusable } from "./part.ts";

/** The kinds of incident. */
export const types: ListPart = {
  id: "types",
  name: "Types",
  one: "Type",
  now: (settings) => settings.types.map(({ name }) => name).join(", "),

  fields(settings, around, item) {
    const type = settings.types.find(({ id }) => id === item);
    return [
      words({ id: "name", label: "Name" }, type?.name ?? "", {
        max: NAME_MAX,
      }),
      ...responderFields(type?.responders ?? { users: [], groups: [] }, around),
      ...roleFields(type?.roles ?? {}),
      words(
        { id: "runbook", label: "Runbook", optional: true },
        type?.runbook ?? "",
        {
          max: 2900,
          placeholder: "https://",
        },
      ),
      ...(type && settings.types.length > 1
        ? [removeBox(
          "Remove this type",
          "Past incidents keep it; its scenarios take the default",
        )]
        : []),
    ];
  },

  changed(settings, filled, item) {
    if (item && isRemoved(filled)) return without(settings, item);
    const named = nameIn(filled, settings.types, item);
    if ("why" in named) return unusable("name", named.why);
    const runbook = runbookIn(filled);
    if (!runbook) return unusable("runbook", NO_LINK);
    const before = settings.types.find(({ id }) => id === item);
    const type: IncidentType = {
      id: item ?? newId(named.name, settings.types),
      name: named.name,
      responders: respondersIn(filled, before?.responders),
      roles: rolesIn(filled),
      ...runbook,
    };
    return {
      ok: true,
      value: { ...settings, types: withItem(settings.types, type) },
    };
  },
};

/** Why something typed is no link. */
export const NO_LINK =
  "a link begins with https:// or http:// and has no blanks";

/** What used it takes the default, or if it was that, the first one. */
function without(settings: Settings, id: string): Changed {
  const left = settings.types.filter((other) => other.id !== id);
  if (!left[0]) return unusable("remove", "a team has at least one type");
  const defaultType = settings.defaultType === id
    ? left[0].id
    : settings.defaultType;
  return {
    ok: true,
    value: {
      ...settings,
      types: left,
      defaultType,
      templates: settings.templates.map((template) =>
        template.type === id ? { ...template, type: defaultType } : template
      ),
    },
  };
}
