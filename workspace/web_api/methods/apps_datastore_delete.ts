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
    missing: "codes of `errors`; quotas",
  },
  async handle(call) {
    const datastore = datastoreOf(call);
    await datastore.delete(call.args.id);
    return { datastore: datastore.name };
  },
});
