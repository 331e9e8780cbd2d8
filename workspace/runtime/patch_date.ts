/**
 * Lets `Date` read another time than the machine's, in all ways of reading it.
 * Where `now` answers nothing, the machine's time is read as before.
 */
export function patchDate(now: () => number | undefined): void {
  const Real = globalThis.Date;
  const realNow = Real.now;
  Real.now = () => now() ?? realNow();
  const Patched = new Proxy(Real, {
    construct(target, args, newTarget) {
      const at = args.length === 0 ? now() : undefined;
      return Reflect.construct(
        target,
        at === undefined ? args : [at],
        newTarget,
      );
    },
    apply: (target) => new target(target.now()).toString(),
  });
  Object.defineProperty(Real.prototype, "constructor", {
    value: Patched,
    configurable: true,
    writable: true,
  });
  globalThis.Date = Patched;
}
