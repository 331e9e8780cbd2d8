import {
  datastoreArgs,
  datastoreOf,
  filterArgs,
  filterOf,
} from "../datastore_call.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "apps.datastore.query",
  tier: 4,
  scopes: ["datastore:read"],
  args: {
    ...datastoreArgs,
    ...filterArgs,
    limit: { type: "integer" },
    cursor: { type: "string" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "quotas",
    assumed: "codes of `errors`",
  },
  async handle(call) {
    const datastore = datastoreOf(call);
    const page = await datastore.query({
      ...filterOf(call.args),
      limit: call.args.limit,
      cursor: call.args.cursor,
    });
    return {
      datastore: datastore.name,
      items: page.items,
      ...(page.cursor
        ? { response_metadata: { next_cursor: page.cursor } }
        : {}),
    };
  },
});
