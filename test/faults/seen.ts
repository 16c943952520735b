import type { JournalEntry } from '../../src/case/record.js';
import type { CaseRepository, CaseSummary, Committed, DoneBefore, Scope, Stored } from '../../src/ports/case-repository.js';
import { decideOn, notedOf, persons, tenant, workIn } from './decision.js';
import type { Ledger } from './ledger.js';
import { nameOf } from './send.js';

export interface SeenCase {
  readonly caseId: string;
  readonly stored: Stored | undefined;
  readonly history: readonly JournalEntry[];
}
/** All that a store shows of itself. */
export interface Seen {
  readonly cases: readonly SeenCase[];
  /** Each fact of the feed by `placeOf`. */
  readonly feed: readonly string[];
  /** The feed as a reader saw it who came back now and then while it grew. */
  readonly followed: readonly string[];
  readonly rows: readonly CaseSummary[];
  readonly awaiting: Readonly<Record<string, readonly string[]>>;
  /** What the store answers for each command id. */
  readonly done: ReadonlyMap<string, DoneBefore | undefined>;
  /** Acknowledged commands, some of them, sent once more. */
  readonly again: ReadonlyMap<string, Committed | { readonly status: string }>;
}

export const placeOf = (entry: JournalEntry): string => `${entry.caseId} ${entry.version} ${notedOf(entry).chain}`;
const everything: Scope = { everything: true };
const mostAgain = 5_000;

export const allOf = async <V>(from: AsyncIterable<V>): Promise<V[]> => {
  const found: V[] = [];
  for await (const one of from) found.push(one);
  return found;
};
/** So many at a time. */
const abreast = async <V>(many: readonly V[], work: (one: V) => Promise<void>): Promise<void> => {
  const left = many.values();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const one of left) await work(one);
    }),
  );
};
const rowsOf = async (cases: CaseRepository, asked: { readonly awaits?: string; readonly scope: Scope }): Promise<CaseSummary[]> => {
  const rows: CaseSummary[] = [];
  for (let after: string | undefined; ; ) {
    const page = await cases.find(tenant, { ...asked, limit: 3, ...(after !== undefined && { after }) });
    rows.push(...page.rows);
    if (page.next === undefined) return rows;
    after = page.next;
  }
};

/** A reader of the feed who comes back: call it as often as you like. */
export const follower = () => {
  const followed: string[] = [];
  let after: string | undefined;
  return {
    followed: followed as readonly string[],
    look: async (cases: CaseRepository): Promise<void> => {
      for await (const { cursor, entry } of cases.feed(tenant, after)) {
        followed.push(placeOf(entry));
        after = cursor;
      }
    },
  };
};

/** Looks at everything, through the port alone. */
export const look = async (
  cases: CaseRepository,
  { known }: Pick<Ledger, 'known'>,
  caseIds: readonly string[],
  following = follower(),
): Promise<Seen> => {
  const seenCases: SeenCase[] = [];
  for (const caseId of caseIds)
    seenCases.push({ caseId, stored: await cases.load(tenant, caseId), history: await allOf(cases.history(tenant, caseId)) });
  const done = new Map<string, DoneBefore | undefined>();
  await abreast([...known], async ([commandId, { caseId }]) => {
    done.set(commandId, (await cases.load(tenant, caseId, commandId))?.done);
  });
  await following.look(cases);
  const feed = (await allOf(cases.feed(tenant))).map(({ entry }) => placeOf(entry));
  const rows = await rowsOf(cases, { scope: everything });
  const awaiting = Object.fromEntries(
    await Promise.all(
      persons.map(async (person) => {
        const asked = await rowsOf(cases, { awaits: person, scope: everything });
        const scoped = await rowsOf(cases, { scope: { awaits: [person] } });
        return [person, [...new Set([...asked, ...scoped].map(({ caseId }) => caseId))]] as const;
      }),
    ),
  );
  // Last, as a store that has forgotten an id writes here.
  const again: Map<string, Committed | { readonly status: string }> = new Map();
  const acknowledged = [...known].filter(([, { state }]) => state === 'acknowledged').slice(-mostAgain);
  await abreast(acknowledged, async ([commandId, { caseId }]) => {
    const stored = seenCases.find((one) => one.caseId === caseId)?.stored;
    const sent = cases.commit(tenant, decideOn(caseId, workIn(stored), commandId));
    again.set(commandId, await sent.catch((error: unknown) => ({ status: nameOf(error) })));
  });
  return { cases: seenCases, feed, followed: following.followed, rows, awaiting, done, again };
};
