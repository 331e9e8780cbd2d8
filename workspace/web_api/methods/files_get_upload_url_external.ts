import { SlackError } from "../errors.ts";
import { uploadUrl } from "../files.ts";
import { defineMethod } from "../method.ts";

const ALT_TEXT_MAX = 1000;
const SNIPPET_MAX_BYTES = 2 ** 20;

export default defineMethod({
  name: "files.getUploadURLExternal",
  tier: 4,
  scopes: ["files:write"],
  args: {
    filename: { type: "string", required: true, missing: "missing_argument" },
    length: { type: "integer", required: true, missing: "missing_argument" },
    alt_txt: { type: "string" },
    snippet_type: { type: "string" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "types of snippets, what a team forbids, space that is used up",
    assumed:
      "files.slack.com can be reached without naming it in `outgoingDomains`, as [the runtime does](https://github.com/slackapi/deno-slack-sdk/issues/347); outside of app code the same path on this machine takes the bytes",
  },
  handle({ args, token, workspace }) {
    if (args.length <= 0) throw new SlackError("missing_argument");
    if ([...args.alt_txt ?? ""].length > ALT_TEXT_MAX) {
      throw new SlackError("alt_txt_too_large");
    }
    if (args.snippet_type && args.length > SNIPPET_MAX_BYTES) {
      throw new SlackError("snippet_too_large");
    }
    const { id, secret } = workspace.state.files.expect({
      name: args.filename,
      length: args.length,
      user: token.userId,
      ...(args.alt_txt ? { altText: args.alt_txt } : {}),
      ...(token.executionId ? { executionId: token.executionId } : {}),
    });
    return { upload_url: uploadUrl(secret), file_id: id };
  },
});
