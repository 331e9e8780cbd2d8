import { Avatar } from "../avatar.tsx";
import { usePage } from "../context.ts";
import { Icon } from "../icon.tsx";
import { TextWithPeople } from "../mrkdwn/mrkdwn.tsx";
import { PauseSign } from "../pause_sign.tsx";
import type { ChannelView } from "../protocol.ts";
import { channelTitle, counted } from "./names.ts";

/** Name, topic, members and pins of the conversation. */
export function Header({ channel }: { channel: ChannelView }) {
  const { state, place, go } = usePage();
  const toggle = (panel: "about" | "pins") =>
    go({ panel: place.panel === panel ? undefined : panel });
  const other = channel.kind === "im" ? state.people[channel.name] : undefined;
  return (
    <header class="conversation-header">
      <DrawerButton />
      <div class="conversation-name">
        <h1>
          {other && <Avatar person={other} size={24} />}
          {channel.kind === "private" && <Icon name="lock" />}
          <span class="ellipsis">{channelTitle(state, channel)}</span>
          <PauseSign person={other} />
          {channel.isArchived && <span class="tag">archived</span>}
          {channel.isShared && (
            <span class="tag" title="Another organisation has it too">
              shared
            </span>
          )}
        </h1>
        {(channel.topic || other?.title) && (
          <span
            class="topic ellipsis"
            title={channel.topic ? undefined : other?.title}
          >
            {channel.topic
              ? <TextWithPeople text={channel.topic} />
              : other?.title}
          </span>
        )}
      </div>
      {channel.kind !== "im" && (
        <div class="conversation-tools">
          <Canvases channel={channel} />
          {channel.pins.length > 0 && (
            <button
              type="button"
              class="tool-button"
              aria-pressed={place.panel === "pins"}
              aria-label={counted(channel.pins.length, "pinned message")}
              onClick={() => toggle("pins")}
            >
              <Icon name="pin" />
              {channel.pins.length}
            </button>
          )}
          <button
            type="button"
            class="tool-button"
            aria-pressed={place.panel === "about"}
            aria-label={`${
              counted(channel.members.length, "member")
            }. About this channel`}
            onClick={() => toggle("about")}
          >
            <Icon name="people" />
            {channel.members.length}
          </button>
        </div>
      )}
    </header>
  );
}

/** The channel's tabs: its own canvas, and those that were put beside it. */
function Canvases({ channel }: { channel: ChannelView }) {
  const { place, go } = usePage();
  return (
    <>
      {channel.canvases.map(({ id, title, isOfChannel }) => {
        const isOpen = place.panel === "canvas" && place.canvas === id;
        const name = isOfChannel ? "Canvas" : title || "Untitled";
        return (
          <button
            key={id}
            type="button"
            class="tool-button"
            aria-pressed={isOpen}
            aria-label={name}
            onClick={() =>
              go(
                isOpen
                  ? { panel: undefined, canvas: undefined }
                  : { panel: "canvas", canvas: id },
              )}
          >
            <Icon name="page" />
            <span class="tool-label">{name}</span>
          </button>
        );
      })}
    </>
  );
}

/** Opens the channels on a screen that is too narrow to show them always. */
export function DrawerButton() {
  const { openDrawer } = usePage();
  return (
    <button
      type="button"
      class="icon-button drawer-button"
      aria-label="Channels and people"
      onClick={openDrawer}
    >
      <Icon name="menu" />
    </button>
  );
}
