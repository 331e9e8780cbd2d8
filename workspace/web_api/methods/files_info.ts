import {
  canvasObject,
  fileObject,
  sharesOf,
  visibleCanvas,
  visibleFile,
} from "../files.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "files.info",
  tier: 4,
  scopes: ["files:read"],
  args: { file: { type: "string", required: true, missing: "file_not_found" } },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "previews, comments, stars",
  },
  handle({ args, token, workspace: { state } }) {
    const rest = { comments: [], response_metadata: { next_cursor: "" } };
    const canvas = visibleCanvas(state, args.file, token);
    if (canvas) return { file: canvasObject(state, canvas), ...rest };
    const file = visibleFile(state, args.file, token);
    const ids = [...new Set(file.shares.map(({ channelId }) => channelId))];
    const of = (kind: string) =>
      ids.filter((id) => state.channels.get(id)?.kind === kind);
    return {
      file: {
        ...fileObject(state, file),
        channels: of("public"),
        groups: of("private"),
        ims: of("im"),
        shares: sharesOf(state, file),
      },
      ...rest,
    };
  },
});
