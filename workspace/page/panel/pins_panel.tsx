import { usePage } from "../context.ts";
import { Message } from "../message/message.tsx";

/** The channel's pinned messages. */
export function PinsPanel() {
  const { state } = usePage();
  const { channel } = state;
  if (!channel?.pins.length) {
    return <p class="empty">Nothing is pinned to this channel.</p>;
  }
  return (
    <div class="panel-body">
      {channel.pins.map((message) => (
        <Message
          key={message.ts}
          message={message}
          channelId={channel.id}
          isAlone
        />
      ))}
    </div>
  );
}
