import { usePage } from "../context.ts";
import { Composer } from "./composer.tsx";
import { Bookmarks } from "./bookmarks.tsx";
import { DrawerButton, Header } from "./header.tsx";
import { MessageList } from "./message_list.tsx";

/** The middle: one channel or direct conversation. `isBehind` the open drawer nothing can be reached. */
export function Conversation({ isBehind }: { isBehind: boolean }) {
  const { state, place } = usePage();
  const { channel } = state;
  if (!channel) {
    return (
      <main class="conversation" inert={isBehind}>
        <DrawerButton />
        {place.channel && (
          <p class="empty">
            This channel cannot be shown: it does not exist, or{" "}
            {state.people[state.me]?.realName}{" "}
            is not in it. Choose another one at the left.
          </p>
        )}
      </main>
    );
  }
  return (
    <main class="conversation" inert={isBehind}>
      <Header channel={channel} />
      <Bookmarks channel={channel} />
      <MessageList key={`${state.me}/${channel.id}`} channel={channel} />
      <Foot />
    </main>
  );
}

/** Where one writes, or why one cannot. */
function Foot() {
  const { state, act } = usePage();
  const channel = state.channel!;
  if (channel.isArchived) {
    return (
      <div class="notice">
        <span>
          <strong>#{channel.name}</strong> is archived. It can be read only.
        </span>
        {channel.isMember && (
          <button
            type="button"
            class="button"
            onClick={() => act({ do: "unarchive", channel: channel.id })}
          >
            Unarchive
          </button>
        )}
      </div>
    );
  }
  if (!channel.isMember) {
    return (
      <div class="notice">
        <span>
          You are looking at <strong>#{channel.name}</strong>
        </span>
        <button
          type="button"
          class="button primary"
          onClick={() => act({ do: "join", channel: channel.id })}
        >
          Join channel
        </button>
      </div>
    );
  }
  return <Composer key={`${state.me}/${channel.id}`} channel={channel} />;
}
