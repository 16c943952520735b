import { describe, expect, test } from 'vitest';
import { memoryRepositories } from '../../src/index.js';
import { aToken, keys, roomIn, taking, theReferral, within } from '../../src/testing/repository/tokens.js';
import { anOffice, begin, contacted, opening, rina, settled } from '../casework/office.js';

const told = async () => {
  const office = anOffice();
  await settled(office.casework.open(opening('k-1'), rina));
  await settled(office.casework.run('k-1', begin, { ...rina, commandId: 'c1' }));
  await settled(office.casework.open(opening('k-2'), { ...rina, tenant: '__proto__' }));
  return office;
};

describe('[A1.2] the repositories in memory, put away and taken out again', () => {
  test('[A1.2] a snapshot that went through JSON is the same snapshot when it was restored', async () => {
    const first = await told();
    const snapshot = first.snapshot();
    const second = memoryRepositories();
    second.restore(JSON.parse(JSON.stringify(snapshot)));
    expect(second.snapshot()).toEqual(snapshot);
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
    expect(snapshot.cases.map(({ tenant, facts }) => [tenant, facts.length > 0])).toEqual([
      ['clinic', true],
      ['__proto__', true],
    ]);
  });

  test('[A1.2] the service goes on where it was, and knows what it has done', async () => {
    const first = await told();
    const next = memoryRepositories();
    next.restore(first.snapshot());
    const { casework } = anOffice(next);
    expect(await casework.run('k-1', begin, { ...rina, commandId: 'c1' })).toMatchObject({ status: 'already-done' });
    await settled(casework.run('k-1', contacted('well'), rina));
    expect(next.audit.entries('clinic').length).toBeGreaterThan(first.audit.entries('clinic').length);
  });

  test('[A1.2] it takes the place of all that was there, in the same repositories too', async () => {
    const { snapshot, restore, casework, cases } = await told();
    const before = snapshot();
    await settled(casework.open(opening('k-3'), rina));
    restore(before);
    expect(await cases.load('clinic', 'k-3')).toBeUndefined();
    expect(snapshot()).toEqual(before);
  });

  test('[A1.2] a snapshot shares nothing with what is stored, nor what was restored with the snapshot', async () => {
    const { snapshot, restore } = await told();
    const before = structuredClone(snapshot());
    const given = snapshot() as unknown as { cases: { facts: unknown[] }[] };
    for (const tenant of given.cases) tenant.facts.length = 0;
    expect(snapshot()).toEqual(before);
    const put = structuredClone(before);
    restore(put);
    for (const tenant of (put as unknown as { cases: { facts: unknown[] }[] }).cases) tenant.facts.length = 0;
    expect(snapshot()).toEqual(before);
  });

  test('[A1.2] a snapshot of a later version, or none at all, throws and changes nothing', async () => {
    const { snapshot, restore } = await told();
    const before = snapshot();
    expect(() => restore({ ...before, schema: 2 } as never)).toThrow('KASUS_SCHEMA_TOO_NEW');
    expect(() => restore({ ...before, directory: [], audit: 'none' } as never)).toThrow();
    expect(() => restore({} as never)).toThrow();
    expect(snapshot()).toEqual(before);
  });
});

const linked = async () => {
  const repositories = memoryRepositories();
  const { answerTokens } = repositories;
  await answerTokens.save('clinic', aToken('t1', { state: 'taken' }));
  await answerTokens.save('clinic', aToken('t2'));
  await answerTokens.save('__proto__', aToken('t1'));
  await answerTokens.attempt('clinic', keys(['p', 3], ['t', 9]), within(20));
  return repositories;
};

describe('[B4.5] links in memory, put away and taken out again', () => {
  test('[B4.5] tokens and attempts of every tenant go on where they were', async () => {
    const { snapshot } = await linked();
    const next = memoryRepositories();
    next.restore(JSON.parse(JSON.stringify(snapshot())));
    expect(next.snapshot()).toEqual(snapshot());
    const { answerTokens } = next;
    expect(await answerTokens.take('clinic', 't1', taking('m2'))).toBe('busy');
    expect(await answerTokens.use('clinic', 't1', { mark: 'm1', next: aToken('t3') })).toBe('used');
    expect(await answerTokens.revoke('clinic', theReferral)).toBe(3);
    expect(await answerTokens.find('__proto__', 't1')).toEqual(aToken('t1'));
    expect(await roomIn(answerTokens, 'clinic', 'p', 3, 20)).toBe(2);
  });

  test('[B4.5] the snapshot shares nothing with what is stored, nor what was restored with the snapshot', async () => {
    const { snapshot, restore } = await linked();
    const before = structuredClone(snapshot());
    const spoilt = (given: unknown) => {
      const [tenant] = given as { tokens: { state: string }[]; attempts: [string, string[]][] }[];
      for (const token of tenant?.tokens ?? []) token.state = 'open';
      for (const [, attempts] of tenant?.attempts ?? []) attempts.length = 0;
    };
    spoilt(snapshot().answerTokens);
    expect(snapshot()).toEqual(before);
    const put = structuredClone(before);
    restore(put);
    spoilt(put.answerTokens);
    expect(snapshot()).toEqual(before);
  });

  test('[B4.5] after a snapshot without links none is alive, and one that cannot be read changes nothing', async () => {
    const { snapshot, restore, answerTokens } = await linked();
    const { answerTokens: links, ...rest } = snapshot();
    expect(() => restore({ ...rest, cases: [], answerTokens: [{ tenant: 'clinic' }] } as never)).toThrow();
    expect(snapshot()).toEqual({ ...rest, answerTokens: links });
    restore(rest);
    expect(await answerTokens.find('clinic', 't2')).toBeUndefined();
    expect(await answerTokens.take('clinic', 't2', taking('m1'))).toBe('dead');
  });
});
