import type { CaseSummary } from '../../../src/index.js';
import { type Spoiled, spoiltCases } from './spoiled.js';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The value with every key made another one; `undefined` leaves it out. */
const renamed = <V>(value: V, change: (key: string) => string | undefined): V => {
  if (Array.isArray(value)) return value.map((held) => renamed(held, change)) as V;
  if (!isObject(value)) return value;
  const kept = Object.entries(value).flatMap(([key, held]) => {
    const name = change(key);
    return name === undefined ? [] : [[name, renamed(held, change)] as const];
  });
  return Object.fromEntries(kept) as V;
};
const withKeys = (change: (key: string) => string | undefined) =>
  spoiltCases((inside) => ({
    load: async (tenant, caseId, commandId) => {
      const stored = await inside.load(tenant, caseId, commandId);
      return stored && { ...stored, record: { ...stored.record, sections: renamed(stored.record.sections, change) } };
    },
  }));
const withRow = (change: (row: CaseSummary) => CaseSummary) =>
  spoiltCases((inside) => ({
    commit: (tenant, sent) => inside.commit(tenant, { ...sent, summary: change(sent.summary) }),
  }));

/** Faults by which a part of what is kept goes, or becomes another. */
export const wholeness: Readonly<Record<string, Spoiled>> = {
  'drops-reserved-keys': {
    fault: "keys that begin with a dollar sign or an underscore are the database's own, and are dropped",
    make: withKeys((key) => (/^[$_]/.test(key) ? undefined : key)),
    failsAt: ['key/dollar-sign', 'key/mongo-operator', 'key/underscore'],
  },
  'cuts-keys': {
    fault: 'a key is the name of a column, of which sixty-three characters count',
    make: withKeys((key) => key.slice(0, 63)),
    failsAt: ['key/three-hundred-characters'],
  },
  'replaces-dots-in-keys': {
    fault: 'a dot in a key is a path, so it is kept as an underscore',
    make: withKeys((key) => key.replaceAll('.', '_')),
    failsAt: ['key/dot', 'key/slash'],
  },
  'cuts-dates-to-days': {
    fault: 'when a case was opened is kept in a column of whole days',
    make: withRow((row) => ({ ...row, openedAt: row.openedAt.slice(0, 10) })),
    failsAt: [
      'date/after-2038',
      'date/before-1970',
      'date/hour-that-summer-time-skips',
      'date/midnight-in-jayapura',
      'date/no-milliseconds',
      'date/one-decimal',
    ],
  },
  'fills-dates-up': {
    fault: 'a date of which only the year or the month is known becomes the first day of it',
    make: withRow((row) => ({
      ...row,
      openedAt: /^\d{4}(-\d\d)?$/.test(row.openedAt) ? `${row.openedAt}-01-01`.slice(0, 10) : row.openedAt,
    })),
    failsAt: ['date/month-only', 'date/year-only', 'load/whole-row'],
  },
  'drops-the-acuity': {
    fault: 'the row has no column for the acuity',
    make: withRow(({ acuity: _, ...row }) => row),
    failsAt: ['load/whole-row'],
  },
  'turns-persons-round': {
    fault: 'the persons awaited come back in the opposite order, where a case is loaded',
    make: spoiltCases((inside) => ({
      load: async (tenant, caseId, commandId) => {
        const stored = await inside.load(tenant, caseId, commandId);
        const awaits = stored?.summary.awaits;
        return stored && awaits ? { ...stored, summary: { ...stored.summary, awaits: [...awaits].reverse() } } : stored;
      },
    })),
    failsAt: ['load/whole-row'],
  },
  'takes-the-row-from-the-record': {
    fault: 'the stage of a row is read from the record, and not from the row that was committed',
    make: spoiltCases((inside) => ({
      commit: (tenant, change) => inside.commit(tenant, { ...change, summary: { ...change.summary, state: change.record.state } }),
    })),
    failsAt: ['find/opens-no-record'],
  },
  'writes-the-record-into-the-old-one': {
    fault: 'a record is merged into the one before, so that what was taken out of it stays',
    make: spoiltCases((inside) => ({
      commit: async (tenant, change) => {
        const sections = change.record.sections as { readonly kit?: { readonly entries?: readonly unknown[] } };
        const before = (await inside.load(tenant, change.caseId))?.record.sections as typeof sections | undefined;
        const [now, was] = [sections.kit?.entries?.[0], before?.kit?.entries?.[0]];
        if (!isObject(now) || !isObject(was)) return inside.commit(tenant, change);
        const merged = { ...sections, kit: { ...sections.kit, entries: [{ ...was, ...now }] } };
        return inside.commit(tenant, { ...change, record: { ...change.record, sections: merged } });
      },
    })),
    failsAt: ['commit/shrinks'],
  },
  'tells-the-version-one-expected': {
    fault: 'a conflict tells the version that was expected, and not the one that is there',
    make: spoiltCases((inside) => ({
      commit: async (tenant, change) => {
        const answer = await inside.commit(tenant, change);
        return answer.status === 'conflict' && answer.current > 0 ? { ...answer, current: change.expectedVersion } : answer;
      },
    })),
    failsAt: [
      'case-id/*',
      'commit/fifty-writers-one-wins',
      'commit/two-open-one-wins',
      'commit/two-writers-one-wins',
      'conflict/as-new',
      'conflict/far-ahead',
      'conflict/far-behind',
      'conflict/one-ahead',
      'conflict/one-behind',
      'conflict/opening-twice',
      'handles/one-wins',
      'handles/race',
      'race/fifty-writers-on-one-case',
    ],
  },
  'lets-the-later-instant-win': {
    fault: 'a row with an older instant than the one that is there is taken for late, and is not kept',
    make: spoiltCases((inside) => ({
      commit: async (tenant, change) => {
        const was = (await inside.load(tenant, change.caseId))?.summary;
        const isLate = was && was.changedAt > change.summary.changedAt;
        return inside.commit(tenant, isLate ? { ...change, summary: { ...change.summary, changedAt: was.changedAt } } : change);
      },
    })),
    failsAt: ['conflict/not-by-time'],
  },
};
