/** What is taken at the door at the most: characters in all, and values in all, so that no input costs more than a moment. */
export const doorLimits = { characters: 1_000_000, values: 20_000, depth: 24 } as const;

export type NotPlainCode = 'input.not-plain' | 'input.too-large' | 'input.not-text';
export type Path = readonly (string | number)[];
type Plain =
  | { readonly refused: false; readonly value: unknown }
  /** The keys on the way to what is wrong, as they were given: a key can hold a client's data too. */
  | { readonly refused: true; readonly code: NotPlainCode; readonly path: Path };

class NotPlain {
  constructor(readonly code: NotPlainCode) {}
}

const isPlainObject = (value: object): boolean => {
  const proto: unknown = Object.getPrototypeOf(value);
  return proto === null || Object.getPrototypeOf(proto) === null;
};
const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Read by descriptor and only once, so that no getter runs and no proxy can give two answers. */
const held = (of: object, key: string): unknown => {
  const own = Object.getOwnPropertyDescriptor(of, key);
  if (own && !('value' in own)) throw new NotPlain('input.not-plain');
  return own?.value;
};

/**
 * A copy of what a host passed in, as JSON knows it. Refused are accessors, symbols, class instances, lone surrogates, U+0000, NaN,
 * and whatever is too large to look at. Keys that hold `undefined` are dropped, as JSON does.
 */
export const plain = (value: unknown): Plain => {
  let characters = 0;
  let values = 0;
  const path: (string | number)[] = [];
  const text = (s: string): string => {
    characters += s.length;
    if (characters > doorLimits.characters) throw new NotPlain('input.too-large');
    if (s.includes('\0') || /\p{Surrogate}/u.test(s)) throw new NotPlain('input.not-text');
    return s;
  };
  const within = (key: string | number, of: object, hole?: null): unknown => {
    path.push(key);
    const own = held(of, String(key));
    const found = own === undefined ? hole : own;
    const copied = found === undefined ? undefined : copy(found);
    path.pop();
    return copied;
  };
  const list = (v: readonly unknown[]): unknown[] => {
    const length = held(v, 'length');
    if (typeof length !== 'number' || length > doorLimits.values) throw new NotPlain('input.too-large');
    return Array.from({ length }, (_, i) => within(i, v, null));
  };
  const object = (v: object): Record<string, unknown> => {
    if (!isPlainObject(v)) throw new NotPlain('input.not-plain');
    const keys = Reflect.ownKeys(v);
    if (keys.length > doorLimits.values) throw new NotPlain('input.too-large');
    const made: Record<string, unknown> = {};
    for (const key of keys) {
      if (typeof key !== 'string' || unsafeKeys.has(key)) throw new NotPlain('input.not-plain');
      const copied = within(text(key), v);
      if (copied !== undefined) made[key] = copied;
    }
    return made;
  };
  const copy = (v: unknown): unknown => {
    values += 1;
    if (values > doorLimits.values || path.length > doorLimits.depth) throw new NotPlain('input.too-large');
    if (v === null || typeof v === 'boolean') return v;
    // JSON has no minus zero.
    if (typeof v === 'number' && Number.isFinite(v)) return v === 0 ? 0 : v;
    if (typeof v === 'string') return text(v);
    if (typeof v !== 'object') throw new NotPlain('input.not-plain');
    return Array.isArray(v) ? list(v) : object(v);
  };
  try {
    return { refused: false, value: copy(value) };
  } catch (e) {
    // What a hostile proxy throws is its own business: the answer is the same.
    return { refused: true, code: e instanceof NotPlain ? e.code : 'input.not-plain', path };
  }
};
