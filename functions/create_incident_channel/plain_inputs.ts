import type { NewDeclaration } from "../../datastores/declarations/store.ts";
import { SAME_DELIVERY_MS } from "../../commands/create_channel.ts";

/** The step's inputs as Workflow Builder or a webhook's workflow fills them in. */
export interface PlainInputs {
  title?: string;
  severity?: string;
  type?: string;
  template?: string;
  description?: string;
  private?: boolean;
  declarer?: string;
  source?: string;
  dedup_key?: string;
  finish?: boolean;
}

/**
 * What plain inputs declare, and under which key.
 *
 * The cause of what a person starts is the step's execution. A monitor's
 * delivery may be sent twice, and then runs twice: its cause is what it says,
 * within ten minutes. `earlier` is the key of the ten minutes before.
 */
export async function fromPlainInputs(
  inputs: PlainInputs,
  execution: string,
): Promise<{ cause: string; fresh: Omit<NewDeclaration, "cause"> }> {
  const { dedup_key, finish, ...typed } = inputs;
  const source = sourceOf(inputs);
  const asked = source ? { ...typed, source } : typed;
  const now = Date.now();
  const fresh = { asked, declaredAt: now, finish: finish ?? false };
  if (!source) return { cause: execution, fresh: { ...fresh, earlier: "" } };
  const said = await digest(
    dedup_key?.trim() ? [source, dedup_key] : [
      source,
      inputs.title,
      inputs.severity,
      inputs.type,
      inputs.description,
    ],
  );
  const time = Math.floor(now / SAME_DELIVERY_MS);
  return {
    cause: `${said}-${time}`,
    fresh: { ...fresh, earlier: `${said}-${time - 1}` },
  };
}

/**
 * What declares, or "" if a person does. A monitor may leave its name empty;
 * then nobody would read a refusal, so it must not be judged as a person.
 */
function sourceOf({ source, declarer, finish }: PlainInputs): string {
  const named = source?.trim() ?? "";
  return named || declarer || !finish ? named : "a monitor without a name";
}

/** 32 letters and digits that stand for these words. */
async function digest(words: (string | undefined)[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(words));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash.slice(0, 16)]
    .map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
