import { Avatar } from "../avatar.tsx";
import { usePage } from "../context.ts";
import { Icon } from "../icon.tsx";

/** Channels to join and people to write to. */
export function BrowsePanel() {
  const { state, act, go } = usePage();
  const open = state.channels.filter((each) =>
    each.kind === "public" && !each.isArchived
  );
  const people = Object.values(state.people).filter((person) =>
    !person.isBot && person.id !== state.me
  );
  const write = async (user: string) => {
    const opened = await act({ do: "openDirect", user });
    if (opened.ok) go({ channel: opened.channel });
  };
  return (
    <div class="panel-body browse">
      <h3>Channels</h3>
      {open.length === 0 && <p class="empty-line">None that you may see.</p>}
      <ul class="people">
        {open.map((channel) => (
          <li key={channel.id}>
            <Icon name="hash" />
            <button
              type="button"
              class="link-button person-words"
              onClick={() => go({ channel: channel.id })}
            >
              {channel.name}
            </button>
            {channel.isMember ? <span class="hint">Joined</span> : (
              <button
                type="button"
                class="button small"
                aria-label={`Join #${channel.name}`}
                onClick={async () => {
                  const joined = await act({
                    do: "join",
                    channel: channel.id,
                  });
                  if (joined.ok) go({ channel: channel.id });
                }}
              >
                Join
              </button>
            )}
          </li>
        ))}
      </ul>
      <h3>People</h3>
      <ul class="people">
        {people.map((person) => (
          <li key={person.id}>
            <Avatar person={person} size={32} />
            <span class="person-words">
              <span>
                <bdi>{person.realName}</bdi>
                {person.isGuest && <span class="tag">guest</span>}
                {person.isExternal && <span class="tag">external</span>}
                {person.deleted && <span class="tag">deactivated</span>}
              </span>
              <span class="hint">
                <bdi>{person.title}</bdi> · @{person.name}
              </span>
            </span>
            {!person.deleted && (
              <button
                type="button"
                class="button small"
                aria-label={`Message ${person.realName}`}
                onClick={() => write(person.id)}
              >
                Message
              </button>
            )}
          </li>
        ))}
      </ul>
      <h3>User groups</h3>
      <ul class="people">
        {Object.values(state.groups).map((group) => (
          <li key={group.id}>
            <Icon name="people" />
            <span class="person-words">
              <span>@{group.handle}</span>
              <span class="hint">
                {group.users.map((id) => state.people[id]?.realName).join(", ")}
              </span>
            </span>
          </li>
        ))}
        {Object.keys(state.groups).length === 0 && (
          <li class="empty-line">There are no user groups.</li>
        )}
      </ul>
    </div>
  );
}
