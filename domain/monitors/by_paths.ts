import {
  FLAT_FIELDS,
  type FlatAlert,
  flatAlert,
  type FlatField,
} from "./flat.ts";
import { listAt, textAt } from "./pick.ts";

/** Where each field stands in a body, for instance `alerts[0].labels.service`. */
export type Paths = Partial<Record<FlatField, string>>;

/**
 * The alerts in a body of a monitor that nobody has described, by where things
 * stand in it. What is not there is "".
 *
 * @param each Where the list of alerts stands, if there are several: then the
 * paths begin in each of them.
 */
export function readByPaths(
  body: unknown,
  paths: Paths,
  each?: string,
): FlatAlert[] {
  const alerts = each === undefined ? [body] : listAt(body, ...steps(each));
  return alerts.map((alert) =>
    flatAlert(
      Object.fromEntries(
        FLAT_FIELDS.map((field) => {
          const path = paths[field];
          return [field, path ? textAt(alert, ...steps(path)) : ""];
        }),
      ),
    )
  );
}

/** `a.b[0].c` as the steps that lead there; a name in brackets may hold dots: `labels["a.b"]`. */
function steps(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|\["([^"]*)"\]|([^.[\]]+)/g)].map((
    [, index, quoted, name],
  ) => index === undefined ? quoted ?? name ?? "" : Number(index));
}
