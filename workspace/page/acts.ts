// What people do on the page, and what they are answered.

/** A text file that somebody shares. */
export interface SharedText {
  name: string;
  text: string;
}

/** Values of a form as Slack's `view.state.values`: block_id → action_id → value object. */
// deno-lint-ignore no-explicit-any
export type FormState = Record<string, Record<string, any>>;

/** What a person does in the client. `as` is who does it. */
export type Act =
  & { as: string }
  & (
    | {
      do: "post";
      channel: string;
      text: string;
      threadTs?: string;
      files?: SharedText[];
    }
    | { do: "join"; channel: string }
    | { do: "leave"; channel: string }
    | { do: "archive"; channel: string }
    | { do: "unarchive"; channel: string }
    | { do: "rename"; channel: string; name: string }
    | { do: "makePrivate"; channel: string }
    /** With the organisation of this person, who comes into the channel. */
    | { do: "share"; channel: string; user: string }
    /** Takes the channel from the organisation of this person. */
    | { do: "disconnect"; channel: string; user: string }
    | { do: "deleteChannel"; channel: string }
    | { do: "invite"; channel: string; user: string }
    | { do: "remove"; channel: string; user: string }
    /** Gives a channel a canvas of its own. */
    | { do: "createCanvas"; channel: string }
    /** Writes a canvas anew; refused if it is no longer at the revision that was read. */
    | { do: "editCanvas"; canvas: string; revision: number; markdown: string }
    | { do: "openDirect"; user: string }
    /** Pauses one's notifications until then, or resumes them. */
    | { do: "doNotDisturb"; until?: number }
    /**
     * Starts a link trigger. The channel is the one in which the `/` menu, the
     * bookmark or the message with the link is; `messageTs` is that message's.
     */
    | {
      do: "runShortcut";
      trigger: string;
      channel?: string;
      messageTs?: string;
      location?: "message" | "bookmark";
      /** The bookmark with the link. */
      bookmarkId?: string;
    }
    /** Presses a button or changes a select in a message or modal. `action` as in Slack's `actions[0]`. */
    | {
      do: "blockAction";
      channel?: string;
      messageTs?: string;
      viewId?: string;
      // deno-lint-ignore no-explicit-any
      action: Record<string, any>;
      state?: FormState;
    }
    /** Presses a `workflow_button`. */
    | {
      do: "workflowButton";
      channel: string;
      messageTs: string;
      actionId: string;
    }
    | { do: "submitView"; viewId: string; state: FormState }
    /** Cancel, X or Esc; `all` closes the whole stack. */
    | { do: "closeView"; viewId: string; all?: boolean }
    | { do: "dismissEphemeral"; channel: string; ts: string }
    /** `name` of an emoji without colons. */
    | { do: "react"; channel: string; ts: string; name: string }
    | { do: "unreact"; channel: string; ts: string; name: string }
    | { do: "pin"; channel: string; ts: string }
    | { do: "unpin"; channel: string; ts: string }
    /** Lets the clock stand (0), run (1) or run that many times as fast. */
    | { do: "setClock"; factor: number }
    /** Lets so many milliseconds pass at once. */
    | { do: "advanceClock"; ms: number }
    /** Lets time pass until the next thing that is due. */
    | { do: "jumpClock" }
  );

/** What somebody typed into a select whose options come from the app. */
export interface OptionsQuery {
  as: string;
  channel?: string;
  messageTs?: string;
  viewId?: string;
  blockId: string;
  actionId: string;
  typed: string;
  state?: FormState;
}

/** The options that the app has for it, as in Block Kit. */
export type SuggestedOptions =
  // deno-lint-ignore no-explicit-any
  | { ok: true; options?: any[]; option_groups?: any[] }
  | { ok: false; error: string };

/**
 * `error` is a sentence for the person; `errors` are those of single fields,
 * block_id → sentence. `warning` asks for a warning triangle beside what was
 * clicked. `channel` is where to go next, if anywhere.
 */
export type ActResult =
  | { ok: true; channel?: string }
  | {
    ok: false;
    error: string;
    errors?: Record<string, string>;
    warning?: true;
  };
