/** What a broken rule is told by. Runners show `expected` and `actual` side by side. */
export class RuleBroken extends Error {
  override readonly name = 'RuleBroken';
  constructor(
    what: string,
    readonly expected: unknown,
    readonly actual: unknown,
  ) {
    super(`${what}: expected ${shown(expected)}, got ${shown(actual)}`);
  }
}

const shown = (value: unknown): string => {
  const said = JSON.stringify(value) ?? String(value);
  return said.length > 300 ? `${said.slice(0, 300)}… (${said.length} characters)` : said;
};
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const keysOf = (value: Readonly<Record<string, unknown>>) => Object.keys(value).filter((key) => value[key] !== undefined);

/** Where two values part as JSON: the keys on the way. The order of keys does not count, and a key that holds `undefined` is not there. */
export const differenceOf = (a: unknown, b: unknown): readonly string[] | undefined => {
  if (!isObject(a) || !isObject(b)) return Object.is(a, b) ? undefined : [];
  if (Array.isArray(a) !== Array.isArray(b)) return [];
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return ['length'];
  for (const key of new Set([...keysOf(a), ...keysOf(b)])) {
    const inside = differenceOf(Object.hasOwn(a, key) ? a[key] : undefined, Object.hasOwn(b, key) ? b[key] : undefined);
    if (inside) return [key, ...inside];
  }
  return undefined;
};
const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((v, key) => (isObject(v) ? v[key] : undefined), value);

/** Equal as JSON; the message tells the first place where they part. */
export const same = (what: string, actual: unknown, expected: unknown): void => {
  const path = differenceOf(actual, expected);
  if (!path) return;
  throw new RuleBroken(path.length > 0 ? `${what}, at ${path.join('.')}` : what, at(expected, path), at(actual, path));
};
export const holds = (what: string, is: boolean): void => {
  if (!is) throw new RuleBroken(what, true, false);
};
/** The work throws; with what is its own business. */
export const throws = async (what: string, work: () => Promise<unknown>): Promise<void> => {
  let answer: unknown;
  try {
    answer = await work();
  } catch {
    return;
  }
  throw new RuleBroken(what, 'a throw', answer);
};
