import { type Refusal, refuse } from './refusal.js';

/** What is taken at the door at the most: characters in all, and values in all, so that no input costs more than a moment. */
export const doorLimits = { characters: 1_000_000, values: 20_000, depth: 24 } as const;

class NotPlain {
  constructor(readonly code: 'input.not-plain' | 'input.too-large' | 'input.not-text', readonly path: string) {}
}

const isPlainObject = (value: object): boolean => {
  const proto: unknown = Object.getPrototypeOf(value);
  return proto === null || Object.getPrototypeOf(proto) === null;
};
const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A copy of what a host passed in, as JSON knows it: own data properties, read once, so that a getter cannot give two answers.
 * Refused are accessors, symbols, class instances, lone surrogates, U+0000, NaN, and whatever is too large to look at. Keys that
 * hold `undefined` are dropped, as JSON does.
 */
export const plain = (value: unknown): { readonly refused: false; readonly value: unknown } | Refusal => {
  let characters = 0;
  let values = 0;
  const text = (s: string, path: string): string => {
    characters += s.length;
    if (characters > doorLimits.characters) throw new NotPlain('input.too-large', path);
    if (s.includes('\0') || /\p{Surrogate}/u.test(s)) throw new NotPlain('input.not-text', path);
    return s;
  };
  const copy = (v: unknown, path: string, depth: number): unknown => {
    values += 1;
    if (values > doorLimits.values || depth > doorLimits.depth) throw new NotPlain('input.too-large', path);
    if (v === null || typeof v === 'boolean') return v;
    if (typeof v === 'string') return text(v, path);
    if (typeof v === 'number' && Number.isFinite(v)) return v;
    if (typeof v !== 'object') throw new NotPlain('input.not-plain', path);
    const read = (key: string, at: string): unknown => {
      const own = Object.getOwnPropertyDescriptor(v, key);
      if (own && !('value' in own)) throw new NotPlain('input.not-plain', at);
      return own?.value;
    };
    if (Array.isArray(v)) {
      if (v.length > doorLimits.values) throw new NotPlain('input.too-large', path);
      return Array.from({ length: v.length }, (_, i) => copy(read(String(i), path) ?? null, `${path}[${i}]`, depth + 1));
    }
    const keys = Reflect.ownKeys(v);
    if (!isPlainObject(v) || keys.length > doorLimits.values) throw new NotPlain('input.not-plain', path);
    const made: Record<string, unknown> = {};
    for (const key of keys) {
      if (typeof key !== 'string' || unsafeKeys.has(key)) throw new NotPlain('input.not-plain', path);
      const held = read(text(key, path), path);
      if (held !== undefined) made[key] = copy(held, depth < 2 ? `${path}${path ? '.' : ''}${key}` : path, depth + 1);
    }
    return made;
  };
  try {
    return { refused: false, value: copy(value, '', 0) };
  } catch (e) {
    return e instanceof NotPlain ? refuse(e.code, [], e.path) : refuse('input.not-plain');
  }
};
