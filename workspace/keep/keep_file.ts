import { DatabaseSync } from "node:sqlite";
import { deserialize, serialize } from "node:v8";
import type { Snapshot } from "./snapshot.ts";

/** Counts up whenever a file of before could not be read. */
const VERSION = 1;

/** How long a reader of the file may hold it up; milliseconds. */
const PATIENCE_MS = 2_000;

/** The file in which a workspace is kept: SQLite, one row for each part of it. */
export class KeepFile {
  readonly #database: DatabaseSync;
  /** What is in the file, by the part's name. */
  readonly #written = new Map<string, Uint8Array>();
  /** SQLite's number for what is in the file; only what others write changes it. */
  readonly #dataVersion: unknown;

  private constructor(database: DatabaseSync) {
    this.#database = database;
    this.#dataVersion = this.#readDataVersion();
  }

  /**
   * Opens the file, or makes it.
   *
   * @throws Error if the file is of another version, or no such file at all.
   */
  static open(path: string, patienceMs = PATIENCE_MS): KeepFile {
    const refuse = (why: string) =>
      new Error(
        `Cannot keep the workspace in ${path}: ${why}, name another file with --keep`,
      );
    let database: DatabaseSync | undefined;
    try {
      database = new DatabaseSync(path, { timeout: patienceMs });
      const { user_version: version } = database.prepare("PRAGMA user_version")
        .get() as { user_version: number };
      const tables = database.prepare("SELECT name FROM sqlite_schema").all();
      if (version === 0 && tables.length === 0) define(database);
      else if (version !== VERSION) {
        throw refuse(`it is of version ${version}, this one reads ${VERSION}`);
      }
      return new KeepFile(database);
    } catch (error) {
      database?.close();
      if (error instanceof Error && error.message.startsWith("Cannot keep")) {
        throw error;
      }
      throw refuse(error instanceof Error ? error.message : String(error));
    }
  }

  /** What was kept; nothing in a new file. */
  read(): Snapshot | undefined {
    const rows = this.#database.prepare(
      "SELECT name, value FROM part ORDER BY rowid",
    )
      .all() as { name: string; value: Uint8Array }[];
    if (rows.length === 0) return undefined;
    const parts = rows.map(({ name, value }): [string, unknown] => {
      this.#written.set(name, value);
      return [name, deserialize(value)];
    });
    const channels = parts.filter(([name]) => name.startsWith("channel "));
    return {
      ...Object.fromEntries(parts.filter(([name]) => !name.includes(" "))),
      channels: channels.map(([, channel]) => channel),
    } as Snapshot;
  }

  /**
   * Writes the parts that changed, all of them or none.
   *
   * @throws Error if somebody reads the file for too long or the disk is full,
   * when the next write may work; or if another workspace writes it too.
   */
  write({ channels, ...others }: Snapshot): void {
    const parts = new Map(Object.entries(others));
    const values = new Map(
      [
        ...parts,
        ...channels.map((each) => [`channel ${each.id}`, each] as const),
      ]
        .map(([name, part]) => [name, new Uint8Array(serialize(part))]),
    );
    const changed = [...values].filter(([name, value]) =>
      !isSame(value, this.#written.get(name))
    );
    const gone = [...this.#written.keys()].filter((name) => !values.has(name));
    const put = this.#database.prepare(
      "INSERT INTO part (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    );
    const drop = this.#database.prepare("DELETE FROM part WHERE name = ?");
    this.#atOnce(() => {
      for (const [name, value] of changed) put.run(name, value);
      for (const name of gone) drop.run(name);
    });
    for (const [name, value] of changed) this.#written.set(name, value);
    for (const name of gone) this.#written.delete(name);
  }

  #atOnce(change: () => void): void {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      if (this.#readDataVersion() !== this.#dataVersion) {
        throw new Error(
          "another one is kept in the same file, start one of them with another --keep",
        );
      }
      change();
      this.#database.exec("COMMIT");
    } catch (error) {
      // A full disk has ended it already; a reader in the way has not.
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  #readDataVersion(): unknown {
    return this.#database.prepare("PRAGMA data_version").get()!.data_version;
  }

  close(): void {
    this.#database.close();
  }
}

function define(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE part (name TEXT PRIMARY KEY, value BLOB NOT NULL);
    PRAGMA user_version = ${VERSION};
  `);
}

function isSame(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && a.length === b.length &&
    a.every((byte, index) => byte === b[index]);
}
