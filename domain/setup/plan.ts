import { fingerprint } from "../text.ts";
import type { Definition, Listed } from "./definition.ts";

/**
 * What Setup last wrote into each trigger, by its name: its id and a
 * fingerprint; in place of the id `-<Slack's code>` where Slack refused it.
 */
export type Written = Record<string, string>;

/** One call that brings a trigger to where it should be. */
export type ToDo =
  | { kind: "create"; definition: Definition }
  | { kind: "update"; id: string; definition: Definition };

/**
 * What is still to be done until every wanted trigger stands in Slack. Found by
 * name, and never deleted and made again: buttons hold their addresses.
 *
 * @param prefer Ids of those in use, where several have the same name.
 */
export function toDo(
  wanted: Definition[],
  listed: Listed[],
  written: Written,
  prefer: ReadonlySet<string>,
): ToDo[] {
  return wanted.flatMap((definition): ToDo[] => {
    const found = standing(listed, definition, prefer);
    if (!found) return [{ kind: "create", definition }];
    return isAsWanted(definition, found, written)
      ? []
      : [{ kind: "update", id: found.id, definition }];
  });
}

/** Whether what was made is no longer what is wanted, as far as is known without asking Slack. */
export function isStale(wanted: Definition[], written: Written): boolean {
  return wanted.some((definition) => {
    const known = written[definition.name];
    return known === undefined ||
      known !== print(known.split(" ")[0]!, definition);
  });
}

/** Slack's code, where it refused a trigger of that name. */
export function refusal(written: Written, name: string): string | undefined {
  return /^-(\S+)/.exec(written[name] ?? "")?.[1];
}

/** The trigger of that name and type: the one in use, else the oldest. */
export function standing(
  listed: Listed[],
  { name, type }: Pick<Definition, "name" | "type">,
  prefer: ReadonlySet<string>,
): Listed | undefined {
  const [oldest, ...others] = listed
    .filter((trigger) => trigger.name === name && trigger.type === type)
    .sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));
  return others.find(({ id }) => prefer.has(id) && !prefer.has(oldest!.id)) ??
    oldest;
}

/**
 * Triggers of a name that another has already, made since `since` and used by
 * nobody: two runs at the same moment have made them.
 *
 * @param since Seconds since 1970.
 */
export function twins(
  wanted: Definition[],
  listed: Listed[],
  prefer: ReadonlySet<string>,
  since: number,
): Listed[] {
  return wanted.flatMap((definition) => {
    const kept = standing(listed, definition, prefer);
    return listed.filter((trigger) =>
      trigger.name === definition.name && trigger.type === definition.type &&
      trigger.id !== kept?.id && !prefer.has(trigger.id) &&
      trigger.created >= since
    );
  });
}

/** A trigger as it was written, to be kept in `Written`: without its first start, which passes. */
export function print(id: string, definition: Definition): string {
  const { schedule } = definition;
  const lasting = {
    ...definition,
    ...(schedule ? { schedule: { ...schedule, start_time: "" } } : {}),
  };
  return `${id} ${fingerprint(JSON.stringify(lasting))}`;
}

/**
 * Slack shows neither what a trigger hears nor when it starts, so what was
 * written last is remembered. Of one that somebody else made, a listening one
 * is written anew, and of the others the visible parts decide.
 */
function isAsWanted(
  definition: Definition,
  { id, description, workflow, inputs }: Listed,
  written: Written,
): boolean {
  if (`#/workflows/${workflow}` !== definition.workflow) return false;
  const known = written[definition.name];
  if (known?.startsWith(`${id} `)) return known === print(id, definition);
  return definition.type !== "event" &&
    description === (definition.description ?? "") &&
    inputs.toSorted().join() ===
      Object.keys(definition.inputs ?? {}).sort().join();
}
