import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const root = new URL('..', import.meta.url);
const testFiles = readdirSync(new URL('test/', root), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .sort();

/** A rule as a test tells it: the rows it names, and its words with those of the groups it stands in. */
export interface ToldRule {
  readonly rows: readonly string[];
  readonly rule: string;
  /** Below `test`. */
  readonly file: string;
}

const rowPattern = /\[([AB][0-9.]+)\]/g;

/** `test(…)`, `test.each(…)(…)` and the like: which of the two it is. */
const wordOf = (callee: ts.Expression): string | undefined => {
  if (ts.isIdentifier(callee)) return callee.text;
  if (ts.isPropertyAccessExpression(callee)) return wordOf(callee.expression);
  return ts.isCallExpression(callee) ? wordOf(callee.expression) : undefined;
};
const titleOf = (node: ts.CallExpression): string | undefined => {
  const [first] = node.arguments;
  if (first === undefined) return undefined;
  return ts.isStringLiteralLike(first) ? first.text : ts.isTemplateExpression(first) ? first.getText().slice(1, -1) : undefined;
};

const rulesIn = (file: string): ToldRule[] => {
  const code = readFileSync(new URL(`test/${file}`, root), 'utf8');
  const found: ToldRule[] = [];
  const walk = (node: ts.Node, groups: readonly string[]): void => {
    const word = ts.isCallExpression(node) ? wordOf(node.expression) : undefined;
    const title = ts.isCallExpression(node) && (word === 'describe' || word === 'test') ? titleOf(node) : undefined;
    const within = title === undefined ? groups : [...groups, title];
    if (title !== undefined && word === 'test') {
      const whole = within.join(': ');
      const rows = [...new Set([...whole.matchAll(rowPattern)].map(([, row = '']) => row))];
      if (rows.length > 0)
        found.push({
          rows,
          rule: whole
            .replace(rowPattern, '')
            .replace(/\s+/g, ' ')
            .replaceAll(' : ', ': ')
            .replace(/^[: ]+/, '')
            .trim(),
          file,
        });
    }
    ts.forEachChild(node, (child) => walk(child, within));
  };
  walk(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true), []);
  return found;
};

/** Every rule that names a row, from the text of the tests. Whether it passed is for the tests to say. */
export const toldRules = (): readonly ToldRule[] => testFiles.flatMap(rulesIn);
