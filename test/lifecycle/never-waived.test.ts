import { describe, expect, test } from 'vitest';
import { dueIn, programmes, type Rules, socialWork } from '../../src/index.js';
import { aClientInScreening, agencyId, anActiveCase, aSupervisor, plannedServiceId, referralId } from '../../src/testing/index.js';

const everyCode = Object.keys(socialWork.labels());
/** A programme that would do without everything there is a word for. */
const lax: Rules = { ...programmes.fullSupport, requirements: Object.fromEntries(everyCode.map((code) => [code, 'off'] as const)) };
const firmly = [
  'consent.not-covering',
  'consent.hiv-needs-consent',
  'referral.no-consent',
  'contact.not-safe',
  'contact.not-safe',
  'crisis.to-judge',
];
const disclose = {
  type: 'consent.disclose',
  input: { recipient: 'agency-9', told: ['hiv'], ground: 'consent', clientTold: 'told' },
} as const;

describe('what no programme turns off and no supervisor waives', () => {
  test.each(firmly)('[A6.5] %s cannot be waived', (requirement) => {
    aClientInScreening({ by: aSupervisor, rules: lax })
      .when({ type: 'team.waive', input: { requirement, reason: 'we are in a hurry', until: '2026-01-30' } })
      .thenRefused('team.not-waivable');
  });

  test('[A3.5] the ground of a disclosure', () => {
    aClientInScreening({ rules: lax }).when(disclose).thenRefused('consent.not-covering');
  });

  test('[A3.5] HIV is told to family, partner, employer and community with consent only', () => {
    aClientInScreening({ rules: lax })
      .when({
        type: 'consent.disclose',
        input: { ...disclose.input, recipientIs: 'partner', ground: 'danger-to-life', reason: 'at risk', whyThisMuch: 'x' },
      })
      .thenRefused('consent.hiv-needs-consent');
  });

  test('[A3.5] the ground on which a referral tells', () => {
    const active = anActiveCase({ rules: lax });
    const drafted = active.so({
      type: 'referral.draft',
      input: {
        plannedServiceId: plannedServiceId(active),
        serviceId: 'pantry',
        agencyId,
        contactPerson: 'agency-contact-1',
        requirementsChecked: [{ asks: 'lives in the area', state: 'met' }],
        funding: 'free',
      },
    });
    drafted
      .when({ type: 'referral.send', input: { referralId: referralId(drafted), ground: 'consent', told: ['general'] } })
      .thenRefused('referral.no-consent');
  });

  test('[A1.1] safe contact', () => {
    aClientInScreening({ rules: lax })
      .so({ type: 'client.setSafeContact', input: { channel: 'phone', allowed: false } })
      .when({
        type: 'accompaniment.recordContact',
        input: { with: 'client', channel: 'phone', purpose: 'support', role: 'supporter' },
      })
      .thenRefused('contact.not-safe');
  });

  test('[B3.1] the severity of a crisis: asked for until it is judged, also once the crisis is closed', () => {
    const reported = aClientInScreening({ rules: lax }).so({ type: 'crisis.report', input: { kind: 'violence', safeNow: 'no' } });
    const crisisId = reported.record.sections.crisis.crises[0]?.id ?? '';
    const closed = reported.so(
      { type: 'crisis.stabilise', input: { crisisId } },
      { type: 'crisis.close', input: { crisisId, outcome: 'safe with her aunt' } },
    );
    for (const s of [reported, closed]) expect(dueIn(s.kit, s.record, lax).map((d) => d.rule)).toContain('crisis.to-judge');
  });
});
