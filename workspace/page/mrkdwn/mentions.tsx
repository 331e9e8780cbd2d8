import type { ComponentChildren } from "preact";
import { usePage } from "../context.ts";
import { downloadOf, fileOfLink, placeOfLink } from "../link.ts";

/** `@Ana Ferreira`; opens nothing, tells the role on hover. */
export function PersonName({ id }: { id: string }) {
  const { state } = usePage();
  const person = state.people[id];
  return (
    <bdi
      class={id === state.me ? "mention mention-me" : "mention"}
      title={person?.title}
    >
      @{person?.realName ?? "somebody unknown"}
    </bdi>
  );
}

/** `@oncall-payments`, with its members on hover. */
export function GroupName(
  { id, fallback }: { id: string; fallback?: string },
) {
  const { state } = usePage();
  const group = state.groups[id];
  const names = group?.users.map((user) => state.people[user]?.realName);
  return (
    <bdi
      class={group?.users.includes(state.me) ? "mention mention-me" : "mention"}
      title={names?.join(", ")}
    >
      {group ? `@${group.handle}` : fallback ?? "@somebody unknown"}
    </bdi>
  );
}

/** `#incidents` as a link to the channel, or a private channel's lock. */
export function ChannelName(
  { id, fallback }: { id: string; fallback?: string },
) {
  const { state, go } = usePage();
  const channel = state.channels.find((each) => each.id === id);
  if (!channel) {
    return (
      <bdi class="mention">{fallback ? `#${fallback}` : "🔒 private"}</bdi>
    );
  }
  return (
    <a
      class="mention"
      href={`#/${state.me}/${id}`}
      onClick={(event) => {
        event.preventDefault();
        go({ channel: id });
      }}
    >
      {channel.kind === "private" ? "🔒" : "#"}
      {channel.name}
    </a>
  );
}

/**
 * A link: inside the workspace it navigates, starts the shortcut or downloads
 * the file, outside it opens a new tab. Anything but web and mail addresses stays text.
 */
export function Link(
  { url, children }: { url: string; children: ComponentChildren },
) {
  const page = usePage();
  const place = placeOfLink(url, page.state);
  if (place) {
    return (
      <a
        href={url}
        onClick={(event) => {
          event.preventDefault();
          if ("shortcut" in place) page.runShortcut(place.shortcut);
          else page.go(place);
        }}
      >
        <bdi>{children}</bdi>
      </a>
    );
  }
  const file = fileOfLink(url, page.state);
  if (file) {
    return (
      <a href={downloadOf(page.state, file)} download="">
        <bdi>{children}</bdi>
      </a>
    );
  }
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(url)) {
    return <bdi>{children}</bdi>;
  }
  return (
    <a href={url} target="_blank" rel="noreferrer">
      <bdi>{children}</bdi>
    </a>
  );
}
