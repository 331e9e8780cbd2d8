/** What a person's action came to; `error` is the sentence they read. */
export type Outcome = { ok: true } | { ok: false; error: string };

export const DONE: Outcome = { ok: true };

export function refused(error: string): Outcome {
  return { ok: false, error };
}
