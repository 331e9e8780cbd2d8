import { type Assumptions, USUAL_ASSUMPTIONS } from "../assumptions.ts";
import type { Clock } from "../clock.ts";
import { Chance } from "../runtime/chance.ts";
import { Datastore } from "./datastore.ts";
import type { DatastoreDefinition } from "./definition.ts";
import { datastoreError } from "./errors.ts";

/** The app's datastores, in memory: they are as old as the workspace. */
export class Datastores {
  readonly #byName: ReadonlyMap<string, Datastore>;

  constructor(
    definitions: Record<string, DatastoreDefinition>,
    clock: Clock,
    assumptions: Assumptions = USUAL_ASSUMPTIONS,
    seed = 0,
  ) {
    const circumstances = {
      assumptions,
      chance: new Chance(`datastores ${seed}`),
    };
    this.#byName = new Map(
      Object.entries(definitions).map((
        [name, definition],
      ) => [name, new Datastore(name, definition, clock, circumstances)]),
    );
  }

  /**
   * The datastore that the manifest defines under this name.
   *
   * @throws SlackError `datastore_error`, `datastore_config_not_found`: documented at
   * https://docs.slack.dev/reference/methods/apps.datastore.put
   */
  find(name: string): Datastore {
    const datastore = this.#byName.get(name);
    if (datastore) return datastore;
    throw datastoreError({
      code: "datastore_config_not_found",
      message: "The datastore configuration could not be found",
      pointer: "/datastores",
    });
  }

  /** Gives the memory back. Nothing may be called after it. */
  async close(): Promise<void> {
    await Promise.all(
      [...this.#byName.values()].map((datastore) => datastore.close()),
    );
  }
}
