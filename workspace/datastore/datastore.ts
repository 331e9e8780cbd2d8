import type { Assumptions } from "../assumptions.ts";
import type { Clock } from "../clock.ts";
import type { Chance } from "../runtime/chance.ts";
import { invalidArguments } from "../web_api/errors.ts";
import {
  type AttributeMap,
  fromAttributeMap,
  toAttributeMap,
} from "./attribute_values.ts";
import { checkBulk } from "./bulk.ts";
import { checkItem, checkKey } from "./check_item.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import type { DatastoreDefinition, Item } from "./definition.ts";
import { datastoreError, refuse } from "./errors.ts";
import { type Filter, toScanFilter } from "./filter.ts";
import { LateCopy } from "./late_copy.ts";
import { Table, TableError } from "./table.ts";

/** Slack's limits: https://docs.slack.dev/reference/methods/apps.datastore.query */
const LIMIT_DEFAULT = 100;
const LIMIT_MAX = 1000;

/** What decides where Slack does not say: what is assumed, and chance. */
export interface Circumstances {
  assumptions: Assumptions;
  chance: Chance;
}

/** One datastore: a DynamoDB table with Slack's rules on top. */
export class Datastore {
  // Made at the first use: most tests touch one datastore of many.
  #table?: Table;
  readonly #copy?: LateCopy;
  readonly #assumptions: Assumptions;
  readonly #chance: Chance;

  constructor(
    readonly name: string,
    readonly definition: DatastoreDefinition,
    private readonly clock: Clock,
    { assumptions, chance }: Circumstances,
  ) {
    this.#assumptions = assumptions;
    this.#chance = chance;
    if (assumptions.staleReads) {
      this.#copy = new LateCopy(definition.primary_key, clock);
    }
  }

  /** The item with this id, or nothing. @throws SlackError `datastore_error` */
  get(id: string): Promise<Item | undefined> {
    refuse(checkKey(id, this.definition.primary_key, "/id"));
    return this.#read("/id", (table) => this.#find(table, id));
  }

