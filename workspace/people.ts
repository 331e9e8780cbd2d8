import type { ActResult, SharedText } from "./page/acts.ts";
import { FormFiller } from "./form_filler.ts";
import { buttonNamed } from "./server/buttons.ts";

/**
 * What one person does and sees in the client, by the same doors as the page.
 *
 * Actions answer as the client would: `ok`, or the sentence that the person
 * reads. Asking for what is not on the screen throws, as it is a mistake of
 * the test and not of the person.
 *
 * @example
 * ```ts ignore
 * const ana = running.person("ana");
 * await ana.run("Incident: declare", { channel: "general" });
 * await ana.submit({ Title: "Checkout is down" });
 * ```
 */
export class Person extends FormFiller {
  /** Starts a shortcut of the `/` menu by its name. */
  run(shortcut: string, from: { channel?: string } = {}): Promise<ActResult> {
    const { shortcuts } = this.screen();
    const found = shortcuts.find(({ name }) => name === shortcut);
    if (!found) {
      throw new Error(
        `Cannot run "${shortcut}": the menu has ${
          shortcuts.map(({ name }) => `"${name}"`).join(", ") || "nothing"
        }`,
      );
    }
    return this.act({
      do: "runShortcut",
      trigger: found.id,
      ...(from.channel ? { channel: this.channelId(from.channel) } : {}),
    });
  }

  /** Starts the link trigger whose address is in this message. */
  runLink(channel: string, ts: string): Promise<ActResult> {
    const { id, messages } = this.channel(channel);
    const { text = "" } = messages.find((message) => message.ts === ts) ?? {};
    return this.act({
      do: "runShortcut",
      trigger: this.#triggerIn(text),
      channel: id,
      messageTs: ts,
      location: "message",
    });
  }

  /** Starts the link trigger of a bookmark by its title. */
  runBookmark(channel: string, title: string): Promise<ActResult> {
    const { id, bookmarks } = this.channel(channel);
    const found = bookmarks.find((bookmark) => bookmark.title === title);
    return this.act({
      do: "runShortcut",
      trigger: this.#triggerIn(found?.link ?? ""),
      channel: id,
      location: "bookmark",
      bookmarkId: found?.id,
    });
  }

  /**
   * Presses a button in the newest message of the channel, or of the thread,
   * that has one with this text or action_id; or chooses what is called so in
   * a menu of three dots.
   */
  press(channel: string, button: string, thread?: string): Promise<ActResult> {
    const screen = this.screen({ channel, thread });
    const found = buttonNamed(
      [
        ...screen.channel!.messages,
        ...screen.thread
          ? [screen.thread.parent, ...screen.thread.replies]
          : [],
      ].reverse(),
      button,
    );
    const place = { channel: screen.channel!.id, messageTs: found.ts };
    if (found.element.type === "workflow_button") {
      const actionId = found.element.action_id;
      return this.act({ do: "workflowButton", ...place, actionId });
    }
    return this.act({ do: "blockAction", ...place, action: found.action });
  }

  /** Writes a message, or a reply to the message with `threadTs`, and shares text files with it. */
  post(
    channel: string,
    text: string,
    threadTs?: string,
    files: SharedText[] = [],
  ): Promise<ActResult> {
    return this.act({
      do: "post",
      channel: this.channelId(channel),
      text,
      ...(threadTs ? { threadTs } : {}),
      ...(files.length ? { files } : {}),
    });
  }

  /** Adds an emoji to a message, by its name without colons. */
  react(channel: string, ts: string, name: string): Promise<ActResult> {
    return this.act({
      do: "react",
      channel: this.channelId(channel),
      ts,
      name,
    });
  }

  unreact(channel: string, ts: string, name: string): Promise<ActResult> {
    return this.act({
      do: "unreact",
      channel: this.channelId(channel),
      ts,
      name,
    });
  }

  pin(channel: string, ts: string): Promise<ActResult> {
    return this.act({ do: "pin", channel: this.channelId(channel), ts });
  }

  unpin(channel: string, ts: string): Promise<ActResult> {
    return this.act({ do: "unpin", channel: this.channelId(channel), ts });
  }

  join(channel: string): Promise<ActResult> {
    return this.act({ do: "join", channel: this.channelId(channel) });
  }

  leave(channel: string): Promise<ActResult> {
    return this.act({ do: "leave", channel: this.channelId(channel) });
  }

  /** Pauses their notifications until then, in milliseconds of the clock, or resumes them. */
  doNotDisturb(until: number | undefined): Promise<ActResult> {
    return this.act({ do: "doNotDisturb", until });
  }

  archive(channel: string): Promise<ActResult> {
    return this.act({ do: "archive", channel: this.channelId(channel) });
  }

  unarchive(channel: string): Promise<ActResult> {
    return this.act({ do: "unarchive", channel: this.channelId(channel) });
  }

  rename(channel: string, name: string): Promise<ActResult> {
    return this.act({ do: "rename", channel: this.channelId(channel), name });
  }

  makePrivate(channel: string): Promise<ActResult> {
    return this.act({ do: "makePrivate", channel: this.channelId(channel) });
  }

  deleteChannel(channel: string): Promise<ActResult> {
    return this.act({ do: "deleteChannel", channel: this.channelId(channel) });
  }

  /** Shares a channel with the organisation of this person, who comes into it. */
  share(channel: string, handle: string): Promise<ActResult> {
    return this.act({
      do: "share",
      channel: this.channelId(channel),
      user: this.#userId(handle),
    });
  }

  /** Takes a channel from the organisation of this person. */
  disconnect(channel: string, handle: string): Promise<ActResult> {
    return this.act({
      do: "disconnect",
      channel: this.channelId(channel),
      user: this.#userId(handle),
    });
  }

  /** Adds a person or a bot to a channel. */
  invite(channel: string, handle: string): Promise<ActResult> {
    return this.act({
      do: "invite",
      channel: this.channelId(channel),
      user: this.#userId(handle),
    });
  }

  /** Removes a person or a bot from a channel. */
  remove(channel: string, handle: string): Promise<ActResult> {
    return this.act({
      do: "remove",
      channel: this.channelId(channel),
      user: this.#userId(handle),
    });
  }

  /**
   * Changes the markdown of a channel's own canvas, which it gets if it has
   * none, or of the canvas with this id or link.
   */
  async editCanvas(
    channelOrCanvas: string,
    change: (markdown: string) => string,
  ): Promise<ActResult> {
    if (!this.canvasView(channelOrCanvas)) {
      const channel = this.channelId(channelOrCanvas);
      const created = await this.act({ do: "createCanvas", channel });
      if (!created.ok) return created;
    }
    const { id, revision, markdown } = this.canvasView(channelOrCanvas)!;
    return await this.act({
      do: "editCanvas",
      canvas: id,
      revision,
      markdown: change(markdown),
    });
  }

  #userId(handle: string): string {
    const name = handle.replace(/^@/, "");
    const people = Object.values(this.screen().people);
    const found = people.find((person) => person.name === name);
    if (found) return found.id;
    throw new Error(`Cannot find @${name}: there is nobody of this name`);
  }

  #triggerIn(text: string): string {
    const [, url] = /(https:\/\/slack\.com\/shortcuts\/[^\s|>]+)/.exec(text) ??
      [];
    const trigger = /\/(Ft\w+)/.exec(url ?? "")?.[1];
    if (trigger) return trigger;
    throw new Error(`Cannot start a workflow: there is no link in "${text}"`);
  }
}
