import type {
  CanvasView,
  ChannelSummary,
  ChannelView,
  MessageView,
  ModalView,
  PageState,
} from "./page/protocol.ts";
import { pageState } from "./server/page_state.ts";
import type { User } from "./state/types.ts";
import type { Workspace } from "./workspace.ts";

/** What one person sees in the client, and nothing that Slack would hide from them. */
export class Onlooker {
  constructor(readonly workspace: Workspace, readonly user: User) {}

  /** Their whole screen, with this channel, thread and canvas open. */
  screen(
    look: { channel?: string; thread?: string; canvas?: string } = {},
  ): PageState {
    return pageState(this.workspace, {
      as: this.user.id,
      thread: look.thread,
      canvas: look.canvas,
      ...(look.channel ? { channel: this.channelId(look.channel) } : {}),
    });
  }

  /** Channels and direct conversations in the sidebar, those to join too. */
  channels(): ChannelSummary[] {
    return this.screen().channels;
  }

  /**
   * A channel by name (with or without `#`) or id.
   *
   * @throws Error if this person sees no such channel.
   */
  channel(nameOrId: string): ChannelView {
    return this.screen({ channel: nameOrId }).channel!;
  }

  /** Replies to a message, oldest first, those that only this person sees too. */
  thread(channel: string, ts: string): MessageView[] {
    return this.screen({ channel, thread: ts }).thread?.replies ?? [];
  }

  /**
   * The markdown of a channel's own canvas, or of the canvas with this id or
   * link; nothing where there is none for them.
   */
  canvas(channelOrCanvas: string): string | undefined {
    return this.canvasView(channelOrCanvas)?.markdown;
  }

  protected canvasView(channelOrCanvas: string): CanvasView | undefined {
    const [id] = /\bF0\w+/.exec(channelOrCanvas) ?? [];
    const canvas = id ??
      this.channel(channelOrCanvas).canvases.find((each) => each.isOfChannel)
        ?.id;
    return this.screen({ canvas }).canvas;
  }

  /**
   * The text of the newest file of this name in a channel or thread.
   *
   * @throws Error if this person sees no such file there.
   */
  file(channel: string, name: string, thread?: string): string {
    const screen = this.screen({ channel, thread });
    const messages = thread
      ? [screen.thread!.parent, ...screen.thread!.replies]
      : screen.channel!.messages;
    const files = messages.flatMap((message) => message.files);
    const found = files.findLast((file) =>
      file.name === name && !file.isDeleted
    );
    if (found) {
      const { bytes } = this.workspace.state.files.find(found.id)!;
      return new TextDecoder().decode(bytes);
    }
    throw new Error(
      `Cannot read the file "${name}": there are ${
        files.map((file) => `"${file.name}"`).join(", ") || "none"
      }`,
    );
  }

  /** What the app's bot wrote to this person privately, oldest first. */
  directMessages(): MessageView[] {
    const { id } = this.workspace.bot;
    const direct = this.channels().find((channel) =>
      channel.kind === "im" && channel.name === id
    );
    return direct
      ? this.channel(direct.id).messages.filter(({ user }) => user === id)
      : [];
  }

  /** The modal on their screen. */
  modal(): ModalView | undefined {
    return this.screen().modal;
  }

  /**
   * The id of a channel that they call by its name or id.
   *
   * @throws Error if this person sees no such channel.
   */
  protected channelId(nameOrId: string): string {
    const name = nameOrId.replace(/^#/, "");
    const found = this.channels().find((channel) =>
      channel.id === name || channel.name === name
    );
    if (found) return found.id;
    throw new Error(
      `Cannot look at #${name}: ${this.user.realName} sees no such channel`,
    );
  }
}
