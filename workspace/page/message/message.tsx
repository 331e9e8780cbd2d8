import { Avatar } from "../avatar.tsx";
import { Blocks } from "../blocks/blocks.tsx";
import { usePage } from "../context.ts";
import { counted, msOf } from "../conversation/names.ts";
import { Icon } from "../icon.tsx";
import { ago, fullMoment, timeOfDay } from "../mrkdwn/dates.ts";
import { Mrkdwn } from "../mrkdwn/mrkdwn.tsx";
import { PauseSign } from "../pause_sign.tsx";
import type { MessageView } from "../protocol.ts";
import { Files } from "./files.tsx";
import { MessageForm } from "./message_form.tsx";
import { MessageTools } from "./message_tools.tsx";
import { Reactions } from "./reactions.tsx";
import { ShortcutUnfurls } from "./shortcut_unfurls.tsx";

interface Props {
  message: MessageView;
  channelId: string;
  /** The one before has the same author: no name and picture again. */
  isFollowing?: boolean;
  /** A link led here. */
  isTarget?: boolean;
  /** Inside of a thread or another list, where no thread opens from it. */
  isAlone?: boolean;
}

/** One message with all that belongs to it. */
export function Message(
  {
    message,
    channelId,
    isFollowing = false,
    isTarget = false,
    isAlone = false,
  }: Props,
) {
  const { state, go } = usePage();
  if (isSystemLine(message)) return <SystemLine message={message} />;
  const author = state.people[message.user];
  const openThread = () =>
    go({
      channel: channelId,
      panel: "thread",
      thread: message.threadTs ?? message.ts,
    });
  const classes = [
    "message",
    message.pinned && "is-pinned",
    message.ephemeral && "is-ephemeral",
    isTarget && "is-target",
  ].filter(Boolean).join(" ");
  return (
    <article
      class={classes}
      data-ts={message.ts}
      aria-label={`Message of ${author?.realName ?? "somebody"}`}
    >
      <Marks message={message} channelId={channelId} isAlone={isAlone} />
      <div class="message-row">
        <div class="message-left">
          {isFollowing
            ? <Moment ts={message.ts} />
            : <Avatar person={author} />}
        </div>
        <div class="message-body">
          {!isFollowing && (
            <p class="message-author">
              <bdi class="author-name">
                {author?.realName ?? "somebody who left"}
              </bdi>
              <PauseSign person={author} />
              {message.isBot && <span class="tag">APP</span>}
              {author?.isExternal && <span class="tag">external</span>}
              <Moment ts={message.ts} />
            </p>
          )}
          <Content message={message} channelId={channelId} />
          <Files files={message.files} />
          <Reactions message={message} channelId={channelId} />
          {!isAlone && message.replyCount > 0 && (
            <ThreadLink message={message} open={openThread} />
          )}
        </div>
      </div>
      {!message.ephemeral && (
        <MessageTools
          message={message}
          channelId={channelId}
          openThread={isAlone ? undefined : openThread}
        />
      )}
    </article>
  );
}

function Content(
  { message, channelId }: { message: MessageView; channelId: string },
) {
  const edited = message.edited && <span class="edited">(edited)</span>;
  if (message.blocks) {
    return (
      <MessageForm channelId={channelId} message={message}>
        <Blocks blocks={message.blocks} />
        {edited}
      </MessageForm>
    );
  }
  if (!message.text && message.files.length) return null;
  return (
    <div class="message-text">
      <Mrkdwn text={message.text} /> {edited}
      <ShortcutUnfurls message={message} />
    </div>
  );
}

/** What stands above a message: pinned, only for you, sent to the channel too. */
function Marks(
  { message, channelId, isAlone }: Required<
    Pick<Props, "message" | "channelId" | "isAlone">
  >,
) {
  const { act } = usePage();
  if (message.ephemeral) {
    return (
      <p class="mark">
        <Icon name="eye" size={14} />
        Only visible to you ·
        <button
          type="button"
          class="link-button"
          onClick={() =>
            act({
              do: "dismissEphemeral",
              channel: channelId,
              ts: message.ts,
            })}
        >
          Dismiss
        </button>
      </p>
    );
  }
  if (message.threadTs && !isAlone) {
    return <p class="mark">Replied to a thread</p>;
  }
  if (!message.pinned) return null;
  return (
    <p class="mark mark-pinned">
      <Icon name="pin" size={14} />
      Pinned to this channel
    </p>
  );
}

function Moment({ ts }: { ts: string }) {
  const { state } = usePage();
  const { tz } = state.people[state.me]!;
  return (
    <time
      class="moment"
      dateTime={new Date(msOf(ts)).toISOString()}
      title={fullMoment(msOf(ts), tz)}
    >
      {timeOfDay(msOf(ts), tz)}
    </time>
  );
}

function ThreadLink(
  { message, open }: { message: MessageView; open(): void },
) {
  const { state, now } = usePage();
  return (
    <button type="button" class="thread-link" onClick={open}>
      {message.replyUsers.slice(0, 4).map((id) => (
        <Avatar key={id} person={state.people[id]} size={22} />
      ))}
      <strong>{counted(message.replyCount, "reply", "replies")}</strong>
      {message.latestReply && (
        <span>Last reply {ago(msOf(message.latestReply), now)}</span>
      )}
    </button>
  );
}

function isSystemLine({ subtype }: MessageView): boolean {
  return /^(channel|group)_|^pinned_item$|^bookmark/.test(subtype ?? "");
}

function SystemLine({ message }: { message: MessageView }) {
  const { state } = usePage();
  return (
    <p class="system-line" data-ts={message.ts}>
      <Avatar person={state.people[message.user]} size={20} />
      <Mrkdwn text={message.text} />
      <Moment ts={message.ts} />
    </p>
  );
}
