import { usePage } from "../context.ts";
import { Icon } from "../icon.tsx";
import { linkOfMessage } from "../link.ts";
import type { MessageView } from "../protocol.ts";
import { ReactionPicker } from "./reaction_picker.tsx";

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
      <ReactionPicker
        choose={(name) => act({ do: "react", ...place, name })}
      />
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
