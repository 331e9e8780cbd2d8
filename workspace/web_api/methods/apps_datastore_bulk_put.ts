import { bulkAnswer, datastoreArgs, datastoreOf } from "../datastore_call.ts";
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
    missing: "quotas",
    assumed: "codes of `errors`; what was done comes with `partial_failure`",
  },
  async handle(call) {
    const datastore = datastoreOf(call);
    const failed = await datastore.bulkPut(call.args.items);
    return { datastore: datastore.name, ...bulkAnswer(failed) };
  },
});
