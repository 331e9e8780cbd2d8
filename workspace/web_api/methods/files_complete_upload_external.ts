import type { Token } from "../../engine/tokens.ts";
import type { StoredFile, Upload } from "../../state/files.ts";
import type { Channel } from "../../state/types.ts";
import { shareFiles } from "../../state/share_files.ts";
import type { Workspace } from "../../workspace.ts";
import { needMember } from "../channels.ts";
import { invalidArguments, SlackError } from "../errors.ts";
import { fileObject } from "../files.ts";
import { type ArgsOf, type ArgSpec, defineMethod } from "../method.ts";
import { authorship, draftOf, threadOf, writableChannel } from "../posting.ts";

const CHANNELS_MAX = 100;

const args = {
  files: { type: "array", required: true },
  channel_id: { type: "string" },
  channels: { type: "ids" },
  thread_ts: { type: "string" },
  initial_comment: { type: "string" },
  blocks: { type: "array", invalid: "invalid_blocks" },
} as const satisfies Record<string, ArgSpec>;

export default defineMethod({
  name: "files.completeUploadExternal",
  tier: 4,
  scopes: ["files:write"],
  args,
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing:
      "what a team forbids; the message is there at once, and is not named in the answer",
    assumed:
      "an archived channel answers `posting_to_channel_denied`; an upload is completed once, without its bytes `file_update_failed`",
  },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const wanted = readFiles(workspace, token, args.files);
    const channels = readChannels(workspace, token, args);
    const draft = commentOf(workspace, token, args);
    const threads = channels.map((channel) =>
      args.thread_ts ? threadOf(channel, args.thread_ts) : undefined
    );
    const files = wanted.map(({ upload, title }) =>
      state.files.complete(upload, title)
    );
    channels.forEach((channel, at) =>
      shareFiles(state, channel, files, {
        ...draft,
        ...(threads[at] ? { threadTs: threads[at] } : {}),
      })
    );
    return { files: files.map((file: StoredFile) => fileObject(state, file)) };
  },
});

/** @throws SlackError `file_not_found`, `file_update_failed` */
function readFiles(
  { state }: Workspace,
  token: Token,
  files: { id?: unknown; title?: unknown }[],
): { upload: Upload; title: string | undefined }[] {
  if (files.length === 0) {
    throw invalidArguments([
      "[ERROR] no less than 1 items required [json-pointer:/files]",
    ]);
  }
  return files.map((file) => {
    const upload = state.files.uploadOf(String(file?.id));
    if (upload?.user !== token.userId) throw new SlackError("file_not_found");
    if (!upload.bytes) throw new SlackError("file_update_failed");
    return {
      upload,
      title: file.title === undefined ? undefined : String(file.title),
    };
  });
}

/** @throws SlackError `channel_not_found`, `channels_limit_exceeded`, `not_in_channel`, `posting_to_channel_denied` */
function readChannels(
  workspace: Workspace,
  token: Token,
  { channel_id, channels = [], thread_ts }: ArgsOf<typeof args>,
): Channel[] {
  const ids = [...new Set(channel_id ? [channel_id, ...channels] : channels)];
  if (ids.length > CHANNELS_MAX) {
    throw new SlackError("channels_limit_exceeded");
  }
  if (thread_ts && ids.length !== 1) {
    throw invalidArguments([
      "[ERROR] thread_ts needs exactly one channel [json-pointer:/thread_ts]",
    ]);
  }
  return ids.map((id) => {
    if (workspace.state.channels.get(id)?.isArchived) {
      throw new SlackError("posting_to_channel_denied");
    }
    const channel = writableChannel(workspace, id, token);
    needMember(channel, token);
    return channel;
  });
}

/** What stands above the files; blocks count only without a comment. */
function commentOf(
  workspace: Workspace,
  token: Token,
  { initial_comment = "", blocks = [] }: ArgsOf<typeof args>,
) {
  if (initial_comment) return draftOf(workspace, token, initial_comment, []);
  return blocks.length
    ? draftOf(workspace, token, "", blocks)
    : { ...authorship(workspace, token), text: "" };
}
