import { describe, expect, test } from 'vitest';
import { type CaseRepository, type ErrorCode, KasusError, memoryCases } from '../../src/index.js';
import { anOffice, begin, codes, contacted, opening, rina, settled, supervisor } from './office.js';

/** A store whose connection breaks at a commit: before it was written, or after. Then a number of loads fail too. */
const breaking = (written: boolean, times: number, code: ErrorCode = 'KASUS_OUTCOME_UNKNOWN') => {
  const inside = memoryCases();
  let left = 0;
  let deaf = 0;
  const breakNow = (loadsToo = 0) => {
    left = times;
    deaf = loadsToo;
  };
  const cases: CaseRepository = {
    ...inside,
    load: async (...asked) => {
      if (left > 0 || deaf === 0) return inside.load(...asked);
      deaf -= 1;
      throw new KasusError('KASUS_STORE_UNREACHABLE');
    },
    commit: async (tenant, change) => {
      if (left === 0) return inside.commit(tenant, change);
      left -= 1;
      if (written) await inside.commit(tenant, change);
      throw new KasusError(code);
    },
  };
  return { cases, breakNow };
};
const aCase = async (written: boolean, times: number, code?: ErrorCode, loadsToo = 0) => {
  const { cases, breakNow } = breaking(written, times, code);
  const { casework } = anOffice({ cases });
  await settled(casework.open(opening('k-1'), rina));
  breakNow(loadsToo);
  return { casework, facts: async () => (await settled(casework.history('k-1', rina))).facts.length };
};

describe('[A1.2] a store that does not say whether it was written', () => {
  test('[A1.2] what was written is answered with what it did, and is not done twice', async () => {
    const { casework, facts } = await aCase(true, 1);
    const before = await facts();
    const answer = await settled(casework.run('k-1', begin, rina));
    expect(answer).toMatchObject({ status: 'already-done', facts: [{ type: 'screening.begun' }] });
    expect(await facts()).toBe(before + answer.facts.length);
  });

  test('[A1.2] a case whose neighbours cannot be listed is opened all the same, and never said not to be', async () => {
    const inside = memoryCases();
    let isDeaf = true;
    const find: CaseRepository['find'] = async (...asked) => {
      if (isDeaf) throw new KasusError('KASUS_STORE_UNREACHABLE');
      return inside.find(...asked);
    };
    const { casework } = anOffice({ cases: { ...inside, find } });
    const by = { ...rina, commandId: 'c-1' };
    await expect(casework.open(opening('k-1'), by)).rejects.toMatchObject({ code: 'KASUS_OUTCOME_UNKNOWN' });
    isDeaf = false;
    expect(await casework.open(opening('k-1'), by)).toMatchObject({ status: 'already-done', alsoOpen: [] });
  });

  test('[A1.2] what was not written is done now', async () => {
    const { casework, facts } = await aCase(false, 2);
    const before = await facts();
    const answer = await settled(casework.run('k-1', begin, rina));
    expect(answer.status).toBe('committed');
    expect(await facts()).toBe(before + answer.facts.length);
  });

  test('[A1.2] where it stays unknown the error names the command id, and the same call under it is answered with what happened', async () => {
    const { casework, facts } = await aCase(false, 3);
    const error = await casework.run('k-1', begin, rina).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'KASUS_OUTCOME_UNKNOWN', cause: { code: 'KASUS_OUTCOME_UNKNOWN' } });
    const [, commandId] = /\[k-1, (.+)\]$/.exec((error as Error).message) ?? [];
    const first = await settled(casework.run('k-1', begin, { ...rina, commandId }));
    const after = await facts();
    expect(await casework.run('k-1', begin, { ...rina, commandId })).toMatchObject({ status: 'already-done', version: first.version });
    expect(await facts()).toBe(after);
    expect(codes(await casework.run('k-1', begin, rina))).not.toEqual([]);
  });

  test.each([
    [1, 'already-done'],
    [2, 'KASUS_OUTCOME_UNKNOWN'],
  ] as const)('[A1.2] an inquiry that fails %i times never says that nothing was written, where it was', async (loads, expected) => {
    const { casework } = await aCase(true, 1, undefined, loads);
    const answer = await casework.run('k-1', begin, { ...rina, commandId: 'c-1' }).catch((e: unknown) => e);
    expect(answer).toMatchObject(expected === 'already-done' ? { status: expected } : { code: expected });
    expect(await casework.run('k-1', begin, { ...rina, commandId: 'c-1' })).toMatchObject({ status: 'already-done' });
  });

  test("[A1.2] a command that ends its own writer's right is in doubt, and not refused, where nobody knows whether it was written", async () => {
    const { cases, breakNow } = breaking(true, 1);
    const { casework } = anOffice({
      cases,
      policy: {
        decide: async ({ action, actor, case: row }) =>
          action === 'open' || row?.responsible === actor.id
            ? { allow: 'full', why: 'responsible' }
            : { allow: 'none', why: 'not-responsible' },
        scope: async ({ actor }) => ({ responsible: [actor.id] }),
      },
    });
    const self = { ...supervisor, actor: { kind: 'supervisor', id: 'rina' } } as const;
    await settled(casework.open(opening('k-1'), self));
    breakNow();
    const given = { type: 'team.reassign', input: { person: 'sari', reason: 'moves away' } } as const;
    await expect(casework.run('k-1', given, self)).rejects.toMatchObject({ code: 'KASUS_OUTCOME_UNKNOWN' });
    expect((await cases.load('clinic', 'k-1'))?.summary.responsible).toBe('sari');
  });

  test.each(['KASUS_STORAGE_FULL', 'KASUS_STORE_UNREACHABLE', 'KASUS_STORE_LOST', 'KASUS_SCHEMA_TOO_NEW'] as const)(
    '[A1.2] %s reaches the host as it is, is not asked about again, and leaves the case as it was',
    async (code) => {
      const { casework, facts } = await aCase(false, 1, code);
      const before = await facts();
      await expect(casework.run('k-1', begin, rina)).rejects.toMatchObject({ code });
      expect(await facts()).toBe(before);
      await settled(casework.runAll('k-1', [begin, contacted('well')], rina));
    },
  );
});
