import { type Language, type Text, text } from '../../vocabulary/text.js';
import type { ProgrammeReport, ReportList } from './published.js';
import { isSuppressed, type Published } from './suppression.js';

const words = {
  title: text('Programme report', 'Laporan program'),
  until: text('up to, not with,', 'sampai sebelum'),
  cases: text('cases', 'layanan'),
  total: text('total', 'jumlah'),
  flow: text(
    'How the cases stood at the end of the period, by how they came into it',
    'Keadaan layanan pada akhir periode, menurut cara masuknya',
  ),
  withheld: text('Not seen, and so not counted: information of the kinds', 'Tidak terlihat, sehingga tidak dihitung: informasi jenis'),
  notInIt: text('What is not in it', 'Yang tidak termuat'),
};
const legend = (threshold: number): Text =>
  text(
    `·  hidden: fewer than ${threshold} cases, or a number from which such a one could be had. A nought is shown.`,
    `·  disembunyikan: kurang dari ${threshold} layanan, atau angka yang dapat mengungkapnya. Angka nol ditampilkan.`,
  );

const shown = (number: Published): string => (isSuppressed(number) ? '·' : String(number));

/** Rows of words, the first to the left, the others to the right, in columns of their own width. */
const aligned = (rows: readonly (readonly string[])[]): string[] => {
  const width = (column: number): number => Math.max(...rows.map((row) => [...(row[column] ?? '')].length));
  return rows.map((row) =>
    row
      .map((word, n) => (n === 0 ? word.padEnd(width(n)) : `  ${word.padStart(width(n))}`))
      .join('')
      .trimEnd(),
  );
};

const listText = (list: ReportList, words: { readonly cases: Text; readonly total: Text }, language: Language): string[] => {
  const amounts = list.counts.find((c) => c.amounts.length > 0)?.amounts ?? [];
  return aligned([
    ['', words.cases[language], ...amounts.map((a) => a.label[language])],
    ...list.counts
      .filter((c) => c.cases !== 0)
      .map((c) => [c.label[language], shown(c.cases), ...amounts.map((_, n) => (c.amounts[n] ? shown(c.amounts[n].amount) : ''))]),
    [words.total[language], shown(list.total)],
  ]);
};

/** The report in words and aligned columns, to be read in black and white. Codes with nobody are left out; a hidden number is a dot. */
export const reportText = (report: ProgrammeReport, language: Language): string => {
  const { flow, period, lists } = report;
  const rows = flow.rows.map((row, r) => ({ ...row, cells: flow.cells[r] ?? [], sum: flow.rowSums[r] ?? 0 })).filter((r) => r.sum !== 0);
  const columns = [...flow.columns.keys()].filter((c) => flow.columnSums[c] !== 0);
  const of = (numbers: readonly Published[]): string[] => columns.map((c) => shown(numbers[c] ?? 0));
  const table = aligned([
    ['', ...columns.map((c) => flow.columns[c]?.label[language] ?? ''), words.total[language]],
    ...rows.map(({ label, cells, sum }) => [label[language], ...of(cells), shown(sum)]),
    [words.total[language], ...of(flow.columnSums), shown(flow.total)],
  ]);
  let title = '';
  const parts = lists
    .filter((list) => list.total !== 0)
    .flatMap((list) => {
      const isNew = list.title[language] !== title;
      title = list.title[language];
      return ['', ...(isNew ? [title] : []), ...(list.of ? [`${list.of[language]}`] : []), ...listText(list, words, language)];
    });
  return [
    `${words.title[language]} ${period.from} ${words.until[language]} ${period.until}`,
    legend(report.threshold)[language],
    '',
    words.flow[language],
    ...table,
    ...parts,
    ...(report.withheld.length > 0 ? ['', `${words.withheld[language]} ${report.withheld.join(', ')}`] : []),
    '',
    words.notInIt[language],
    ...report.notInIt.map((line) => `- ${line[language]}`),
  ].join('\n');
};
