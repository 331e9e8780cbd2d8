/** What a person's action came to; `error` is the sentence they read. */
export type Outcome =
  | { ok: true }
  | {
    ok: false;
    error: string;
    /** Slack shows no words but a warning triangle beside what was clicked. */
    warning?: true;
  };

export const DONE: Outcome = { ok: true };

export function refused(error: string): Outcome {
  return { ok: false, error };
}

/** Shown as a warning triangle beside the element of a message. */
export function warned(error: string): Outcome {
  return { ok: false, error, warning: true };
}
