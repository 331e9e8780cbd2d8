import { usePage } from "../context.ts";
import { Menu, type MenuItem } from "../controls/menu.tsx";
import { Icon } from "../icon.tsx";
import { timeOfDay } from "../mrkdwn/dates.ts";

const MINUTE = 60_000;

const PAUSES: [name: string, ms: number][] = [
  ["For 30 minutes", 30 * MINUTE],
  ["For 1 hour", 60 * MINUTE],
  ["For 4 hours", 4 * 60 * MINUTE],
  ["For 24 hours", 24 * 60 * MINUTE],
];

/** Pauses one's notifications for some time: do not disturb. */
export function PauseMenu() {
  const { state, act, now } = usePage();
  const { doNotDisturbUntil: until, tz } = state.people[state.me]!;
  const pauses = PAUSES.map(([name, ms]): MenuItem => ({
    key: name,
    content: <span class="menu-words">{name}</span>,
    choose: () => act({ do: "doNotDisturb", until: now + ms }),
  }));
  const resume: MenuItem = {
    key: "resume",
    content: <span class="menu-words">Resume notifications</span>,
    choose: () => act({ do: "doNotDisturb" }),
  };
  return (
    <Menu
      label={until === undefined
        ? "Pause notifications"
        : `Notifications are paused until ${timeOfDay(until, tz)}`}
      menuLabel="Pause notifications"
      buttonClass={until === undefined
        ? "icon-button"
        : "icon-button icon-button-on"}
      items={until === undefined ? pauses : [resume, ...pauses]}
    >
      <Icon name={until === undefined ? "bell" : "moon"} />
    </Menu>
  );
}
