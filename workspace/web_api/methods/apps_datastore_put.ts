import { datastoreArgs, datastoreOf } from "../datastore_call.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "apps.datastore.put",
  tier: 4,
  scopes: ["datastore:write"],
  args: {
    ...datastoreArgs,
    item: { type: "object", required: true },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "quotas",
    assumed: "codes of `errors`",
  },
  async handle(call) {
    const datastore = datastoreOf(call);
    return {
      datastore: datastore.name,
      item: await datastore.put(call.args.item),
    };
  },
});
