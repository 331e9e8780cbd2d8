import { SlackError } from "../errors.ts";
import { visibleFile } from "../files.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "files.delete",
  tier: 3,
  scopes: ["files:write"],
  args: { file: { type: "string", required: true, missing: "file_not_found" } },
  fidelity: {
    coverage: "full",
    basis: "documented",
    assumed: "only whose it is may; messages keep a note of it",
  },
  handle({ args, token, workspace: { state } }) {
    const file = visibleFile(state, args.file, token);
    if (file.user !== token.userId) throw new SlackError("cant_delete_file");
    state.files.delete(file);
    return {};
  },
});
