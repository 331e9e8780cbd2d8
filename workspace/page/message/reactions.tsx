import { usePage } from "../context.ts";
import { emojiNamed } from "../mrkdwn/emoji.ts";
import type { MessageView } from "../protocol.ts";

/** The emoji below a message; pressing one adds one's own or takes it away. */
export function Reactions(
  { message, channelId }: { message: MessageView; channelId: string },
) {
  const { state, act } = usePage();
  if (!message.reactions.length) return null;
  return (
    <p class="reactions">
      {message.reactions.map(({ name, users }) => {
        const isOwn = users.includes(state.me);
        const names = users.map((id) => state.people[id]?.realName).join(", ");
        return (
          <button
            type="button"
            key={name}
            class="reaction"
            aria-pressed={isOwn}
            aria-label={`${name}, ${users.length}: ${names}`}
            title={names}
            onClick={() =>
              act({
                do: isOwn ? "unreact" : "react",
                channel: channelId,
                ts: message.ts,
                name,
              })}
          >
            {emojiNamed(name) ?? `:${name}:`} {users.length}
          </button>
        );
      })}
    </p>
  );
}
