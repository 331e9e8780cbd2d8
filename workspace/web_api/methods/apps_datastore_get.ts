import { datastoreArgs, datastoreOf } from "../datastore_call.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "apps.datastore.get",
  tier: 4,
  scopes: ["datastore:read"],
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
    // Slack answers an empty item for one that is not there.
    return {
      datastore: datastore.name,
      item: await datastore.get(call.args.id) ?? {},
    };
  },
});
