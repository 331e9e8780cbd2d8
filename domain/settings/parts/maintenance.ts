import { choices, dayAndTime, words } from "../../messages/inputs.ts";
import type { MaintenanceWindow } from "../settings.ts";
import { allIn, momentIn, typedIn } from "./filled.ts";
import {
  isRemoved,
  NAME_MAX,
  nameIn,
  newId,
  removeBox,
  withItem,
} from "./items.ts";
import { type ListPart, unusable } from "./part.ts";

/** Known work during which alerts are held back. */
export const maintenance: ListPart = {
  id: "maintenance",
  name: "Maintenance",
  one: "Maintenance window",
  now: (settings) =>
    settings.maintenance.map(({ name }) => name).join(", ") || "None",

  fields(settings, around, item) {
    const window = settings.maintenance.find(({ id }) => id === item);
    return [
      words({ id: "name", label: "Name" }, window?.name ?? "", {
        max: NAME_MAX,
        placeholder: "Database upgrade",
      }),
      dayAndTime(
        {
          id: "from",
          label: "From",
          hint: "Alerts that begin to fire in this time are held back",
        },
        window?.from ?? around.now,
      ),
      dayAndTime(
        {
          id: "until",
          label: "Until",
          hint: "What still fires then comes as if it were new",
        },
        window?.until ?? 0,
      ),
      ...(settings.services.length
        ? [choices(
          {
            id: "services",
            label: "For these services",
            hint: "What is left open here and below holds for all",
            optional: true,
          },
          settings.services,
          window?.services ?? [],
          "All",
        )]
        : []),
      words(
        { id: "source", label: "For this monitor", optional: true },
        window?.source ?? "",
        { max: NAME_MAX, placeholder: "As its alerts call it" },
      ),
      words(
        {
          id: "words",
          label: "If the title or labels contain",
          optional: true,
        },
        window?.words ?? "",
        { max: NAME_MAX },
      ),
      ...(window
        ? [removeBox(
          "Remove this window",
          "What it holds back comes within five minutes",
        )]
        : []),
    ];
  },

  changed(settings, filled, item) {
    const { maintenance: all } = settings;
    if (item && isRemoved(filled)) {
      const rest = all.filter(({ id }) => id !== item);
      return { ok: true, value: { ...settings, maintenance: rest } };
    }
    const named = nameIn(filled, all, item);
    if ("why" in named) return unusable("name", named.why);
    const [from, until] = [momentIn(filled, "from"), momentIn(filled, "until")];
    if (!until) return unusable("until", "it has no end");
    if (until <= from) return unusable("until", "it ends before it begins");
    const before = all.find(({ id }) => id === item);
    const window: MaintenanceWindow = {
      id: item ?? newId(named.name, all),
      name: named.name,
      from,
      until,
      services: filled.services
        ? allIn(filled, "services")
        : before?.services ?? [],
      source: typedIn(filled, "source").toLowerCase(),
      words: typedIn(filled, "words"),
    };
    return {
      ok: true,
      value: { ...settings, maintenance: withItem(all, window) },
    };
  },
};
