import type { Clock } from "../clock.ts";
import { invalidArguments } from "../web_api/errors.ts";
import {
  type AttributeMap,
  fromAttributeMap,
  toAttributeMap,
} from "./attribute_values.ts";
import { checkItem, checkKey } from "./check_item.ts";
import type { DatastoreDefinition, Item } from "./definition.ts";
import { datastoreError, type Problem } from "./errors.ts";
import { type Filter, toScanFilter } from "./filter.ts";
import { Table, TableError } from "./table.ts";

/** Slack's limits: https://docs.slack.dev/reference/methods/apps.datastore.query and …bulkPut */
const LIMIT_DEFAULT = 100;
const LIMIT_MAX = 1000;
const BULK_MAX = 25;

/** How late an item goes after its time has passed: Slack says up to 48 hours, this says always. */
const SWEEP_LAG_MS = 48 * 60 * 60_000;

/** One datastore: a DynamoDB table with Slack's rules on top. */
export class Datastore {
  // Made at the first use: most tests touch one datastore of many.
  #table?: Table;

  constructor(
    readonly name: string,
    readonly definition: DatastoreDefinition,
    private readonly clock: Clock,
  ) {}

  /** The item with this id, or nothing. @throws SlackError `datastore_error` */
  get(id: string): Promise<Item | undefined> {
    refuse(checkKey(id, this.definition.primary_key, "/id"));
    return this.#attempt("/id", (table) => this.#read(table, id));
  }

  /** Stores an item; one with the same key is replaced as a whole. @throws SlackError `datastore_error` */
  put(item: Item): Promise<Item> {
    refuse(checkItem(item, this.definition));
    return this.#attempt("/item", async (table) => {
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
    return this.#attempt("/item", async (table) => {
      const { [this.definition.primary_key]: id, ...attributes } = item;
      if (this.definition.time_to_live_attribute) {
        await this.#read(table, String(id));
      }
      return fromAttributeMap(
        await table.update(String(id), toAttributeMap(attributes)),
      );
    });
  }

  /** Deletes the item if there is one. @throws SlackError `datastore_error` */
  delete(id: string): Promise<void> {
    refuse(checkKey(id, this.definition.primary_key, "/id"));
    return this.#attempt("/id", (table) => table.delete(id));
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
    return this.#attempt("/expression", async (table) => {
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
    return this.#attempt("/expression", async (table) => {
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

  /** Those of the items that exist, in the order asked for. @throws SlackError `datastore_error`, `invalid_arguments` */
  async bulkGet(ids: unknown[]): Promise<Item[]> {
    this.#checkBulk(ids, "/ids", (id, pointer) => this.#checkId(id, pointer));
    const found = await Promise.all(ids.map((id) => this.get(String(id))));
    return found.filter((item) => item !== undefined);
  }

  /** Stores all items or, if one does not fit, none. @throws SlackError `datastore_error`, `invalid_arguments` */
  async bulkPut(items: Item[]): Promise<void> {
    this.#checkBulk(
      items,
      "/items",
      (item, pointer) => checkItem(item, this.definition, pointer),
      (item) => item[this.definition.primary_key],
    );
    await Promise.all(items.map((item) => this.put(item)));
  }

  /** Deletes those of the items that exist. @throws SlackError `datastore_error`, `invalid_arguments` */
  async bulkDelete(ids: unknown[]): Promise<void> {
    this.#checkBulk(ids, "/ids", (id, pointer) => this.#checkId(id, pointer));
    await Promise.all(ids.map((id) => this.delete(String(id))));
  }

  async close(): Promise<void> {
    await this.#table?.close();
  }

  #checkId(id: unknown, pointer: string): Problem[] {
    return checkKey(id, this.definition.primary_key, pointer);
  }

  #checkBulk<T>(
    list: T[],
    pointer: string,
    check: (each: T, pointer: string) => Problem[],
    keyOf: (each: T) => unknown = (each) => each,
  ): void {
    if (list.length < 1 || list.length > BULK_MAX) {
      throw invalidArguments([
        `[ERROR] must have between 1 and ${BULK_MAX} items [json-pointer:${pointer}]`,
      ]);
    }
    refuse(list.flatMap((each, i) => check(each, `${pointer}/${i}`)));
    if (new Set(list.map(keyOf)).size < list.length) {
      refuse([{
        code: "duplicate_primary_key",
        message: "Provided list of item keys contains duplicates",
        pointer,
      }]);
    }
  }

  async #read(table: Table, id: string): Promise<Item | undefined> {
    const stored = await table.get(id);
    return stored && (await this.#alive(table, [stored]))[0];
  }

  /** Leaves out, and forgets, the items whose time has passed long ago. */
  async #alive(table: Table, stored: AttributeMap[]): Promise<Item[]> {
    const items = stored.map(fromAttributeMap);
    const attribute = this.definition.time_to_live_attribute;
    if (!attribute) return items;
    const swept = this.clock.now() - SWEEP_LAG_MS;
    const alive: Item[] = [];
    for (const item of items) {
      const ends = item[attribute];
      if (typeof ends === "number" && ends * 1000 <= swept) {
        await table.delete(String(item[this.definition.primary_key]));
      } else alive.push(item);
    }
    return alive;
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

function refuse(problems: Problem[]): void {
  if (problems.length) throw datastoreError(...problems);
}

function writeCursor(id: string): string {
  return new TextEncoder().encode(id).toBase64();
}

function readCursor(cursor: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true })
      .decode(Uint8Array.fromBase64(cursor));
  } catch {
    throw datastoreError({
      code: "invalid_cursor",
      message: "The cursor was not given out by this query",
      pointer: "/cursor",
    });
  }
}
