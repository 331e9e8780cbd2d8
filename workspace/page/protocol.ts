/**
 * What the workspace shows to the page. This file and `acts.ts`, what people
 * do there, are all that the two say to each other.
 *
 * - `GET /page/state?as=<user>&channel=<channel>&thread=<ts>&canvas=<canvas>` answers a `PageState`:
 *   what that person would see in Slack right now.
 * - `GET /page/events` is a stream of server-sent events; each says that something
 *   changed, and the page asks for the state again.
 * - `POST /page/act` takes an `Act` and answers an `ActResult`.
 * - `POST /page/options` takes an `OptionsQuery` and answers `SuggestedOptions`.
 *
 * Ids of channels, people and messages are Slack's; `ts` is Slack's time stamp.
 */

/** Everything that one person sees. Times are milliseconds since 1970. */
export interface PageState {
  now: number;
  clock: ClockView;
  team: { name: string; domain: string };
  app: { name: string; description: string; botUserId: string };
  /** The person whose Slack this is. */
  me: string;
  people: Record<string, PersonView>;
  /** By id. */
  groups: Record<
    string,
    { id: string; handle: string; name: string; users: string[] }
  >;
  /** Channels the person may see: their own first by kind and name, then public ones to join, archived ones last. */
  channels: ChannelSummary[];
  /** The channel asked for, if the person may see it. */
  channel?: ChannelView;
  /** The thread asked for. */
  thread?: { channel: string; parent: MessageView; replies: MessageView[] };
  /** The canvas asked for, if the person may see it. */
  canvas?: CanvasView;
  /** The modal on top of this person's screen. */
  modal?: ModalView;
  /** Link triggers that this person can start, for the `/` menu. */
  shortcuts: { id: string; name: string; description: string; url: string }[];
  /** Webhook triggers with a command that works as it stands. */
  webhooks: { id: string; name: string; url: string; curl: string }[];
  /** Scheduled triggers and when each fires next. */
  schedules: { id: string; name: string; next: number }[];
  /** Newest first, at most 200 lines. */
  activity: ActivityView[];
  /** The Web API's address and a token for looking around with it. */
  api: { url: string; token: string };
}

/** How the workspace's clock goes. */
export interface ClockView {
  mode: "stands" | "runs" | "runs fast";
  /** How many seconds pass in one of the machine's. */
  factor: number;
  /** Whether its speed can be set: in tests it stands. */
  canRun: boolean;
  /** What is due next; the name is empty for what has none. */
  next?: { at: number; name: string };
}

export interface PersonView {
  id: string;
  /** Handle without `@`. */
  name: string;
  realName: string;
  title: string;
  tz: string;
  isBot: boolean;
  isAdmin: boolean;
  deleted: boolean;
  isGuest: boolean;
  /** Of another organisation. */
  isExternal: boolean;
  /** Does not want to be disturbed until then. */
  doNotDisturbUntil?: number;
}

export interface ChannelSummary {
  id: string;
  /** Without `#`; for a direct conversation the other person's id. */
  name: string;
  kind: "public" | "private" | "im";
  isMember: boolean;
  isArchived: boolean;
  /** Another organisation has it too. */
  isShared: boolean;
  /** ts of the newest message, "" if none. Lines about joining and leaving do not count. */
  latest: string;
  /** ts of the newest messages by others, at most 50, oldest first: what is newer than was seen is unread. */
  recent: string[];
}

export interface ChannelView extends ChannelSummary {
  /** Everybody's channel: cannot be left or archived. */
  isGeneral: boolean;
  topic: string;
  purpose: string;
  created: number;
  creator: string;
  members: string[];
  /** Oldest first, the newest 200. Ephemeral ones are among them. */
  messages: MessageView[];
  /** There are older ones that are not shown. */
  hasMore: boolean;
  pins: MessageView[];
  bookmarks: { id: string; title: string; link: string; emoji: string }[];
  /** Its tabs, the channel's own canvas first. */
  canvases: { id: string; title: string; isOfChannel: boolean }[];
  /** Somebody of each other organisation, and whether it has the channel too. */
  partners: { user: string; isConnected: boolean }[];
  /** Featured workflows: link triggers to start from the channel's header. */
  featured: { id: string; name: string; description: string }[];
}

/** A canvas to read. */
export interface CanvasView {
  id: string;
  title: string;
  markdown: string;
  /** How often it was changed. */
  revision: number;
  mayEdit: boolean;
  /** By whom and when it was last changed; milliseconds since 1970. */
  updatedBy: string;
  updatedAt: number;
}

export interface MessageView {
  ts: string;
  user: string;
  text: string;
  // deno-lint-ignore no-explicit-any
  blocks?: any[];
  subtype?: string;
  isBot: boolean;
  edited: boolean;
  ephemeral: boolean;
  pinned: boolean;
  threadTs?: string;
  replyCount: number;
  /** Authors of replies, first ones first. */
  replyUsers: string[];
  latestReply?: string;
  reactions: { name: string; users: string[] }[];
  files: FileView[];
}

/** A file that a message shows; `GET /page/file?as=<user>&id=<file>` is its download. */
export interface FileView {
  id: string;
  name: string;
  title: string;
  /** Bytes. */
  size: number;
  isDeleted: boolean;
}

export interface ModalView {
  id: string;
  /** How many views lie in this stack, 1 to 3. */
  depth: number;
  hash: string;
  title: string;
  submit?: string;
  close: string;
  // deno-lint-ignore no-explicit-any
  blocks: any[];
  /** What the person reads above the fields: Slack's words when the app failed or was slow. */
  problem?: string;
  /** block_id → sentence, after `response_action: errors`. */
  errors: Record<string, string>;
  /** A submission is on its way to the app. */
  busy: boolean;
}

export interface ActivityView {
  id: string;
  at: number;
  level: "info" | "warn" | "error";
  /** Slack's event name, for instance `function_execution_result`. */
  event: string;
  /** One line for people. */
  text: string;
  /** Workflow run this belongs to (`Tr…`), so that its lines can be shown together. */
  trace?: string;
  /** More to read when opened: inputs, outputs, calls. */
  // deno-lint-ignore no-explicit-any
  details?: any;
}
