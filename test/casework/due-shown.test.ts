import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/index.js';
import { everybodyMayDoEverything } from '../../src/ports/access-policy.js';
import { anOffice, opening, rina, settled, supervisor } from './office.js';

/** A crisis; the plan says to call a sister, in an entry that tells of violence. */
const inCrisis = async (without: readonly Kind[] = []) => {
  const policy = {
    ...everybodyMayDoEverything,
    decide: async ({ actor }: { actor: { id: string } }) =>
      ({ allow: 'full', without: actor.id === 'bayu' ? without : [], why: 'test' }) as const,
  };
  const { casework, time } = anOffice({ policy });
  await settled(casework.open(opening('k-1'), rina));
  const run = async (command: Parameters<typeof casework.run>[1]) => settled(casework.run('k-1', command, rina));
  await run({ type: 'screening.begin', input: {} });
  await run({ type: 'screening.recordCondition', input: { acute: 'none' } });
  await run({ type: 'screening.weighFamilySupport', input: { support: 'not-asked' } });
  await run({ type: 'screening.admit', input: { reason: 'wants help' } });
  await run({
    type: 'plan.makeContingency',
    input: { ifThis: 'he comes back', thenThat: 'to her sister', call: 'sister-1', kinds: ['violence'] },
  });
  await run({ type: 'crisis.report', input: { kind: 'illness', safeNow: 'no' } });
  time.now = '2026-01-05T02:35:00.000Z';
  return casework;
};
const who = (kind: string, id: string) => ({ ...rina, actor: { kind, id } }) as never;
const acts = async (casework: Awaited<ReturnType<typeof inCrisis>>, by: never) =>
  (await settled(casework.dueIn('k-1', by))).rows.find((row) => row.rule === 'crisis.to-act');

describe('[A7.2] whom an alarm is told to', () => {
  test('[A7.2] a worker, a supervisor and the host’s system see, and when that changes', async () => {
    const casework = await inCrisis();
    for (const by of [rina, supervisor, who('system', 'night-job')] as never[]) {
      const { rows, changesAt } = await settled(casework.dueIn('k-1', by));
      expect(rows.find((row) => row.rule === 'crisis.to-act')).toMatchObject({
        status: 'overdue',
        escalation: { repeats: true, told: { to: { as: 'contingency', person: 'sister-1' } } },
      });
      expect(changesAt).toBe('2026-01-05T03:00:00.000Z');
    }
  });

  test.each(['client', 'agency'])('[A7.2] a %s does not, nor by when the answer changes', async (kind) => {
    const answer = await settled((await inCrisis()).dueIn('k-1', who(kind, 'client-1')));
    expect(answer.rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer)).not.toMatch(/escalation|sister|supervisor/);
    expect(answer.changesAt).not.toBe('2026-01-05T03:00:00.000Z');
  });

  test('[A1.6] a reader without names sees the part, and no person', async () => {
    const found = await acts(await inCrisis(['identifier']), who('worker', 'bayu'));
    expect(found).toMatchObject({ whose: '', escalation: { told: { to: { as: 'contingency' } } } });
    expect(JSON.stringify(found)).not.toMatch(/sister|rina/);
  });

  test('[A1.6] a reader who does not see the plan for violence does not learn whom it would call, nor that it would', async () => {
    const found = await acts(await inCrisis(['violence']), who('worker', 'bayu'));
    expect(found?.escalation?.told).toEqual({ at: '2026-01-05T02:30:00.000Z' });
    expect(JSON.stringify(found)).not.toMatch(/sister|contingency/);
  });
});

test('[A7.2] who has taken it in hand stops the round, by a command like any other', async () => {
  const casework = await inCrisis();
  const { ids = [] } = (await acts(casework, rina as never)) ?? {};
  const done = await settled(casework.run('k-1', { type: 'crisis.acknowledge', input: { of: ids[0] ?? '' } }, supervisor));
  expect(done.facts.map((f) => f.type)).toEqual(['crisis.acknowledged']);
  expect((await acts(casework, rina as never))?.escalation).toMatchObject({ repeats: false, inHand: [expect.any(String)] });
});
