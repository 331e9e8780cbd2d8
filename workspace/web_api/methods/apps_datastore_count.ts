import {
  datastoreArgs,
  datastoreOf,
  filterArgs,
  filterOf,
} from "../datastore_call.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "apps.datastore.count",
  tier: 3,
  scopes: ["datastore:read"],
  args: {
    ...datastoreArgs,
    ...filterArgs,
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
      count: await datastore.count(filterOf(call.args)),
    };
  },
});
