import { expect, test } from 'vitest';
import { agencyId, anActiveCase, consentToTell } from '../../../src/testing/index.js';

const consented = () => anActiveCase().so(consentToTell(agencyId, ['general']));
const consentId = consented().last('consent.given').consent.id;
const explain = { type: 'team.explainPlan', input: { to: agencyId, consentId, told: ['general'] } } as const;
const withdraw = { type: 'consent.withdraw', input: { consentId } } as const;

test('[A3.5] the plan is explained within consent, and what was told is a disclosure of its own', () => {
  const explained = consented()
    .when(explain)
    .then('team.planExplained', { explanation: { to: agencyId } });
  expect(explained.last('consent.disclosed').disclosure).toMatchObject({
    recipient: agencyId,
    told: ['general'],
    ground: 'consent',
    consentId,
  });
  expect(explained.entries.at(-1)).toMatchObject({
    type: 'consent.disclosed',
    causedBy: explained.record.version - 1,
    by: { kind: 'system', onBehalfOf: 'worker-1' },
  });
});

test('[A3.5] where nothing of the client was told there is no disclosure', () => {
  const explained = consented().so({ ...explain, input: { to: agencyId, consentId } });
  expect(explained.record.sections.consent.disclosures).toEqual([]);
});

test.each([
  ['to another', { to: 'agency-2' }],
  ['of another kind', { told: ['hiv'] }],
  ['on another consent', { consentId: 'none' }],
] as const)('[A3.5] consent does not cover telling %s', (_, change) => {
  consented()
    .when({ ...explain, input: { ...explain.input, ...change } } as typeof explain)
    .thenRefused('team.no-consent');
});

test('[A3.5] a withdrawn consent covers nothing told from that day on', () => {
  consented().so(withdraw).when(explain).thenRefused('team.no-consent');
});

test('[A3.5] told before the withdrawal and written down after it, the disclosure is on the account all the same', () => {
  const late = consented()
    .later({ days: 3 })
    .so(withdraw)
    .when({ ...explain, happenedAt: '2026-01-06' })
    .then('team.planExplained');
  expect(late.last('consent.disclosed').disclosure).toMatchObject({ told: ['general'], at: '2026-01-06' });
});

test('[A2.2] an explanation recorded in error is voided; its disclosure stays', () => {
  const explained = consented().so(explain);
  const entryId = explained.last('team.planExplained').explanation.id;
  const voided = explained
    .when({ type: 'team.voidEntry', input: { entryId, reason: 'another client' } })
    .then('team.entryVoided', { entryId });
  expect(voided.record.sections.consent.disclosures[0]?.voided).toBeUndefined();
});
