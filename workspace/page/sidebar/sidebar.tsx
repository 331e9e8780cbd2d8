import { useState } from "preact/hooks";
import { Avatar } from "../avatar.tsx";
import { usePage } from "../context.ts";
import { Icon, type IconName } from "../icon.tsx";
import { timeOfDay } from "../mrkdwn/dates.ts";
import type { Panel } from "../place.ts";
import type { ChannelSummary } from "../protocol.ts";
import { PauseSign } from "../pause_sign.tsx";
import { unseenCount } from "../seen.ts";
import { PauseMenu } from "./pause_menu.tsx";
import { PersonMenu } from "./person_menu.tsx";
import { ThemeMenu } from "./theme_menu.tsx";

/** The left edge: whose Slack this is, their channels and conversations. */
export function Sidebar() {
  const { state, go, act, now } = usePage();
  const own = state.channels.filter((each) => each.isMember);
  const channels = own.filter((c) => c.kind !== "im" && !c.isArchived);
  const archived = state.channels.filter((each) => each.isArchived);
  const openDirect = async (user: string) => {
    const opened = await act({ do: "openDirect", user });
    if (opened.ok) go({ channel: opened.channel });
  };
  const direct = own.filter((c) => c.kind === "im" && !isApp(c.name));
  const withApp = own.find((c) => c.kind === "im" && isApp(c.name));
  function isApp(userId: string): boolean {
    return userId === state.app.botUserId;
  }

  const { tz } = state.people[state.me]!;
  const clockText = state.clock.mode === "runs"
    ? "Clock"
    : `Clock: ${timeOfDay(now, tz)}, ${state.clock.mode}`;

  return (
    <nav class="sidebar" aria-label="Channels and people">
      <header class="team">
        <div class="team-line">
          <span class="team-name">{state.team.name}</span>
          <span class="team-tools">
            <PauseMenu />
            <ThemeMenu />
          </span>
        </div>
        <PersonMenu />
      </header>
      <div class="sidebar-scroll">
        <ul class="sidebar-list">
          <Tool icon="plug" panel="connect" text="Connect" />
          <Tool icon="pulse" panel="activity" text="Activity log" />
          <Tool icon="clock" panel="clock" text={clockText} />
        </ul>
        <Section title="Channels">
          {channels.map((channel) => (
            <Line
              key={channel.id}
              channel={channel}
            />
          ))}
          <Tool icon="plus" panel="browse" text="Browse channels and people" />
        </Section>
        <Section title="Direct messages">
          {direct.map((channel) => <Line key={channel.id} channel={channel} />)}
          {direct.length === 0 && <li class="sidebar-empty">None yet</li>}
        </Section>
        <Section title="Apps">
          {withApp ? <Line channel={withApp} /> : (
            <li>
              <button
                type="button"
                class="sidebar-line"
                onClick={() => openDirect(state.app.botUserId)}
              >
                <Avatar person={state.people[state.app.botUserId]} size={20} />
                <span class="sidebar-text">{state.app.name}</span>
              </button>
            </li>
          )}
        </Section>
        {archived.length > 0 && (
          <Section title="Archived" isFolded>
            {archived.map((each) => <Line key={each.id} channel={each} />)}
          </Section>
        )}
      </div>
    </nav>
  );
}

function Section(
  { title, isFolded = false, children }: {
    title: string;
    isFolded?: boolean;
    // deno-lint-ignore no-explicit-any
    children: any;
  },
) {
  const [isOpen, setOpen] = useState(!isFolded);
  return (
    <section>
      <h2 class="sidebar-title">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? "down" : "right"} size={14} />
          {title}
        </button>
      </h2>
      {isOpen && <ul class="sidebar-list">{children}</ul>}
    </section>
  );
}

function Tool(
  { icon, panel, text }: { icon: IconName; panel: Panel; text: string },
) {
  const { place, go } = usePage();
  const isOpen = place.panel === panel;
  return (
    <li>
      <button
        type="button"
        class="sidebar-line"
        aria-pressed={isOpen}
        onClick={() => go({ panel: isOpen ? undefined : panel })}
      >
        <Icon name={icon} />
        <span class="sidebar-text">{text}</span>
      </button>
    </li>
  );
}

function Line({ channel }: { channel: ChannelSummary }) {
  const { state, place, go } = usePage();
  const isHere = place.channel === channel.id;
  const unseen = isHere ? 0 : unseenCount(state, channel);
  const person = channel.kind === "im" ? state.people[channel.name] : undefined;
  return (
    <li>
      <a
        class={unseen ? "sidebar-line unseen" : "sidebar-line"}
        href={`#/${state.me}/${channel.id}`}
        aria-current={isHere ? "page" : undefined}
        onClick={(event) => {
          event.preventDefault();
          go({ channel: channel.id });
        }}
      >
        {person
          ? <Avatar person={person} size={20} />
          : <Icon name={iconOf(channel)} />}
        <span class="sidebar-text" title={person ? undefined : channel.name}>
          <bdi>
            {channel.kind === "im"
              ? person?.realName ?? "somebody who left"
              : channel.name}
          </bdi>
          {channel.kind === "im" && channel.name === state.me && " (you)"}
        </span>
        <PauseSign person={person} />
        {unseen > 0 && (
          <span class="badge" aria-label={`${unseen} new`}>{unseen}</span>
        )}
      </a>
    </li>
  );
}

function iconOf(channel: ChannelSummary): IconName {
  if (channel.isArchived) return "archive";
  return channel.kind === "private" ? "lock" : "hash";
}
