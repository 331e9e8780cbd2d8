import type { Workspace } from "../workspace.ts";
import type { KeepFile } from "./keep_file.ts";
import { snapshotOf } from "./snapshot.ts";

/** So long after a change it is in the file; more changes meanwhile go with it. */
const GATHER_MS = 250;

/** Writes a workspace into its file soon after each change, and at the end. */
export class Keeper implements AsyncDisposable {
  readonly #unsubscribe: () => void;
  #pending: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  /** Why the last attempt to write failed. */
  #problem: Error | undefined;

  constructor(
    private readonly workspace: Workspace,
    private readonly file: KeepFile,
  ) {
    this.#unsubscribe = workspace.state.onChange(() => {
      this.#pending ??= setTimeout(() => this.#write(), GATHER_MS);
    });
    this.#write();
  }

  /**
   * Writes what there is and closes the file. The workspace must still be there.
   *
   * @throws Error if it cannot be written.
   */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#unsubscribe();
    this.#write();
    await this.#writing;
    this.file.close();
    if (this.#problem) throw this.#problem;
  }

  #write(): void {
    clearTimeout(this.#pending);
    this.#pending = undefined;
    this.#writing = this.#writing.then(() => this.#writeOnce());
  }

  async #writeOnce(): Promise<void> {
    const before = this.#problem;
    try {
      this.file.write(await snapshotOf(this.workspace));
      this.#problem = undefined;
    } catch (error) {
      this.#problem = new Error(
        `Cannot keep the workspace: ${
          error instanceof Error ? error.message : error
        }`,
        { cause: error },
      );
      // Told once: the line itself is a change, which is tried to be written.
      if (before) return;
      this.workspace.activity.write("workspace_fault", this.#problem.message, {
        level: "error",
      });
    }
  }
}
