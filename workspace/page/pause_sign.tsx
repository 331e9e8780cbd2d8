import { usePage } from "./context.ts";
import { Icon } from "./icon.tsx";
import { timeOfDay } from "./mrkdwn/dates.ts";
import type { PersonView } from "./protocol.ts";

/** A moon beside the name of somebody who does not want to be disturbed. */
export function PauseSign({ person }: { person: PersonView | undefined }) {
  const { state } = usePage();
  if (person?.doNotDisturbUntil === undefined) return null;
  const until = timeOfDay(
    person.doNotDisturbUntil,
    state.people[state.me]!.tz,
  );
  const words = `Do not disturb until ${until}`;
  return (
    <span class="pause-sign" role="img" aria-label={words} title={words}>
      <Icon name="moon" size={13} />
    </span>
  );
}
