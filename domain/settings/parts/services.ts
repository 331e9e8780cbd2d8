import { publicChannel, words } from "../../messages/inputs.ts";
import { allIn } from "./filled.ts";
import type { Service, Settings } from "../settings.ts";
import {
  isRemoved,
  NAME_MAX,
  nameIn,
  newId,
  removeBox,
  responderFields,
  respondersIn,
  withItem,
} from "./items.ts";
import { type Changed, type ListPart, unusable } from "./part.ts";

/** What the company runs, and who knows it best. */
export const services: ListPart = {
  id: "services",
  name: "Services",
  one: "Service",
  now: (settings) =>
    settings.services.map(({ name }) => name).join(", ") || "None",

  fields(settings, around, item) {
    const service = settings.services.find(({ id }) => id === item);
    return [
      words({ id: "name", label: "Name" }, service?.name ?? "", {
        max: NAME_MAX,
      }),
      ...responderFields(
        service?.experts ?? { users: [], groups: [] },
        around,
        EXPERTS,
      ),
      publicChannel({
        id: "channel",
        label: "Channel for its alerts",
        hint: "Public. Without one they are where all alerts are",
        optional: true,
      }, service?.channel ?? ""),
      ...(service
        ? [
          removeBox(
            "Remove this service",
            "Policies no longer ask its experts; windows for it alone go",
          ),
        ]
        : []),
    ];
  },

  changed(settings, filled, item) {
    if (item && isRemoved(filled)) return without(settings, item);
    const named = nameIn(filled, settings.services, item);
    if ("why" in named) return unusable("name", named.why);
    const before = settings.services.find(({ id }) => id === item);
    const [channel = ""] = allIn(filled, "channel");
    const service: Service = {
      id: item ?? newId(named.name, settings.services),
      name: named.name,
      experts: respondersIn(filled, before?.experts),
      channel,
    };
    return {
      ok: true,
      value: { ...settings, services: withItem(settings.services, service) },
    };
  },
};

const EXPERTS = {
  prefix: "",
  people: "Experts",
  hint: "Whoever escalates can ask them by the name of the service",
  groups: "User groups of experts",
};

function without(settings: Settings, id: string): Changed {
  return {
    ok: true,
    value: {
      ...settings,
      services: settings.services.filter((other) => other.id !== id),
      // One without conditions would hold back everything.
      maintenance: settings.maintenance.filter((window) =>
        window.services.join() !== id
      ).map((window) => ({
        ...window,
        services: window.services.filter((other) => other !== id),
      })),
      policies: settings.policies.map((policy) => ({
        ...policy,
        levels: policy.levels.map((level) => ({
          ...level,
          targets: {
            ...level.targets,
            services: level.targets.services.filter((other) => other !== id),
          },
        })),
      })),
    },
  };
}
