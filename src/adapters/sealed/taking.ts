import { erasedText } from '../../ports/client-keys.js';

/** What was taken out of a value, by where it lay: `[value]` is what was taken, an object leads on by key or place. */
export type Taken = readonly [unknown] | { readonly [key: string]: Taken };
export interface Parted {
  /** The value, with a placeholder where something was taken: what reads there once it cannot be put back. */
  readonly left: unknown;
  readonly taken: Taken;
}
/** Takes the words out of a value; `undefined` where it holds none. What it was given stays as it is. */
export type Take = (value: unknown) => Parted | undefined;

type Keyed = Record<string, unknown>;
const isKeyed = (value: unknown): value is Keyed => typeof value === 'object' && value !== null;

export const nothing: Take = () => undefined;

/** A whole value. A number and a yes or no are no words; the placeholder itself need not be taken. */
export const whole: Take = (value) => {
  if (typeof value === 'string') return value === '' || value === erasedText ? undefined : { left: erasedText, taken: [value] };
  if (!isKeyed(value) || Object.keys(value).length === 0) return undefined;
  return { left: Array.isArray(value) ? [] : {}, taken: [value] };
};

/** Text, whose placeholder fits where the text stood. */
export const text =
  (placeholder: string): Take =>
  (value) => {
    const parted = whole(value);
    return parted && typeof value === 'string' ? { left: placeholder, taken: parted.taken } : parted;
  };

const eachOf = (value: Keyed, takeFor: (key: string) => Take): Parted | undefined => {
  let left: Keyed | undefined;
  let taken: Record<string, Taken> | undefined;
  for (const key of Object.keys(value)) {
    const parted = takeFor(key)(value[key]);
    if (!parted) continue;
    left ??= (Array.isArray(value) ? [...value] : { ...value }) as Keyed;
    // Without a prototype, so that a key of any name is a key.
    taken ??= Object.create(null) as Record<string, Taken>;
    left[key] = parted.left;
    taken[key] = parted.taken;
  }
  return left && taken && { left, taken };
};

/** A key that nobody foresaw is taken whole: unknown is taken for words. So is what is no object where one was foreseen. */
export const fields =
  (known: ReadonlyMap<string, Take>): Take =>
  (value) =>
    isKeyed(value) && !Array.isArray(value) ? eachOf(value, (key) => known.get(key) ?? whole) : whole(value);

export const list =
  (element: Take): Take =>
  (value) =>
    Array.isArray(value) ? eachOf(value as unknown as Keyed, () => element) : whole(value);

/** What any of those takes that the value could be; the whole, where it could be none. */
export const choice =
  (options: readonly { readonly fits: (value: unknown) => boolean; readonly take: Take }[]): Take =>
  (value) => {
    const fitting = options.filter(({ fits }) => fits(value));
    if (fitting.length === 0) return whole(value);
    let parted: Parted | undefined;
    for (const { take } of fitting) {
      const more = take(parted ? parted.left : value);
      if (more) parted = { left: more.left, taken: parted ? both(parted.taken, more.taken) : more.taken };
    }
    return parted;
  };
const isEnd = (taken: Taken): taken is readonly [unknown] => Array.isArray(taken);
const both = (a: Taken, b: Taken): Taken => {
  if (isEnd(a)) return a;
  if (isEnd(b)) return [putBack(b[0], a)];
  const all: Record<string, Taken> = Object.assign(Object.create(null), a);
  for (const key of Object.keys(b)) all[key] = Object.hasOwn(a, key) ? both(a[key] as Taken, b[key] as Taken) : (b[key] as Taken);
  return all;
};

/** The value as it was. Throws where there is no place for what was taken. */
export const putBack = (left: unknown, taken: Taken): unknown => {
  if (isEnd(taken)) return taken[0];
  if (!isKeyed(left)) throw new Error('no place for what was taken');
  const value = (Array.isArray(left) ? [...left] : { ...left }) as Keyed;
  for (const key of Object.keys(taken)) {
    if (!Object.hasOwn(value, key)) throw new Error('no place for what was taken');
    value[key] = putBack(value[key], taken[key] as Taken);
  }
  return value;
};
