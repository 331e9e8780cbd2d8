import type { Token } from "../engine/tokens.ts";
import { accessOf, type Canvas } from "../state/canvases.ts";
import { extensionOf, type StoredFile } from "../state/files.ts";
import type { State } from "../state/state.ts";
import { SlackError } from "./errors.ts";

/** Where files lie, and where they are sent to. */
const FILES = "https://files.slack.com";

/**
 * The file with this id, if the caller may see it: its own, and those shared in
 * public channels or where the caller is.
 *
 * @throws SlackError `file_not_found`, `file_deleted`, `not_visible`
 */
export function visibleFile(
  state: State,
  id: string,
  token: Token,
): StoredFile {
  const file = state.files.find(id);
  if (!file) throw new SlackError("file_not_found");
  if (file.isDeleted) throw new SlackError("file_deleted");
  const isSeen = file.user === token.userId ||
    file.shares.some(({ channelId }) => {
      const channel = state.channels.get(channelId);
      return channel?.kind === "public" || channel?.members.has(token.userId);
    });
  if (!isSeen) throw new SlackError("not_visible");
  return file;
}

/**
 * The canvas with this id as a file, if there is one for the caller.
 *
 * @throws SlackError `file_deleted`, `not_visible`
 */
export function visibleCanvas(
  state: State,
  id: string,
  token: Token,
): Canvas | undefined {
  const canvas = state.canvases.find(id);
  if (canvas?.isDeleted) throw new SlackError("file_deleted");
  if (canvas && !accessOf(state, canvas, token.userId)) {
    throw new SlackError("not_visible");
  }
  return canvas;
}

/** The address to which the bytes of an upload are sent. */
export function uploadUrl(secret: string): string {
  return `${FILES}/upload/v1/${secret}`;
}

/** A file object as Slack answers it: https://docs.slack.dev/reference/objects/file-object */
export function fileObject(
  state: State,
  file: StoredFile,
): Record<string, unknown> {
  if (file.isDeleted) return { id: file.id, mode: "tombstone" };
  const { id, name, title, mimetype, user, created, bytes } = file;
  const path = `${state.team.id}-${id}`;
  const channels = new Set(file.shares.map(({ channelId }) => channelId));
  const filetype = extensionOf(name);
  return {
    id,
    created,
    timestamp: created,
    name,
    title,
    mimetype,
    filetype,
    pretty_type: filetype.toUpperCase(),
    user,
    user_team: state.team.id,
    editable: false,
    size: bytes.length,
    mode: "hosted",
    is_external: false,
    external_type: "",
    is_public: [...channels].some((each) =>
      state.channels.get(each)?.kind === "public"
    ),
    public_url_shared: false,
    ...(file.altText ? { alt_txt: file.altText } : {}),
    url_private: `${FILES}/files-pri/${path}/${encodeURIComponent(name)}`,
    url_private_download: `${FILES}/files-pri/${path}/download/${
      encodeURIComponent(name)
    }`,
    permalink: `https://${state.team.domain}.slack.com/files/${user}/${id}/${
      encodeURIComponent(name.toLowerCase())
    }`,
    file_access: "visible",
  };
}

/** A canvas as a file, as far as files.info shows it. */
export function canvasObject(
  state: State,
  { id, title, owner, created, updated, channelId }: Canvas,
): Record<string, unknown> {
  return {
    id,
    created,
    timestamp: created,
    updated: updated.at,
    name: title,
    title,
    mimetype: "application/vnd.slack-docs",
    filetype: "quip",
    pretty_type: "Canvas",
    user: owner,
    editable: true,
    mode: "quip",
    is_external: false,
    permalink:
      `https://${state.team.domain}.slack.com/docs/${state.team.id}/${id}`,
    channels: channelId ? [channelId] : [],
  };
}

/** Where a file is shared, as files.info tells it. */
export function sharesOf(
  state: State,
  { shares }: StoredFile,
): Record<string, unknown> {
  const of = (isPublic: boolean) => {
    const mine = shares.filter(({ channelId }) =>
      (state.channels.get(channelId)?.kind === "public") === isPublic
    );
    const byChannel = Object.groupBy(mine, ({ channelId }) => channelId);
    return Object.fromEntries(
      Object.entries(byChannel).map(([id, all = []]) => [
        id,
        all.map(({ ts, threadTs }) => ({
          ts,
          ...(threadTs ? { thread_ts: threadTs } : {}),
          channel_name: state.channels.get(id)?.name,
          team_id: state.team.id,
        })),
      ]),
    );
  };
  const [everybody, members] = [of(true), of(false)];
  return {
    ...(Object.keys(everybody).length ? { public: everybody } : {}),
    ...(Object.keys(members).length ? { private: members } : {}),
  };
}
