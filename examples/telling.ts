import { fileURLToPath } from 'node:url';

/** What the stories share: an answer that is counted on, a printed row, and whether a story was started by itself. */
export type Print = (line: string) => void;

const isYes = <A extends { readonly refused: boolean }>(answer: A): answer is Extract<A, { readonly refused: false }> => !answer.refused;

/** Where a story counts on a yes, a no ends it, with the reasons. */
export const settled = async <A extends { readonly refused: boolean }>(asked: Promise<A>) => {
  const answer = await asked;
  if (isYes(answer)) return answer;
  throw new Error(JSON.stringify(answer));
};

/** A printer of rows whose cells stand in columns of these widths. */
export const columns =
  (print: Print, ...widths: readonly number[]) =>
  (...cells: readonly string[]): void =>
    print(
      cells
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join('')
        .trimEnd(),
    );

/** The time on the wall where the case is. @example wall('2026-02-13T18:10:00.000Z', 'Asia/Makassar') //=> '2026-02-14 02:10' */
export const wall = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(at));

export const isStarted = (url: string): boolean => process.argv[1] === fileURLToPath(url);
