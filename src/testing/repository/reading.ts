import type { JournalEntry } from '../../case/record.js';
import type { CaseQuery, CaseRepository, CaseSummary } from '../../ports/case-repository.js';
import { holds, RuleBroken } from './expecting.js';
import type { MadeRepositories } from './shape.js';

export const all = async <V>(entries: AsyncIterable<V>): Promise<V[]> => {
  const found: V[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
};
export const everything = { everything: true } as const;
export type Asked = Partial<CaseQuery>;
export const asking = (asked: Asked = {}): CaseQuery => ({ limit: 200, scope: everything, ...asked });

export const idsOf = (rows: readonly CaseSummary[]): string[] => rows.map((row) => row.caseId);
/** The ids of the cases that a query finds, on one page. */
export const found = async (cases: CaseRepository, of: string, asked: Asked = {}): Promise<string[]> =>
  idsOf((await cases.find(of, asking(asked))).rows);

/** Every page of a query, from first to last. A list that does not end is broken. */
export const pages = async (cases: CaseRepository, of: string, asked: Asked, most = 1_000): Promise<(readonly CaseSummary[])[]> => {
  const read: (readonly CaseSummary[])[] = [];
  for (let after = asked.after; ; ) {
    const page = await cases.find(of, asking({ ...asked, ...(after !== undefined && { after }) }));
    read.push(page.rows);
    if (page.next === undefined) return read;
    holds('a page that has a next one is full', page.rows.length === asking(asked).limit);
    if (read.length > most) throw new RuleBroken('the number of pages', `at most ${most}`, 'no end');
    after = page.next;
  }
};

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export interface Fed {
  readonly cursor: string;
  readonly entry: JournalEntry;
}
/** The feed, once it holds so many facts: where they may wait for older transactions, it is read again for a while. */
export const fed = async ({ cases, supports }: MadeRepositories, of: string, count: number, after?: string): Promise<Fed[]> => {
  for (let tries = 0; ; tries += 1) {
    const read = await all(cases.feed(of, after));
    if (supports.feedAtOnce || read.length >= count || tries === 500) return read;
    await pause(20);
  }
};
export const entriesOf = (read: readonly Fed[]): JournalEntry[] => read.map(({ entry }) => entry);
