import { useLayoutEffect, useRef } from "preact/hooks";
import { usePage } from "../context.ts";
import { Composer } from "../conversation/composer.tsx";
import { counted } from "../conversation/names.ts";
import { Message } from "../message/message.tsx";

/** A message with its replies. */
export function ThreadPanel() {
  const { state } = usePage();
  const { thread, channel } = state;
  const box = useRef<HTMLDivElement>(null);
  const newest = thread?.replies.at(-1)?.ts;
  useLayoutEffect(() => {
    if (newest) box.current!.scrollTop = box.current!.scrollHeight;
  }, [newest]);
  if (!thread || !channel) {
    return <p class="empty">This thread is not here any more.</p>;
  }
  const { parent, replies } = thread;
  return (
    <>
      <div
        ref={box}
        class="panel-body thread"
        role="log"
        aria-label="Replies"
        tabIndex={0}
      >
        <Message message={parent} channelId={channel.id} isAlone />
        <p class="day">
          <span>
            {replies.length
              ? counted(replies.length, "reply", "replies")
              : "No replies yet"}
          </span>
        </p>
        {replies.map((reply) => (
          <Message
            key={reply.ts}
            message={reply}
            channelId={channel.id}
            isAlone
          />
        ))}
      </div>
      {channel.isMember && !channel.isArchived && (
        <Composer key={parent.ts} channel={channel} threadTs={parent.ts} />
      )}
    </>
  );
}
