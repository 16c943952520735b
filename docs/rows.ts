import { rooms } from '../src/case/record.js';
import { directoryCommands } from '../src/directory/record/index.js';
import type { AnyRoom } from '../src/vocabulary/room.js';
import { rows } from '../test/rows.js';
import { commandsOf, page } from './markdown.js';
import { type ToldRule, toldRules } from './told-rules.js';

const house: readonly AnyRoom[] = rooms;

const codes = (list: readonly string[]): string => list.map((code) => `\`${code}\``).join(', ');
const sourced = (entries: object, row: string): string[] =>
  Object.entries(entries as Readonly<Record<string, { readonly source: string }>>)
    .filter(([, { source }]) => source.split(', ').includes(row))
    .map(([code]) => code);

const byFile = (rules: readonly ToldRule[]): string =>
  [...new Set(rules.map((r) => r.file))]
    .map((file) => [`[${file}](../../test/${file}):\n`, ...rules.filter((r) => r.file === file).map(({ rule }) => `- ${rule}`)].join('\n'))
    .join('\n\n');

const section = (row: string, rules: readonly ToldRule[]): string => {
  const served = [...house.flatMap(commandsOf), ...directoryCommands].filter((c) => c.rows.includes(row));
  const asked = house.flatMap((room) => sourced(room.requirements, row));
  const due = house.flatMap((room) => sourced(room.limits, row));
  return [
    `## ${row}`,
    ...(served.length > 0 ? [`Commands: ${codes(served.map((c) => c.type))}.`] : []),
    ...(asked.length > 0 ? [`Requirements: ${codes(asked)}.`] : []),
    ...(due.length > 0 ? [`Time limits: ${codes(due)}.`] : []),
    byFile(rules),
  ].join('\n\n');
};

/** Every row of the two source articles: what serves it, and the rules by which it is tested. */
export const rowsPage = (): string => {
  const rules = toldRules();
  return page(
    'From row to test',
    'The two articles behind this library were read into 82 rows. For each: the commands, requirements and time limits that name it as their source, and the rules that are tested. `npm run spoil` breaks the source once for every row and sees its test fail.',
    ...rows.map((row) =>
      section(
        row,
        rules.filter((r) => r.rows.includes(row)),
      ),
    ),
  );
};
