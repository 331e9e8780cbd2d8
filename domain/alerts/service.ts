import type { Service, Settings } from "../settings/settings.ts";

/** The team's service that a monitor means, by id or name in any letter case. */
export function serviceNamed(
  { services }: Pick<Settings, "services">,
  word: string,
): Service | undefined {
  const wanted = word.trim().toLowerCase();
  return wanted
    ? services.find(({ id, name }) =>
      id.toLowerCase() === wanted || name.toLowerCase() === wanted
    )
    : undefined;
}

/** What people call a service: its name, or the monitor's words for it. */
export function serviceName(
  settings: Pick<Settings, "services">,
  service: string,
): string {
  return serviceNamed(settings, service)?.name ?? service;
}
