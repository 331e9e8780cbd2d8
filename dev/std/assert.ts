// Offline stand-in for @std/assert: same names, same signatures, on node:assert and node:util.
import { AssertionError } from "node:assert";
import nodeAssert from "node:assert/strict";
import { inspect, isDeepStrictEqual } from "node:util";

export { AssertionError };
// deno-lint-ignore no-explicit-any
type Ctor<T> = abstract new (...args: any[]) => T;
// deno-lint-ignore no-explicit-any
type Rec = Record<PropertyKey, any>;

const show = (v: unknown) =>
  inspect(v, { depth: 10, sorted: true, breakLength: 100 });

export function fail(msg?: string): never {
  throw new AssertionError({
    message: `Failed assertion${msg ? `: ${msg}` : "."}`,
  });
}
export function assert(expr: unknown, msg = ""): asserts expr {
  if (!expr) throw new AssertionError({ message: msg || "assertion failed" });
}
export function assertFalse(expr: unknown, msg?: string): void {
  assert(!expr, msg ?? `Expected ${show(expr)} to be falsy`);
}
export const equal = (a: unknown, b: unknown): boolean =>
  isDeepStrictEqual(a, b);
export function assertEquals<T>(actual: T, expected: T, msg?: string): void {
  if (isDeepStrictEqual(actual, expected)) return;
  try {
    nodeAssert.deepEqual(actual, expected);
  } catch (e) {
    throw new AssertionError({
      message: `${msg ? msg + "\n" : ""}${(e as Error).message}`,
      actual,
      expected,
      operator: "assertEquals",
    });
  }
}
export function assertNotEquals<T>(actual: T, expected: T, msg?: string): void {
  assert(
    !isDeepStrictEqual(actual, expected),
    msg ?? `Expected values to differ, both are ${show(actual)}`,
  );
}
export function assertStrictEquals<T>(
  actual: unknown,
  expected: T,
  msg?: string,
): asserts actual is T {
  if (!Object.is(actual, expected)) {
    throw new AssertionError({
      message: msg ??
        `Values are not strictly equal.\n  actual: ${
          show(actual)
        }\n  expected: ${show(expected)}`,
      actual,
      expected,
    });
  }
}
export function assertNotStrictEquals<T>(
  actual: T,
  expected: T,
  msg?: string,
): void {
  assert(
    !Object.is(actual, expected),
    msg ?? `Expected values to not be strictly equal: ${show(actual)}`,
  );
}
export function assertExists<T>(
  actual: T,
  msg?: string,
): asserts actual is NonNullable<T> {
  assert(
    actual !== undefined && actual !== null,
    msg ?? `Expected actual: ${show(actual)} to not be null or undefined.`,
  );
}
export function assertInstanceOf<T>(
  actual: unknown,
  type: Ctor<T>,
  msg?: string,
): asserts actual is T {
  assert(
    actual instanceof type,
    msg ??
      `Expected object to be an instance of ${type.name}, got ${show(actual)}`,
  );
}
export function assertStringIncludes(
  actual: string,
  expected: string,
  msg?: string,
): void {
  assert(
    actual.includes(expected),
    msg ?? `Expected actual: ${show(actual)} to contain: ${show(expected)}.`,
  );
}
export function assertMatch(
  actual: string,
  expected: RegExp,
  msg?: string,
): void {
  assert(
    expected.test(actual),
    msg ?? `Expected actual: ${show(actual)} to match: ${expected}.`,
  );
}
export function assertNotMatch(
  actual: string,
  expected: RegExp,
  msg?: string,
): void {
  assert(
    !expected.test(actual),
    msg ?? `Expected actual: ${show(actual)} to not match: ${expected}.`,
  );
}
export function assertArrayIncludes<T>(
  actual: ArrayLike<T>,
  expected: ArrayLike<T>,
  msg?: string,
): void {
  const missing = Array.from(expected).filter((e) =>
    !Array.from(actual).some((a) => isDeepStrictEqual(a, e))
  );
  assert(
    missing.length === 0,
    msg ??
      `Expected actual: ${show(actual)} to include: ${
        show(expected)
      }, missing: ${show(missing)}`,
  );
}
function narrow(actual: unknown, expected: unknown): unknown {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    return expected.map((e, i) => narrow(actual[i], e));
  }
  const plain = (v: unknown): v is Rec =>
    typeof v === "object" && v !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(v));
  if (plain(expected) && typeof actual === "object" && actual !== null) {
    return Object.fromEntries(
      Reflect.ownKeys(expected).filter((k) => k in actual).map((
        k,
      ) => [k, narrow((actual as Rec)[k], expected[k])]),
    );
  }
  return actual;
}
export function assertObjectMatch(
  actual: Rec,
  expected: Rec,
  msg?: string,
): void {
  assertEquals(narrow(actual, expected), expected, msg);
}
export function assertGreater<T>(a: T, b: T, msg?: string): void {
  assert(a > b, msg ?? `Expect ${show(a)} > ${show(b)}`);
}
export function assertGreaterOrEqual<T>(a: T, b: T, msg?: string): void {
  assert(a >= b, msg ?? `Expect ${show(a)} >= ${show(b)}`);
}
export function assertLess<T>(a: T, b: T, msg?: string): void {
  assert(a < b, msg ?? `Expect ${show(a)} < ${show(b)}`);
}
export function assertLessOrEqual<T>(a: T, b: T, msg?: string): void {
  assert(a <= b, msg ?? `Expect ${show(a)} <= ${show(b)}`);
}
export function assertAlmostEquals(
  a: number,
  e: number,
  tol?: number,
  msg?: string,
): void {
  const t = tol ?? (Number.isFinite(e) ? Math.abs(e * 1e-7) : 1e-7);
  assert(
    Object.is(a, e) || Math.abs(e - a) <= t,
    msg ?? `Expected actual: ${a} to be close to: ${e} (tolerance ${t})`,
  );
}
export function assertIsError<E extends Error = Error>(
  err: unknown,
  type?: Ctor<E>,
  msgMatches?: string | RegExp,
  msg?: string,
): asserts err is E {
  assert(err instanceof Error, msg ?? `Expected an Error, got ${show(err)}`);
  if (type) {
    assert(
      err instanceof type,
      msg ??
        `Expected error to be ${type.name}, was ${err.constructor.name}: ${err.message}`,
    );
  }
  if (typeof msgMatches === "string") {
    assert(
      err.message.includes(msgMatches),
      msg ??
        `Expected error message to include ${show(msgMatches)}, but got ${
          show(err.message)
        }.`,
    );
  }
  if (msgMatches instanceof RegExp) {
    assert(
      msgMatches.test(err.message),
      msg ??
        `Expected error message to match ${msgMatches}, but got ${
          show(err.message)
        }.`,
    );
  }
}
export function assertThrows(fn: () => unknown, msg?: string): unknown;
export function assertThrows<E extends Error = Error>(
  fn: () => unknown,
  type: Ctor<E>,
  msgIncludes?: string,
  msg?: string,
): E;
export function assertThrows(
  fn: () => unknown,
  // deno-lint-ignore no-explicit-any
  type?: any,
  msgIncludes?: string,
  msg?: string,
): unknown {
  let thrown: { e: unknown } | undefined;
  try {
    fn();
  } catch (e) {
    thrown = { e };
  }
  assert(
    thrown,
    (typeof type === "string" ? type : msg) ?? "Expected function to throw.",
  );
  if (typeof type === "function") {
    assertIsError(thrown.e, type, msgIncludes, msg);
  }
  return thrown.e;
}
export function assertRejects(
  fn: () => PromiseLike<unknown>,
  msg?: string,
): Promise<unknown>;
export function assertRejects<E extends Error = Error>(
  fn: () => PromiseLike<unknown>,
  type: Ctor<E>,
  msgIncludes?: string,
  msg?: string,
): Promise<E>;
export async function assertRejects(
  fn: () => PromiseLike<unknown>,
  // deno-lint-ignore no-explicit-any
  type?: any,
  msgIncludes?: string,
  msg?: string,
): Promise<unknown> {
  let p: PromiseLike<unknown>;
  try {
    p = fn();
  } catch (e) {
    throw new AssertionError({
      message: `Function throws when expected to reject: ${e}`,
    });
  }
  let thrown: { e: unknown } | undefined;
  try {
    await p;
  } catch (e) {
    thrown = { e };
  }
  assert(
    thrown,
    (typeof type === "string" ? type : msg) ?? "Expected function to reject.",
  );
  if (typeof type === "function") {
    assertIsError(thrown.e, type, msgIncludes, msg);
  }
  return thrown.e;
}
export function unreachable(): never {
  throw new AssertionError({ message: "unreachable" });
}
export function unimplemented(msg?: string): never {
  throw new AssertionError({
    message: `Unimplemented${msg ? ": " + msg : ""}`,
  });
}
