import { Avatar } from "../avatar.tsx";
import { usePage } from "../context.ts";
import { counted } from "../conversation/names.ts";
import { Icon } from "../icon.tsx";
import { fullMoment } from "../mrkdwn/dates.ts";
import { PlainText, TextWithPeople } from "../mrkdwn/mrkdwn.tsx";
import { PauseSign } from "../pause_sign.tsx";
import type { ChannelView } from "../protocol.ts";
import { ChannelDoings } from "./channel_doings.tsx";

/** Topic, members and what one can do with the channel. */
export function AboutPanel() {
  const { state } = usePage();
  const { channel } = state;
  if (!channel || channel.kind === "im") {
    return <p class="empty">Choose a channel at the left.</p>;
  }
  const me = state.people[state.me]!;
  const creator = state.people[channel.creator]?.realName ?? "somebody";
  return (
    <div class="panel-body about">
      <dl>
        <dt>Topic</dt>
        <dd>
          {channel.topic ? <TextWithPeople text={channel.topic} /> : "None"}
        </dd>
        <dt>Description</dt>
        <dd>
          {channel.purpose ? <PlainText text={channel.purpose} /> : "None"}
        </dd>
        <dt>Created</dt>
        <dd>
          By <bdi>{creator}</bdi>, {fullMoment(channel.created, me.tz)}
        </dd>
        <dt>Channel id</dt>
        <dd>
          <code>{channel.id}</code>
        </dd>
      </dl>
      <h3>{counted(channel.members.length, "member")}</h3>
      <ul class="people">
        {channel.members.map((id) => (
          <MemberLine key={id} id={id} channel={channel} />
        ))}
      </ul>
      {channel.isMember && <ChannelDoings channel={channel} />}
    </div>
  );
}

function MemberLine({ id, channel }: { id: string; channel: ChannelView }) {
  const { state, act, go } = usePage();
  const person = state.people[id];
  const write = async () => {
    const opened = await act({ do: "openDirect", user: id });
    if (opened.ok) go({ channel: opened.channel });
  };
  return (
    <li>
      <Avatar person={person} size={32} />
      <span class="person-words">
        <span>
          <bdi>{person?.realName ?? "somebody who left"}</bdi>
          <PauseSign person={person} />
          {person?.isBot && <span class="tag">APP</span>}
          {person?.isGuest && <span class="tag">guest</span>}
          {person?.isExternal && <span class="tag">external</span>}
          {id === state.me && <span class="tag">you</span>}
        </span>
        <span class="hint">{person?.title || `@${person?.name}`}</span>
      </span>
      {id !== state.me && !person?.deleted && (
        <button type="button" class="button small" onClick={write}>
          Message
        </button>
      )}
      {id !== state.me && channel.isMember && !channel.isGeneral && (
        <button
          type="button"
          class="icon-button"
          aria-label={`Remove ${person?.realName ?? "them"} from this channel`}
          onClick={() => act({ do: "remove", channel: channel.id, user: id })}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </li>
  );
}
