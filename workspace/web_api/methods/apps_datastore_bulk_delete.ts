import { bulkAnswer, datastoreArgs, datastoreOf } from "../datastore_call.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "apps.datastore.bulkDelete",
  tier: 3,
  scopes: ["datastore:write"],
  args: {
    ...datastoreArgs,
    ids: { type: "array", required: true },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "quotas",
    assumed: "codes of `errors`; what was done comes with `partial_failure`",
  },
  async handle(call) {
    const datastore = datastoreOf(call);
    const failed = await datastore.bulkDelete(call.args.ids);
    return { datastore: datastore.name, ...bulkAnswer(failed) };
  },
});
