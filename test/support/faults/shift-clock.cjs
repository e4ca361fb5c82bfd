// Loaded before the product: this process believes that it is SHIFT_MS earlier or later than it is.
const shift = Number(process.env.SHIFT_MS ?? '0');
const Real = Date;
const now = () => Real.now() + shift;

// A proxy, so that dates made elsewhere still are dates.
globalThis.Date = new Proxy(Real, {
  construct: (target, words) => Reflect.construct(target, words.length === 0 ? [now()] : words),
  apply: () => new Real(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
