import { useState } from "preact/hooks";
import { type OwnAct, usePage } from "../context.ts";
import { ConfirmDialog } from "../controls/confirm_dialog.tsx";
import { Picker } from "../controls/picker.tsx";
import type { ChannelView } from "../protocol.ts";

/** What a member can do with a channel. */
export function ChannelDoings({ channel }: { channel: ChannelView }) {
  return (
    <div class="doings">
      {!channel.isArchived && <Adding channel={channel} />}
      {!channel.isArchived &&
        !channel.canvases.some(({ isOfChannel }) => isOfChannel) && (
        <p class="doing-buttons">
          <Deed
            name="Add canvas"
            act={{ do: "createCanvas", channel: channel.id }}
          />
        </p>
      )}
      {!channel.isGeneral && <Changing channel={channel} />}
    </div>
  );
}

function Adding({ channel }: { channel: ChannelView }) {
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
  if (!others.length) return null;
  return (
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
  );
}

function Changing({ channel }: { channel: ChannelView }) {
  const { act, go } = usePage();
  const [asks, setAsks] = useState<"name" | "deletion">();
  const { id, isArchived } = channel;
  const perform = async (deed: OwnAct) => {
    setAsks(undefined);
    const done = await act(deed);
    if (done.ok && done.channel) go({ channel: done.channel });
  };
  return (
    <>
      <p class="doing-buttons">
        <Deed name="Leave channel" act={{ do: "leave", channel: id }} />
        {!isArchived && (
          <>
            <Deed name="Rename channel" begin={() => setAsks("name")} />
            {channel.kind === "public" && (
              <Deed
                name="Make private"
                act={{ do: "makePrivate", channel: id }}
              />
            )}
            <Sharing channel={channel} />
          </>
        )}
        <Deed
          name={isArchived ? "Unarchive channel" : "Archive channel"}
          act={{ do: isArchived ? "unarchive" : "archive", channel: id }}
        />
        <Deed name="Delete channel" begin={() => setAsks("deletion")} />
      </p>
      {asks === "name" && (
        <NameForm
          name={channel.name}
          rename={(name) => perform({ do: "rename", channel: id, name })}
        />
      )}
      {asks === "deletion" && (
        <ConfirmDialog
          confirm={deletionOf(channel)}
          accept={() => perform({ do: "deleteChannel", channel: id })}
          refuse={() => setAsks(undefined)}
        />
      )}
    </>
  );
}

function Sharing({ channel }: { channel: ChannelView }) {
  const { state } = usePage();
  return (
    <>
      {channel.partners.map(({ user, isConnected }) => (
        <Deed
          key={user}
          name={`${isConnected ? "Stop sharing" : "Share"} with ${
            state.people[user]?.realName
          }'s organisation`}
          act={{
            do: isConnected ? "disconnect" : "share",
            channel: channel.id,
            user,
          }}
        />
      ))}
    </>
  );
}

/** A button that acts at once, or begins by asking. */
function Deed(
  deed: { name: string } & ({ act: OwnAct } | { begin(): void }),
) {
  const { act } = usePage();
  return (
    <button
      type="button"
      class="button"
      onClick={() => "act" in deed ? void act(deed.act) : deed.begin()}
    >
      {deed.name}
    </button>
  );
}

function deletionOf({ name }: ChannelView) {
  return {
    title: { type: "plain_text", text: `Delete #${name}?` },
    text: {
      type: "plain_text",
      text: "Its messages and canvases are gone for good.",
    },
    confirm: { type: "plain_text", text: "Delete" },
    deny: { type: "plain_text", text: "Keep it" },
    style: "danger",
  };
}

function NameForm(
  { name, rename }: { name: string; rename(name: string): void },
) {
  const [typed, setTyped] = useState(name);
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        rename(typed.trim());
      }}
    >
      <label for="channel-name">New name</label>
      <span class="text-input">
        <input
          id="channel-name"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </span>
      <button type="submit" class="button primary">Rename</button>
    </form>
  );
}
