import { usePage } from "../context.ts";
import { Icon } from "../icon.tsx";
import { placeOfLink } from "../link.ts";
import { withEmoji } from "../mrkdwn/emoji.ts";
import { Link } from "../mrkdwn/mentions.tsx";
import type { ChannelView } from "../protocol.ts";

/** The channel's featured workflows and links below its name; links of shortcuts start them. */
export function Bookmarks({ channel }: { channel: ChannelView }) {
  const { state, runShortcut } = usePage();
  if (!channel.bookmarks.length && !channel.featured.length) return null;
  return (
    <nav class="bookmarks" aria-label="Bookmarks">
      {channel.featured.map((workflow) => (
        <button
          type="button"
          key={workflow.id}
          title={workflow.description}
          onClick={() => runShortcut(workflow.id)}
        >
          <span class="bookmark">
            <Icon name="bolt" size={16} />
            <bdi>{workflow.name}</bdi>
          </span>
        </button>
      ))}
      {channel.bookmarks.map((bookmark) => {
        const place = placeOfLink(bookmark.link, state);
        const shortcut = place && "shortcut" in place
          ? place.shortcut
          : undefined;
        const face = (
          <span class="bookmark">
            {bookmark.emoji
              ? withEmoji(bookmark.emoji)
              : <Icon name={shortcut ? "bolt" : "link"} size={16} />}
            {bookmark.title}
          </span>
        );
        return shortcut
          ? (
            <button
              type="button"
              key={bookmark.id}
              onClick={() =>
                runShortcut(shortcut, {
                  location: "bookmark",
                  bookmarkId: bookmark.id,
                })}
            >
              {face}
            </button>
          )
          : <Link key={bookmark.id} url={bookmark.link}>{face}</Link>;
      })}
    </nav>
  );
}
