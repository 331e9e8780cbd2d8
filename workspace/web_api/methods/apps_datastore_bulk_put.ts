import { datastoreArgs, datastoreOf } from "../datastore_call.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "apps.datastore.bulkPut",
  tier: 3,
  scopes: ["datastore:write"],
  args: {
    ...datastoreArgs,
    items: { type: "array", required: true },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "codes of `errors`; quotas; never fails in part",
  },
  async handle(call) {
    const datastore = datastoreOf(call);
    await datastore.bulkPut(call.args.items);
    return { datastore: datastore.name };
  },
});
