import { usePage } from "../context.ts";
import { Menu } from "../controls/menu.tsx";
import { Icon } from "../icon.tsx";
import { linkOfMessage } from "../link.ts";
import { emojiNamed } from "../mrkdwn/emoji.ts";
import type { MessageView } from "../protocol.ts";

/** Enough to answer with; apps name others. */
const REACTIONS = [
  "+1",
  "eyes",
  "white_check_mark",
  "tada",
  "heart",
  "rotating_light",
  "fire",
  "question",
];

/** What one can do with a message: react, answer, pin, copy its address. */
export function MessageTools(
  { message, channelId, openThread }: {
    message: MessageView;
    channelId: string;
    openThread: (() => void) | undefined;
  },
) {
  const { state, act, say } = usePage();
  const place = { channel: channelId, ts: message.ts };
  const copy = async () => {
    await navigator.clipboard.writeText(
      linkOfMessage(state, channelId, message),
    );
    say("The link of the message is copied.");
  };
  return (
    <div class="message-tools">
      <Menu
        label="Add a reaction"
        menuLabel="Reactions"
        buttonClass="message-tool"
        items={REACTIONS.map((name) => ({
          key: name,
          content: <span aria-label={name} role="img">{emojiNamed(name)}</span>,
          choose: () => act({ do: "react", ...place, name }),
        }))}
      >
        <Icon name="smile" />
      </Menu>
      {openThread && (
        <button
          type="button"
          class="message-tool"
          aria-label="Reply in thread"
          onClick={openThread}
        >
          <Icon name="reply" />
        </button>
      )}
      <button
        type="button"
        class="message-tool"
        aria-label={message.pinned ? "Unpin" : "Pin to this channel"}
        onClick={() => act({ do: message.pinned ? "unpin" : "pin", ...place })}
      >
        <Icon name="pin" />
      </button>
      <button
        type="button"
        class="message-tool"
        aria-label="Copy link"
        onClick={copy}
      >
        <Icon name="link" />
      </button>
    </div>
  );
}
