import database from "dynalite/db/index.js";
import validations from "dynalite/validations/index.js";
import deleteItem from "dynalite/actions/deleteItem.js";
import deleteItemRules from "dynalite/validations/deleteItem.js";
import getItem from "dynalite/actions/getItem.js";
import getItemRules from "dynalite/validations/getItem.js";
import putItem from "dynalite/actions/putItem.js";
import putItemRules from "dynalite/validations/putItem.js";
import scan from "dynalite/actions/scan.js";
import scanRules from "dynalite/validations/scan.js";
import updateItem from "dynalite/actions/updateItem.js";
import updateItemRules from "dynalite/validations/updateItem.js";
import type { AttributeMap } from "./attribute_values.ts";

/** The operations of DynamoDB that datastores need, with dynalite's code for each. */
const operations = {
  getItem: { act: getItem, rules: getItemRules },
  putItem: { act: putItem, rules: putItemRules },
  updateItem: { act: updateItem, rules: updateItemRules },
  deleteItem: { act: deleteItem, rules: deleteItemRules },
  scan: { act: scan, rules: scanRules },
};

/** DynamoDB's refusal, in its own words. */
export class TableError extends Error {
  constructor(readonly type: string, message: string) {
    super(message);
    this.name = "TableError";
  }
}

/** One page of a scan. */
export interface ScanPage {
  items: AttributeMap[];
  count: number;
  /** Where the next page starts; none on the last. */
  lastKey?: AttributeMap;
}

const NAME = "items";

/**
 * One DynamoDB table in memory, without HTTP.
 *
 * Each table is a database of its own: dynalite scans one key space for all
 * tables of a database.
 */
export class Table {
  // deno-lint-ignore no-explicit-any
  readonly #store: any = database.create({ createTableMs: 0 });
  readonly #ready: Promise<void>;

  constructor(readonly primaryKey: string) {
    this.#ready = this.#define();
  }

  async get(id: string): Promise<AttributeMap | undefined> {
    const answer = await this.#run("getItem", { Key: this.#key(id) });
    return answer.Item;
  }

  /** @throws TableError */
  async put(item: AttributeMap): Promise<void> {
    await this.#run("putItem", { Item: item });
  }

  /** Sets these attributes and answers the whole item, both in one step. @throws TableError */
  async update(id: string, attributes: AttributeMap): Promise<AttributeMap> {
    const changes = Object.entries(attributes);
    const answer = await this.#run("updateItem", {
      Key: this.#key(id),
      ReturnValues: "ALL_NEW",
      ...(changes.length === 0 ? {} : {
        UpdateExpression: "SET " +
          changes.map((_, i) => `#a${i} = :v${i}`).join(", "),
        ExpressionAttributeNames: Object.fromEntries(
          changes.map(([name], i) => [`#a${i}`, name]),
        ),
        ExpressionAttributeValues: Object.fromEntries(
          changes.map(([, value], i) => [`:v${i}`, value]),
        ),
      }),
    });
    return answer.Attributes;
  }

  async delete(id: string): Promise<void> {
    await this.#run("deleteItem", { Key: this.#key(id) });
  }

  /** Reads up to `limit` items from `start` on and keeps those that the filter lets through. @throws TableError */
  async scan(
    options: {
      limit?: number;
      start?: AttributeMap;
      filter?: string;
      names?: Record<string, string>;
      values?: AttributeMap;
    },
  ): Promise<ScanPage> {
    const answer = await this.#run("scan", {
      ...(options.limit === undefined ? {} : { Limit: options.limit }),
      ...(options.start ? { ExclusiveStartKey: options.start } : {}),
      ...(options.filter === undefined
        ? {}
        : { FilterExpression: options.filter }),
      ...(options.names ? { ExpressionAttributeNames: options.names } : {}),
      ...(options.values ? { ExpressionAttributeValues: options.values } : {}),
    });
    return {
      items: answer.Items,
      count: answer.Count,
      ...(answer.LastEvaluatedKey ? { lastKey: answer.LastEvaluatedKey } : {}),
    };
  }

  /** The key of an item, for `start` of a scan. */
  startAfter(id: string): AttributeMap {
    return this.#key(id);
  }

  async close(): Promise<void> {
    await this.#ready;
    await new Promise<void>((done) => this.#store.db.close(() => done()));
  }

  #key(id: string): AttributeMap {
    return { [this.primaryKey]: { S: id } };
  }

  // Written as it stands once DynamoDB has made a table: dynalite's createTable
  // keeps a timer of the real clock.
  #define(): Promise<void> {
    const table = {
      TableName: NAME,
      TableStatus: "ACTIVE",
      KeySchema: [{ AttributeName: this.primaryKey, KeyType: "HASH" }],
      AttributeDefinitions: [
        { AttributeName: this.primaryKey, AttributeType: "S" },
      ],
    };
    return new Promise((done, fail) =>
      this.#store.tableDb.put(
        NAME,
        table,
        (error: unknown) => error ? fail(error) : done(),
      )
    );
  }

  async #run(
    name: keyof typeof operations,
    request: Record<string, unknown>,
    // deno-lint-ignore no-explicit-any
  ): Promise<any> {
    await this.#ready;
    const { act, rules } = operations[name];
    return await new Promise((done, fail) => {
      const refuse = (error: unknown) => fail(toTableError(error));
      try {
        const data = validations.checkTypes(
          { TableName: NAME, ...request },
          rules.types,
        );
        validations.checkValidations(
          data,
          rules.types,
          rules.custom,
          this.#store,
        );
        act(
          this.#store,
          data,
          (error: unknown, answer: unknown) =>
            error ? refuse(error) : done(answer),
        );
      } catch (error) {
        refuse(error);
      }
    });
  }
}

function toTableError(error: unknown): unknown {
  const body = (error as {
    body?: { __type?: string; message?: string; Message?: string };
  })?.body;
  if (!body) return error;
  return new TableError(
    body.__type?.split("#").pop() ?? "ValidationException",
    body.message ?? body.Message ?? "",
  );
}
