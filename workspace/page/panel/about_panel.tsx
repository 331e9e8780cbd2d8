import { useState } from "preact/hooks";
import { Avatar } from "../avatar.tsx";
import { usePage } from "../context.ts";
import { Picker } from "../controls/picker.tsx";
import { counted } from "../conversation/names.ts";
import { fullMoment } from "../mrkdwn/dates.ts";
import { PlainText, TextWithPeople } from "../mrkdwn/mrkdwn.tsx";
import { PauseSign } from "../pause_sign.tsx";
import type { ChannelView } from "../protocol.ts";

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
        {channel.members.map((id) => <MemberLine key={id} id={id} />)}
      </ul>
      {channel.isMember && <Doings channel={channel} />}
    </div>
  );
}

function MemberLine({ id }: { id: string }) {
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
    </li>
  );
}

function Doings({ channel }: { channel: ChannelView }) {
  const { state, act } = usePage();
  const [adding, setAdding] = useState<string[]>([]);
  const others = Object.values(state.people).filter((person) =>
    !person.deleted && !channel.members.includes(person.id)
  );
  const add = async () => {
    for (const user of adding) {
      await act({ do: "invite", channel: channel.id, user });
    }
    setAdding([]);
  };
  return (
    <div class="doings">
      {!channel.isArchived && others.length > 0 && (
        <>
          <label for="add-people">Add people or apps</label>
          <Picker
            id="add-people"
            placeholder="Choose people …"
            isMulti
            options={others.map((person) => ({
              key: person.id,
              label: person.realName,
              hint: person.isBot ? "App" : person.title,
              person,
            }))}
            chosen={adding}
            change={setAdding}
          />
          <button
            type="button"
            class="button primary"
            disabled={!adding.length}
            onClick={add}
          >
            Add
          </button>
        </>
      )}
      {!channel.isGeneral && (
        <p class="doing-buttons">
          <button
            type="button"
            class="button"
            onClick={() => act({ do: "leave", channel: channel.id })}
          >
            Leave channel
          </button>
          <button
            type="button"
            class="button"
            onClick={() =>
              act({
                do: channel.isArchived ? "unarchive" : "archive",
                channel: channel.id,
              })}
          >
            {channel.isArchived ? "Unarchive channel" : "Archive channel"}
          </button>
        </p>
      )}
    </div>
  );
}
