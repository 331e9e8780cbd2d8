/** Writes down one mistake and where it is. */
export type Report = (pointer: string, message: string) => void;

/** Checks one value of a payload at its JSON pointer. */
export type Check = (value: unknown, pointer: string, report: Report) => void;

/** The fields of an object; a name that ends in `!` must be there. */
export type Shape = Record<string, Check>;

// deno-lint-ignore no-explicit-any
type Fields = Record<string, any>;

/** Accepts everything: what Slack checks and the workspace does not. */
export const anything: Check = () => {};

/** True or false. */
export const boolean: Check = (value, pointer, report) => {
  if (typeof value !== "boolean") report(pointer, "must be a boolean");
};

/** A string of `min` to `max` characters. */
export function string(max = Infinity, min = 0): Check {
  return (value, pointer, report) => {
    if (typeof value !== "string") return report(pointer, "must be a string");
    const length = [...value].length;
    if (length < min) {
      report(pointer, `must be more than ${min - 1} characters`);
    }
    if (length > max) {
      report(pointer, `must be less than ${max + 1} characters`);
    }
  };
}

/** A string of a form, said in words. */
export function form(pattern: RegExp, words: string): Check {
  return (value, pointer, report) => {
    if (typeof value !== "string" || !pattern.test(value)) {
      report(pointer, `must be ${words}`);
    }
  };
}

/** A whole number between two others. */
export function integer(min: number, max = Infinity): Check {
  return (value, pointer, report) => {
    if (!Number.isInteger(value)) return report(pointer, "must be an integer");
    if (Number(value) < min) report(pointer, `must be at least ${min}`);
    if (Number(value) > max) report(pointer, `must be at most ${max}`);
  };
}

/** One of these strings. */
export function oneOf(...values: string[]): Check {
  return (value, pointer, report) => {
    if (!values.some((each) => each === value)) {
      report(pointer, `must be a valid enum value: ${values.join(", ")}`);
    }
  };
}

/** An array of `min` to `max` items. */
export function list(item: Check, min = 0, max = Infinity): Check {
  return (value, pointer, report) => {
    if (!Array.isArray(value)) return report(pointer, "must be an array");
    if (value.length < min) {
      report(pointer, `no less than ${min} items required`);
    }
    if (value.length > max) {
      report(pointer, `no more than ${max} items allowed`);
    }
    value.forEach((each, i) => item(each, `${pointer}/${i}`, report));
  };
}

/** An object with these fields and no others, and rules over several fields. */
export function object(
  shape: Shape,
  ...rules: ((value: Fields, pointer: string, report: Report) => void)[]
): Check {
  const required = Object.keys(shape).filter((name) => name.endsWith("!"))
    .map((name) => name.slice(0, -1));
  return (value, pointer, report) => {
    if (!isObject(value)) return report(pointer, "must be an object");
    for (const name of required) {
      if (value[name] === undefined) {
        report(pointer, `missing required field: ${name}`);
      }
    }
    for (const [name, field] of Object.entries(value)) {
      // Own entries only: a field may be called `valueOf`.
      const check = [name, `${name}!`].filter((key) =>
        Object.hasOwn(shape, key)
      )
        .map((key) => shape[key])[0];
      if (field === undefined) continue;
      if (check) check(field, `${pointer}/${name}`, report);
      else if (name !== "type") {
        report(pointer, `invalid additional property: ${name}`);
      }
    }
    for (const rule of rules) rule(value, pointer, report);
  };
}

/** An object whose `type` says which of these checks it must pass. */
export function byType(checks: Record<string, Check>): Check {
  return (value, pointer, report) => {
    if (!isObject(value)) return report(pointer, "must be an object");
    if (value.type === undefined) {
      return report(pointer, "missing required field: type");
    }
    const check = typeof value.type === "string" &&
        Object.hasOwn(checks, value.type)
      ? checks[value.type]
      : undefined;
    if (check) check(value, pointer, report);
    else report(`${pointer}/type`, `unsupported type: ${value.type}`);
  };
}

/** A rule for `object`: exactly one of these fields is there. */
export function exactlyOne(...names: string[]) {
  return (value: Fields, pointer: string, report: Report) => {
    if (names.filter((name) => value[name] !== undefined).length !== 1) {
      report(pointer, `must define exactly one of: ${names.join(", ")}`);
    }
  };
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