  /** Stores an item; one with the same key is replaced as a whole. @throws SlackError `datastore_error` */
  put(item: Item): Promise<Item> {
    refuse(checkItem(item, this.definition));
    return this.#write("/item", async (table) => {
      await table.put(toAttributeMap(item));
      return item;
    });
  }

  /**
   * Sets the attributes given, whole, and leaves the others; makes the item if
   * there is none. Answers all of it as it then is.
   *
   * @throws SlackError `datastore_error`
   */
  update(item: Item): Promise<Item> {
    refuse(checkItem(item, this.definition));
    const { [this.definition.primary_key]: id, ...attributes } = item;
    return this.#write("/item", async (table) => {
      const before = await this.#find(table, String(id));
      const after = fromAttributeMap(
        await table.update(String(id), toAttributeMap(attributes)),
      );
      return this.#assumptions.updateAnswersAtomically
        ? after
        : { ...before, ...item };
    });
  }

  /** Deletes the item if there is one. @throws SlackError `datastore_error` */
  delete(id: string): Promise<void> {
    refuse(checkKey(id, this.definition.primary_key, "/id"));
    return this.#write("/id", (table) => table.delete(id));
  }

  /**
   * One page: reads `limit` items in an order of DynamoDB's own, at most 1 MB,
   * and answers those of them that the filter keeps. There is more as long as
   * there is a cursor, even if a page is empty.
   *
   * @throws SlackError `datastore_error`, `invalid_arguments`
   */
  query(
    options: Filter & { limit?: number; cursor?: string },
  ): Promise<{ items: Item[]; cursor?: string }> {
    const { limit = LIMIT_DEFAULT } = options;
    if (limit < 1 || limit > LIMIT_MAX) {
      throw invalidArguments([
        `[ERROR] must be between 1 and ${LIMIT_MAX} [json-pointer:/limit]`,
      ]);
    }
    const filter = toScanFilter(options, this.definition.primary_key);
    return this.#read("/expression", async (table) => {
      const start = options.cursor
        ? table.startAfter(readCursor(options.cursor))
        : undefined;
      const page = await table.scan({ ...filter, limit, start });
      const key = page.lastKey &&
        fromAttributeMap(page.lastKey)[this.definition.primary_key];
      return {
        items: await this.#alive(table, page.items),
        ...(key === undefined ? {} : { cursor: writeCursor(String(key)) }),
      };
    });
  }

  /** How many items the filter keeps, over all pages. @throws SlackError `datastore_error` */
  count(options: Filter): Promise<number> {
    const filter = toScanFilter(options, this.definition.primary_key);
    return this.#read("/expression", async (table) => {
      let count = 0;
      let start: AttributeMap | undefined;
      do {
        const page = await table.scan({ ...filter, start });
        count += (await this.#alive(table, page.items)).length;
        start = page.lastKey;
      } while (start);
      return count;
    });
  }

  /**
   * Those of the items that exist, in the order asked for, and the ids that
   * were not looked for.
   *
   * @throws SlackError `datastore_error`, `invalid_arguments`
   */
  async bulkGet(ids: unknown[]): Promise<{ items: Item[]; failed: unknown[] }> {
    this.#checkIds(ids);
    const items: Item[] = [];
    const failed = await this.#each(ids, async (id) => {
      const item = await this.get(String(id));
      if (item) items[ids.indexOf(id)] = item;
    });
    return { items: items.filter((item) => item !== undefined), failed };
  }

  /**
   * Stores all items or, if one does not fit, none. Answers those that it left
   * out nevertheless.
   *
   * @throws SlackError `datastore_error`, `invalid_arguments`
   */
  async bulkPut(items: Item[]): Promise<Item[]> {
    checkBulk(
      items,
      "/items",
      (item, pointer) => checkItem(item, this.definition, pointer),
      (item) => item[this.definition.primary_key],
    );
    return await this.#each(items, (item) => this.put(item));
  }

  /** Deletes those of the items that exist. Answers the ids that it left out. @throws SlackError `datastore_error`, `invalid_arguments` */
  async bulkDelete(ids: unknown[]): Promise<unknown[]> {
    this.#checkIds(ids);
    return await this.#each(ids, (id) => this.delete(String(id)));
  }

  async close(): Promise<void> {
    await this.#table?.close();
    await this.#copy?.close();
  }

  /** Does something for each item. If bulks fail in part, not for all, but always for the first. */
  async #each<T>(list: T[], act: (each: T) => Promise<unknown>): Promise<T[]> {
    const left = new Set(
      this.#assumptions.bulkFailsInPart
        ? list.filter((_, i) => i > 0 && this.#chance.next() < 0.5)
        : [],
    );
    await Promise.all(list.filter((each) => !left.has(each)).map(act));
    return [...left];
  }

  #checkIds(ids: unknown[]): void {
    const key = this.definition.primary_key;
    checkBulk(ids, "/ids", (id, pointer) => checkKey(id, key, pointer));
  }

  async #find(table: Table, id: string): Promise<Item | undefined> {
    const stored = await table.get(id);
    return stored && (await this.#alive(table, [stored]))[0];
  }

  /** Leaves out, and forgets, the items whose time has passed long ago. */
  async #alive(table: Table, stored: AttributeMap[]): Promise<Item[]> {
    const items = stored.map(fromAttributeMap);
    const attribute = this.definition.time_to_live_attribute;
    if (!attribute) return items;
    const swept = this.clock.now() - this.#assumptions.ttlLagMs;
    const alive: Item[] = [];
    for (const item of items) {
      const ends = item[attribute];
      if (typeof ends === "number" && ends * 1000 <= swept) {
        await table.delete(String(item[this.definition.primary_key]));
      } else alive.push(item);
    }
    return alive;
  }

  /** Looks into the table, or into its late copy where reads may be stale. */
  #read<T>(pointer: string, look: (table: Table) => Promise<T>): Promise<T> {
    const copy = this.#copy && this.#chance.next() < 0.5 && this.#copy;
    return this.#attempt(
      pointer,
      async (table) => await look(copy ? await copy.table() : table),
    );
  }

  #write<T>(pointer: string, write: (table: Table) => Promise<T>): Promise<T> {
    return this.#attempt(pointer, async (table) => {
      const answer = await write(table);
      this.#copy?.later(write);
      return answer;
    });
  }

  /** Does something with the table; its refusals become Slack's. */
  async #attempt<T>(
    pointer: string,
    action: (table: Table) => Promise<T>,
  ): Promise<T> {
    this.#table ??= new Table(this.definition.primary_key);
    try {
      return await action(this.#table);
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      throw datastoreError({
        code: pointer === "/expression" ? "invalid_expression" : "invalid_item",
        message: error.message,
        pointer,
      });
    }
  }
}
