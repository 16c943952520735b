import { howMany } from './check.js';
import type { Outcome } from './trial.js';

const figure = (n: number): string => n.toLocaleString('en');
const columns = ['acknowledged', 'in doubt', 'conflicts', 'lost', 'doubled', 'torn'] as const;
const kinds: readonly string[] = ['lost', 'doubled', 'torn'];

const cellOf = ({ verdict }: Outcome, column: (typeof columns)[number]): string => {
  if (!verdict) return '';
  const told = kinds.includes(column) ? howMany(verdict.broken, column) : 0;
  // Where nothing broke, nothing was lost; where something did and has no kind, nobody counted.
  const counted = verdict.counted[column] ?? (told > 0 || (kinds.includes(column) && verdict.broken.length === 0) ? told : undefined);
  return counted === undefined ? '-' : figure(counted);
};
const happened = ({ unit, size, verdict }: Outcome): string => (verdict ? `${figure(verdict.counted[unit] ?? size)} ${unit}` : '');

/** What has no column, in words. */
const alsoSaid = ({ name, unit, verdict }: Outcome): readonly string[] => {
  const rest = Object.entries(verdict?.counted ?? {}).filter(([key]) => key !== unit && !columns.some((column) => column === key));
  return rest.length === 0 ? [] : [`${name}: ${rest.map(([key, n]) => `${key} ${figure(n)}`).join('; ')}`];
};

const mostLines = 8;
const some = (lines: readonly string[]): readonly string[] =>
  lines.length <= mostLines ? lines : [...lines.slice(0, mostLines), `… and ${figure(lines.length - mostLines)} more`];

/** The outcomes as a table that reads in black and white; below it what has no column, and why anything did not hold. */
export const tableOf = (outcomes: readonly Outcome[]): readonly string[] => {
  const head = ['experiment', 'what happened', ...columns, 'seconds', 'verdict'];
  const rows = outcomes.map((one) => [
    one.name,
    happened(one),
    ...columns.map((column) => cellOf(one, column)),
    one.seconds.toFixed(0),
    one.word,
  ]);
  const widths = head.map((title, n) => Math.max(title.length, ...rows.map((row) => (row[n] ?? '').length)));
  const isText = (n: number): boolean => n === 0 || n === head.length - 1;
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, n) => (isText(n) ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0)))
      .join('  ')
      .trimEnd();
  const wrong = outcomes.filter(({ word }) => word !== 'held');
  return [
    line(head),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...rows.map(line),
    '',
    ...outcomes.flatMap(alsoSaid),
    '',
    'lost, doubled, torn: promises that did not hold; "-": not counted there. Each experiment first had to find out a store spoiled on purpose.',
    '0 of n: it happens in fewer than 3/n, with 95 % confidence (0 of 200: below 1.5 %; 0 of 1,000: below 0.3 %).',
    ...wrong.flatMap(({ name, word, because }) => ['', `${word}: ${name}`, ...some(because).map((why) => `  ${why}`)]),
  ];
};
