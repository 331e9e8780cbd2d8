import type { Asked, NewAsk } from "../incident/help_events.ts";
import type { Ask } from "../incident/ask.ts";
import type { IncidentState } from "../incident/record.ts";
import type {
  Level,
  Responders,
  Service,
  Settings,
} from "../settings/settings.ts";
import { asksNow } from "./policy.ts";

/** Somebody who could be asked, and the service for which they are the experts. */
export type Target = Pick<NewAsk, "to" | "service">;

/** The Slack id of whom an ask goes to. */
export function idOf(to: Asked): string {
  return "user" in to ? to.user : to.group;
}

/** Whom a level asks: people, groups, and the experts of services; each once. */
export function levelTargets(
  { services }: Pick<Settings, "services">,
  { targets }: Level,
): Target[] {
  const experts = targets.services.flatMap((id) =>
    services.filter((service) => service.id === id).flatMap(expertsOf)
  );
  return once([...named(targets), ...experts]);
}

/** Who knows a service best. */
export function expertsOf({ name, experts }: Service): Target[] {
  return named(experts).map((target) => ({ ...target, service: name }));
}

/** People and groups by their ids. */
export function named({ users, groups }: Responders): Target[] {
  return [
    ...users.map((user) => ({ to: { user } })),
    ...groups.map((group) => ({ to: { group } })),
  ];
}

/** Each once, as first named. */
export function once(targets: Target[]): Target[] {
  const first = new Map<string, Target>();
  for (const target of targets) {
    const id = idOf(target.to);
    if (!first.has(id)) first.set(id, target);
  }
  return [...first.values()];
}

/** Those who were not asked yet, or did not answer, or were let off: nobody is asked twice for the same. */
export function notAskedYet(
  state: Pick<IncidentState, "asks" | "lifecycle">,
  targets: Target[],
): Target[] {
  const asked = new Set(
    asksNow(state).filter(({ ended }) =>
      !ended || ended.how !== "no_answer" && ended.how !== "withdrawn"
    ).map(({ to }) => idOf(to)),
  );
  return targets.filter(({ to }) => !asked.has(idOf(to)));
}

/** The ask of this person or group that waits for an answer. */
export function openAskOf(
  state: Pick<IncidentState, "asks" | "lifecycle">,
  to: Asked,
): Ask | undefined {
  return asksNow(state).find((ask) => !ask.ended && idOf(ask.to) === idOf(to));
}

/** The service with this id or name, in any letter case. */
export function findService(
  { services }: Pick<Settings, "services">,
  word: string,
): Service | undefined {
  const wanted = word.trim().toLowerCase();
  return services.find(({ id, name }) =>
    id.toLowerCase() === wanted || name.toLowerCase() === wanted
  );
}
