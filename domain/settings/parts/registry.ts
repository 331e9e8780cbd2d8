import { alerts } from "./alerts.ts";
import { announcements } from "./announcements.ts";
import { defaults } from "./defaults.ts";
import { emoji } from "./emoji.ts";
import { ending } from "./ending.ts";
import { maintenance } from "./maintenance.ts";
import { naming } from "./naming.ts";
import type { ListPart, Part } from "./part.ts";
import { policies } from "./policies.ts";
import { procedures } from "./procedures.ts";
import { rights } from "./rights.ts";
import { services } from "./services.ts";
import { severities } from "./severities.ts";
import { templates } from "./templates.ts";
import { types } from "./types.ts";

/** All parts of the settings, in the order in which they are offered. */
export const PARTS: readonly (Part | ListPart)[] = [
  severities,
  types,
  templates,
  services,
  policies,
  defaults,
  announcements,
  alerts,
  maintenance,
  naming,
  emoji,
  rights,
  procedures,
  ending,
];

/** The part with this id. */
export function partOf(id: string): Part | ListPart | undefined {
  return PARTS.find((part) => part.id === id);
}

/** Whether its items have forms of their own. */
export function isList(part: Part | ListPart): part is ListPart {
  return "one" in part;
}
