import { describe, expect, test } from 'vitest';
import { type AnswerToken, memoryAnswerTokens } from '../../src/index.js';

const row = (id = 't1', more: Partial<AnswerToken> = {}): AnswerToken => ({
  id,
  hash: `hash-of-${id}`,
  caseId: 'k-1',
  referralId: 'r-1',
  step: 'answer',
  issuedAt: '2026-01-05T02:00:00.000Z',
  expiresAt: '2026-01-26T17:00:00.000Z',
  state: 'open',
  ...more,
});
const at = '2026-01-05T03:00:00.000Z';
const by = (mark: string, more = {}) => ({ mark, at, abandonedBefore: '2026-01-05T02:59:00.000Z', ...more });
const aStore = async (...rows: readonly AnswerToken[]) => {
  const tokens = memoryAnswerTokens();
  for (const one of rows) await tokens.save('clinic', one);
  return tokens;
};

describe('[B4.5] where tokens are kept', () => {
  test('[B4.5] what is given out shares nothing with what is stored, an id is there once, and no tenant sees another’s', async () => {
    const tokens = await aStore(row());
    Object.assign((await tokens.find('clinic', 't1')) ?? {}, { state: 'used' });
    expect(await tokens.find('clinic', 't1')).toEqual(row());
    await expect(tokens.save('clinic', row())).rejects.toThrow();
    expect(await tokens.find('other', 't1')).toBeUndefined();
    expect(await tokens.take('other', 't1', by('a'))).toBe('dead');
    expect(await tokens.revoke('other', { caseId: 'k-1', referralId: 'r-1' })).toBe(0);
  });

  test('[B4.5] one submission has it at a time; the same one takes it again, another when the first is gone', async () => {
    const tokens = await aStore(row());
    expect(await Promise.all(['a', 'b', 'a'].map((mark) => tokens.take('clinic', 't1', by(mark))))).toEqual(['taken', 'busy', 'taken']);
    expect(await tokens.take('clinic', 't1', by('b', { abandonedBefore: at }))).toBe('busy');
    expect(await tokens.take('clinic', 't1', by('b', { abandonedBefore: '2026-01-05T03:00:00.001Z' }))).toBe('taken');
    expect(await tokens.use('clinic', 't1', { mark: 'a' })).toBe('lost');
    await tokens.release('clinic', 't1', 'a');
    expect(await tokens.find('clinic', 't1')).toMatchObject({ state: 'taken', mark: 'b' });
    await tokens.release('clinic', 't1', 'b');
    expect(await tokens.find('clinic', 't1')).toEqual(row());
  });

  test('[B4.5] the next token is there when this one is used, or neither', async () => {
    const tokens = await aStore(row());
    const next = row('t2', { step: 'progress' });
    expect(await tokens.use('clinic', 't1', { mark: 'a', next })).toBe('lost');
    expect(await tokens.find('clinic', 't2')).toBeUndefined();
    await tokens.take('clinic', 't1', by('a'));
    expect(await tokens.use('clinic', 't1', { mark: 'a', next })).toBe('used');
    expect(await tokens.use('clinic', 't1', { mark: 'a', next })).toBe('used');
    expect(await tokens.find('clinic', 't2')).toEqual(next);
    expect(await tokens.take('clinic', 't1', by('a'))).toBe('dead');
  });

  test('[B4.5] revoked is for good, of one referral, whatever state it had', async () => {
    const tokens = await aStore(row(), row('t2'), row('t3', { referralId: 'r-2' }), row('t4', { caseId: 'k-2' }));
    await tokens.take('clinic', 't1', by('a'));
    expect(await tokens.revoke('clinic', { caseId: 'k-1', referralId: 'r-1' })).toBe(2);
    expect(await tokens.revoke('clinic', { caseId: 'k-1', referralId: 'r-1' })).toBe(0);
    expect(await tokens.use('clinic', 't1', { mark: 'a', next: row('t9') })).toBe('lost');
    await tokens.release('clinic', 't1', 'a');
    expect(await tokens.take('clinic', 't1', by('a'))).toBe('dead');
    expect(await Promise.all(['t1', 't2', 't3', 't4', 't9'].map(async (id) => (await tokens.find('clinic', id))?.state))).toEqual([
      'revoked',
      'revoked',
      'open',
      'open',
      undefined,
    ]);
  });

  test('[B4.5] attempts: two never share the last place, nothing is counted beyond it, what is forgiven or long ago is free again', async () => {
    const tokens = await aStore();
    const keys = [
      { key: 'p', most: 2 },
      { key: 't', most: 9 },
    ];
    const when = { at, since: '2026-01-05T02:45:00.000Z' };
    const five = await Promise.all(Array.from({ length: 5 }, () => tokens.attempt('clinic', keys, when)));
    expect(five).toEqual([true, true, false, false, false]);
    expect(await tokens.attempt('other', keys, when)).toBe(true);
    await tokens.forgive('clinic', ['p', 't'], at);
    expect(await tokens.attempt('clinic', keys, when)).toBe(true);
    expect(await tokens.attempt('clinic', keys, when)).toBe(false);
    expect(await tokens.attempt('clinic', [{ key: 't', most: 3 }], when)).toBe(true);
    expect(await tokens.attempt('clinic', [{ key: 't', most: 3 }], when)).toBe(false);
    expect(await tokens.attempt('clinic', keys, { at: '2026-01-05T03:15:00.001Z', since: '2026-01-05T03:00:00.001Z' })).toBe(true);
  });
});
