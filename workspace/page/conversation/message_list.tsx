import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Avatar } from "../avatar.tsx";
import { usePage } from "../context.ts";
import { Message } from "../message/message.tsx";
import { dayName, isoDay } from "../mrkdwn/dates.ts";
import { Mrkdwn } from "../mrkdwn/mrkdwn.tsx";
import type { ChannelView, MessageView } from "../protocol.ts";
import { lastSeen, markSeen } from "../seen.ts";
import { channelTitle, msOf } from "./names.ts";

/** Messages of one author within this time stand together under one name. */
const TOGETHER_MS = 5 * 60_000;
/** Nearer to the end than this, new messages keep the end in sight. */
const NEAR_END_PX = 120;

/** The conversation's messages by day, oldest first, the end in sight. */
export function MessageList({ channel }: { channel: ChannelView }) {
  const { state, place, now } = usePage();
  const { tz } = state.people[state.me]!;
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const seenBefore = useRef(lastSeen(state, channel.id)).current;
  const { messages } = channel;
  const dayOf = (message: MessageView) => isoDay(msOf(message.ts), tz);
  const firstNew = messages.find((message) =>
    message.ts > seenBefore && message.user !== state.me && !message.subtype
  );

  useLayoutEffect(() => {
    if (isAtEnd.current) box.current!.scrollTop = box.current!.scrollHeight;
    markSeen(state, channel);
  }, [state]);
  useKeptEnd(box, isAtEnd);
  useEffect(() => {
    if (!place.message) return;
    isAtEnd.current = false;
    box.current!.querySelector(`[data-ts="${place.message}"]`)
      ?.scrollIntoView({ block: "center" });
  }, [place.message]);

  return (
    <div
      ref={box}
      class="messages"
      role="log"
      aria-label={`Messages in ${channelTitle(state, channel)}`}
      tabIndex={0}
      onScroll={() => {
        const { scrollHeight, scrollTop, clientHeight } = box.current!;
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
      }}
    >
      <Beginning channel={channel} />
      {messages.map((message, index) => {
        const before = messages[index - 1];
        const isNewDay = !before || dayOf(before) !== dayOf(message);
        if (hasJoined(message) && hasJoined(before) && !isNewDay) return null;
        const joined = joinedFrom(messages.slice(index), dayOf);
        return (
          <div key={message.ts}>
            {isNewDay && (
              <p class="day" role="separator">
                <span>{dayName(msOf(message.ts), now, tz)}</span>
              </p>
            )}
            {message === firstNew && message !== messages[0] && (
              <p class="new-line" role="separator">
                <span>New</span>
              </p>
            )}
            {joined.length > 1 ? <Joined users={joined} /> : (
              <Message
                message={message}
                channelId={channel.id}
                isFollowing={!isNewDay && follows(before, message)}
                isTarget={place.message === message.ts}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Keeps the end in sight when the box shrinks or its content grows late. */
function useKeptEnd(
  box: { current: HTMLDivElement | null },
  isAtEnd: { current: boolean },
): void {
  useEffect(() => {
    const { current } = box;
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) current!.scrollTop = current!.scrollHeight;
    });
    observer.observe(current!);
    return () => observer.disconnect();
  }, []);
}

function follows(before: MessageView | undefined, message: MessageView) {
  return before !== undefined && before.user === message.user &&
    !before.subtype && !message.subtype && !message.ephemeral &&
    !before.ephemeral && !message.pinned && !before.pinned &&
    msOf(message.ts) - msOf(before.ts) < TOGETHER_MS;
}

function hasJoined(message: MessageView | undefined): boolean {
  return message?.subtype === "channel_join";
}

/** Who joined one after the other on the day of the first of these messages. */
function joinedFrom(
  messages: MessageView[],
  dayOf: (message: MessageView) => string,
): string[] {
  const end = messages.findIndex((message) =>
    !hasJoined(message) || dayOf(message) !== dayOf(messages[0]!)
  );
  return messages.slice(0, end < 0 ? undefined : end).map(({ user }) => user);
}

/** One line for all who joined together. */
function Joined({ users }: { users: string[] }) {
  const { state } = usePage();
  const names = users.map((id) => state.people[id]?.realName ?? "somebody");
  return (
    <p class="system-line">
      <Avatar person={state.people[users[0]!]} size={20} />
      <span>
        {names.map((name, index) => (
          <>
            {index === 0 ? "" : index === names.length - 1 ? " and " : ", "}
            <strong key={index}>
              <bdi>{name}</bdi>
            </strong>
          </>
        ))} have joined the channel
      </span>
    </p>
  );
}

/** What stands above the first message. */
function Beginning({ channel }: { channel: ChannelView }) {
  const { state } = usePage();
  const title = channelTitle(state, channel);
  if (channel.hasMore) {
    return (
      <p class="beginning-more">
        Older messages of {title} are not shown here.
      </p>
    );
  }
  return (
    <div class="beginning">
      <h2>{title}</h2>
      <p>
        {channel.kind === "im"
          ? `Between ${title} and you. Nobody else sees it.`
          : channel.kind === "private"
          ? "A private channel: only its members see it."
          : `This is the very beginning of ${title}.`}{" "}
        {channel.purpose && <Mrkdwn text={channel.purpose} />}
      </p>
    </div>
  );
}
