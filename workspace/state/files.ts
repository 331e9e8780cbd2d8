import type { State } from "./state.ts";

/** A file that somebody shared, or is about to: https://docs.slack.dev/reference/objects/file-object */
export interface StoredFile {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  /** Whose it is. */
  user: string;
  /** Seconds since 1970. */
  created: number;
  bytes: Uint8Array<ArrayBuffer>;
  altText?: string;
  /** The messages that show it. */
  shares: { channelId: string; ts: string; threadTs?: string }[];
  isDeleted: boolean;
}

/** An upload that was announced and is not complete yet. */
export interface Upload {
  id: string;
  name: string;
  /** How many bytes were announced. */
  length: number;
  user: string;
  altText?: string;
  /** Whose call it was, of those that are counted. */
  executionId?: string;
  bytes?: Uint8Array<ArrayBuffer>;
}

const TYPES: Record<string, string> = {
  csv: "text/csv",
  htm: "text/html",
  html: "text/html",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  json: "application/json",
  log: "text/plain",
  md: "text/markdown",
  pdf: "application/pdf",
  png: "image/png",
  txt: "text/plain",
};

/** The files of a workspace. */
export class Files {
  readonly #byId = new Map<string, StoredFile>();
  /** By the secret in their address. Nobody goes on with one of another run. */
  readonly #uploads = new Map<string, Upload>();

  constructor(private readonly state: State) {}

  /** Deleted ones are among them. */
  list(): StoredFile[] {
    return [...this.#byId.values()];
  }

  find(id: string): StoredFile | undefined {
    return this.#byId.get(id);
  }

  /** Announces an upload. Answers the file's id and the secret by which its bytes may be sent. */
  expect(upload: Omit<Upload, "id" | "bytes">): { id: string; secret: string } {
    const id = this.state.ids.make("F");
    const secret = `upload-of-${id}`;
    this.#uploads.set(secret, { ...upload, id });
    return { id, secret };
  }

  /** The upload with this secret. */
  upload(secret: string): Upload | undefined {
    return this.#uploads.get(secret);
  }

  /** The upload of the file with this id, until it is complete. */
  uploadOf(id: string): Upload | undefined {
    return [...this.#uploads.values()].find((upload) => upload.id === id);
  }

  /** Makes a file of an upload whose bytes are there. */
  complete(
    { id, name, user, altText, bytes = new Uint8Array() }: Upload,
    title: string | undefined,
  ): StoredFile {
    this.#uploads.delete(`upload-of-${id}`);
    return this.#keep({ id, name, title, user, bytes, altText });
  }

  /** Makes a file of what a person has on their machine. */
  add(user: string, name: string, bytes: Uint8Array<ArrayBuffer>): StoredFile {
    return this.#keep({ id: this.state.ids.make("F"), name, user, bytes });
  }

  /** Empties a file; where it was shared a note of that stays. */
  delete(file: StoredFile): void {
    file.isDeleted = true;
    file.bytes = new Uint8Array();
    this.state.changed();
  }

  /** Puts back those of another run. */
  restore(kept: readonly StoredFile[]): void {
    for (const file of kept) this.#byId.set(file.id, file);
  }

  #keep(
    { title, altText, ...own }:
      & Pick<StoredFile, "id" | "name" | "user" | "bytes">
      & { title?: string; altText?: string },
  ): StoredFile {
    const file: StoredFile = {
      ...own,
      title: title || own.name,
      mimetype: TYPES[extensionOf(own.name)] ?? "application/octet-stream",
      created: this.state.seconds(),
      ...(altText ? { altText } : {}),
      shares: [],
      isDeleted: false,
    };
    this.#byId.set(file.id, file);
    this.state.changed();
    return file;
  }
}

/** `md` of `review.md`; empty if the name has none. */
export function extensionOf(name: string): string {
  return /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}
