import { Avatar } from "../avatar.tsx";
import { usePage } from "../context.ts";
import { Menu } from "../controls/menu.tsx";
import { Icon } from "../icon.tsx";
import { timeOfDay } from "../mrkdwn/dates.ts";
import { PauseSign } from "../pause_sign.tsx";

/** Who the page is at the moment, and whom else it can be. */
export function PersonMenu() {
  const { state, go, now } = usePage();
  const me = state.people[state.me]!;
  const people = Object.values(state.people)
    .filter((person) => !person.isBot && !person.deleted);
  return (
    <Menu
      menuLabel="Be somebody else"
      buttonClass="person-button"
      items={people.map((person) => ({
        key: person.id,
        isChecked: person.id === me.id,
        choose: () => go({ me: person.id }),
        content: (
          <>
            <Avatar person={person} size={32} />
            <span class="menu-words">
              <span class="menu-name">
                <bdi>{person.realName}</bdi>
                <PauseSign person={person} />
                {person.isGuest && <span class="tag">guest</span>}
                {person.isExternal && <span class="tag">external</span>}
              </span>
              <span class="menu-hint">
                <bdi>{person.title}</bdi> · {timeOfDay(now, person.tz)}
              </span>
            </span>
            {person.id === me.id && <Icon name="check" />}
          </>
        ),
      }))}
    >
      <Avatar person={me} size={32} />
      <span class="menu-words">
        <span class="menu-name">
          <span class="you-are">You are</span> <bdi>{me.realName}</bdi>
          <PauseSign person={me} />
        </span>
        <span class="menu-hint">{me.title}</span>
      </span>
      <Icon name="down" size={16} />
    </Menu>
  );
}
