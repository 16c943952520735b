import { describe, expect, test } from 'vitest';
import { casesIn } from '../../examples/16-your-own-tables/cases.js';
import { clientsIn } from '../../examples/16-your-own-tables/clients.js';
import { logIn } from '../../examples/16-your-own-tables/log.js';
import { createCasework, everybodyMayDoEverything, isKasusError, programmes } from '../../src/index.js';
import { all } from '../adapters/sql/written.js';
import { type Fault, failingHandle } from './16-failing-handle.js';
import { codeOf, office } from './16-office.js';

describe('[A1.2] the casework on these tables', () => {
  const by = { tenant: 'kupang', actor: { kind: 'worker', id: 'sari' }, purpose: 'care-management' } as const;
  const opening = {
    caseId: '2026-001',
    client: { kind: 'person', ref: '17' },
    responsible: 'sari',
    source: 'self',
    site: { id: 'kupang', timeZone: 'Asia/Makassar' },
  } as const;
  const on = async () => {
    const { db } = office();
    let due: { readonly at: RegExp; readonly times: number; readonly fault: Fault } | undefined;
    const handle = failingHandle(db, (_, text) => {
      if (!due?.at.test(text)) return undefined;
      const { fault, times } = due;
      due = times > 1 ? { ...due, times: times - 1 } : undefined;
      return fault;
    });
    const casework = createCasework({
      cases: casesIn(handle),
      clients: clientsIn(handle),
      audit: logIn(db),
      policy: everybodyMayDoEverything,
      programme: programmes.personalStrengths,
    });
    expect((await casework.open(opening, { ...by, commandId: 'open' })).refused).toBe(false);
    const screen = () => casework.run('2026-001', { type: 'screening.begin', input: {} }, { ...by, commandId: 'screen' });
    const begun = async () =>
      (await all(casesIn(db).history('kupang', '2026-001'))).filter(({ type }) => type === 'screening.begun').length;
    const fail = (at: RegExp, code: string, times = 99, when: Fault['when'] = 'before') => {
      due = { at, times, fault: { code, when } };
    };
    const mend = () => {
      due = undefined;
    };
    return { casework, screen, begun, fail, mend };
  };

  test.each(['before', 'after'] as const)('a disk that fails once, %s the commit, is asked again, and it is done once', async (when) => {
    const { screen, begun, fail } = await on();
    fail(/^commit/, 'SQLITE_IOERR_FSYNC', 1, when);
    expect(await screen()).toMatchObject({ refused: false });
    expect(await begun()).toBe(1);
  });

  test.each([
    ['SQLITE_IOERR_WRITE', 'KASUS_OUTCOME_UNKNOWN', /insert into case_facts/],
    ['SQLITE_IOERR_FSYNC', 'KASUS_OUTCOME_UNKNOWN', /^commit/],
    ['SQLITE_FULL', 'KASUS_STORAGE_FULL', /insert into case_facts/],
    ['SQLITE_BUSY', 'KASUS_STORE_UNREACHABLE', /^begin/],
  ] as const)('%s as it writes comes out as %s, and the same command is done once when it works again', async (code, told, at) => {
    const { screen, begun, fail, mend } = await on();
    fail(at, code);
    expect(await codeOf(screen())).toBe(told);
    mend();
    expect(await screen()).toMatchObject({ refused: false });
    expect(await begun()).toBe(1);
  });

  test.each(['SQLITE_IOERR_READ', 'SQLITE_BUSY'])('%s as it reads comes out as unreachable, whatever was asked for', async (code) => {
    const { casework, screen, fail } = await on();
    const asked = {
      run: screen,
      read: () => casework.read('2026-001', by),
      history: () => casework.history('2026-001', by),
      find: () => casework.find({}, by),
      due: () => casework.due({}, by),
    };
    for (const [name, ask] of Object.entries(asked)) {
      fail(/^\s*select/, code);
      expect([name, await codeOf(ask())]).toEqual([name, 'KASUS_STORE_UNREACHABLE']);
    }
    fail(/case_facts/, code);
    expect(await codeOf(casework.history('2026-001', by))).toBe('KASUS_STORE_UNREACHABLE');
  });

  test('a log that is full gives nothing out, and tells why', async () => {
    const { db } = office();
    const log = logIn(failingHandle(db, (_, text) => (text.startsWith('insert') ? { code: 'SQLITE_FULL', when: 'before' } : undefined)));
    const casework = createCasework({
      cases: casesIn(db),
      audit: log,
      policy: everybodyMayDoEverything,
      programme: programmes.personalStrengths,
    });
    const failure: unknown = await casework.read('2026-001', by).catch((error: unknown) => error);
    expect(isKasusError(failure, 'KASUS_AUDIT_FAILED') && isKasusError(failure.cause, 'KASUS_STORAGE_FULL')).toBe(true);
  });
});
