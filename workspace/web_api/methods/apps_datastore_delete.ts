import { datastoreArgs, datastoreOf } from "../datastore_call.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "apps.datastore.delete",
  tier: 4,
  scopes: ["datastore:write"],
  args: {
    ...datastoreArgs,
    id: { type: "string", required: true },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "quotas",
    assumed: "codes of `errors`",
  },
  async handle(call) {
    const datastore = datastoreOf(call);
    await datastore.delete(call.args.id);
    return { datastore: datastore.name };
  },
});
