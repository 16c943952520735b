import { describe, expect, test } from 'vitest';
import type { Referral } from '../../../src/case/referral/referral.js';
import { type SlipAsked, slipOf } from '../../../src/case/referral/slip.js';
import { slipFor } from '../../../src/insight/before-sending.js';
import { agencyId, consentToTell, referralId } from '../../../src/testing/index.js';
import { active, agency, draft, drafted, id, send, sent, type Told, theReferral } from './asking.js';

const asked: SlipAsked = {
  today: '2026-01-05',
  zone: 'Asia/Jakarta',
  identity: [
    { kind: 'identifier', is: 'name', says: 'Ibu Sri' },
    { kind: 'contact', is: 'phone', says: '0812' },
    { kind: 'contact', is: 'shelter', says: 'Jalan Melati 3', confidential: true },
    { kind: 'hiv', is: 'status', says: 'on treatment' },
  ],
};
const slip = (s: Told, more: Partial<SlipAsked> = {}, referral: Referral = theReferral(s)) =>
  slipOf(s.record.sections, referral, { ...asked, ...more });
const telling = (...told: string[]) => {
  const s = active
    .so(consentToTell(agencyId, told as never))
    .withSafeContact('phone', { nameToUse: 'Sri', words: 'say you are from school' });
  const made = s.so(draft(s, { funding: 'insurance', fundingGround: 'card 0001', clientPays: { minor: 500, currency: 'IDR' } }));
  return made.so(send(referralId(made), { told }));
};
const all = (s: Told) => slip(s, {}, theReferral(s, referralId(s)));

describe('[A3.5] what an agency is told', () => {
  test('[A3.5] what is told of is on it, and nothing else', () => {
    expect(all(telling('general'))).toEqual({
      referralId: expect.any(String),
      to: { agencyId, serviceId: 'pantry' },
      kinds: ['general'],
      need: { domain: 'food-insecurity' },
    });
  });

  test('[A3.5] each kind brings its own, and free text only where notes are told', () => {
    expect(all(telling('general', 'contact'))).toMatchObject({
      reach: [{ channel: 'phone', leaveMessage: false }],
      identity: [{ kind: 'contact', is: 'phone', says: '0812' }],
    });
    expect(all(telling('general', 'contact', 'identifier'))?.reach).toEqual([{ channel: 'phone', leaveMessage: false, nameToUse: 'Sri' }]);
    expect(all(telling('general', 'finance'))).toMatchObject({ cost: { funding: 'insurance', clientPays: { minor: 500 } } });
    expect(all(telling('general', 'finance'))?.texts).toBeUndefined();
    expect(all(telling('general', 'finance', 'note', 'contact'))?.texts?.map((t) => t.of)).toEqual([
      'need',
      'service',
      'funding',
      'contact',
    ]);
    expect(all(telling('general', 'note'))?.texts?.map((t) => t.of)).toEqual(['need', 'service']);
  });

  test("[B4.1] a requirement in the agency's own words goes along, one in the worker's words is free text", () => {
    const own = { service: { requirements: ['lives in the area'] } };
    expect(slip(sent)?.requirements).toBeUndefined();
    expect(slip(sent, own)?.requirements).toEqual([{ asks: 'lives in the area', state: 'met' }]);
  });

  test('[B4.5] a confidential place is on none, whatever is told', () => {
    expect(JSON.stringify(all(telling('general', 'contact', 'identifier', 'note', 'hiv')))).not.toContain('Melati');
  });

  test('[B4.5] no other person is on it: no tie, no channel that goes through somebody', () => {
    const s = telling('general', 'contact', 'thirdPerson').withTie('neighbour-1').withSafeContact('person', { mayAnswer: [] });
    expect(JSON.stringify(all(s))).not.toContain('neighbour');
    expect(all(s)?.reach?.map((r) => r.channel)).toEqual(['phone']);
    expect(all(s.withSafeContact('phone', { allowed: false }))?.reach).toBeUndefined();
  });

  test('[A3.5] a draft tells nothing; what it would tell is seen with the ground that is meant', () => {
    expect(slip(drafted)).toBeUndefined();
    expect(slip(drafted, { ground: { ground: 'consent', told: ['general'] } })?.kinds).toEqual(['general']);
    expect(slip(drafted, { ground: { ground: 'consent', told: ['general', 'hiv'] } })).toBeUndefined();
    expect(slip(drafted, { ground: { ground: 'danger-to-life', told: ['general'] } })).toBeUndefined();
    expect(slip(drafted, { ground: { ground: 'danger-to-life', told: ['general'], reason: 'has not eaten for days' } })).toBeDefined();
    expect(slip(drafted, { ground: { ground: 'consent', told: [] } })).toBeUndefined();
  });

  test('[A3.5] nothing more once the consent is withdrawn or has ended, or the referral is over', () => {
    const gone = sent.in({ by: agency }).so({ type: 'referral.answer', input: { referralId: id, answer: 'accepted' } });
    expect(slip(gone)).toBeDefined();
    expect(slip(gone.so({ type: 'consent.withdraw', input: { consentId: theReferral(gone).consentId ?? '' } }))).toBeUndefined();
    expect(slip(gone.so({ type: 'referral.progress', input: { referralId: id, status: 'completed' } }))).toBeUndefined();
    const { input } = consentToTell('agency-1', ['general']);
    const short = {
      ...gone.record.sections,
      consent: { ...gone.record.sections.consent, given: gone.record.sections.consent.given.map((c) => ({ ...c, until: '2026-01-06' })) },
    };
    expect(input.recipient).toBe(agencyId);
    expect(slipOf(short, theReferral(gone), { ...asked, today: '2026-01-06' })).toBeDefined();
    expect(slipOf(short, theReferral(gone), { ...asked, today: '2026-01-07' })).toBeUndefined();
  });

  test('[B4.5] nothing at all to a place that has become unsafe', () => {
    expect(slip(sent.withTie('uncle', { worksAt: agencyId, unsafe: true }))).toBeUndefined();
  });

  test('[A3.5] a need whose very domain tells more than is told stays off it', () => {
    const { sections } = sent.record;
    const needs = sections.assessment.needs.map((n) => ({ ...n, domain: 'hiv-care' as const }));
    const told = slipOf({ ...sections, assessment: { ...sections.assessment, needs } }, theReferral(sent), asked);
    expect(told).toBeDefined();
    expect(told?.need).toBeUndefined();
  });

  test('[A1.6] in a household only what is told of the member it is about', () => {
    const { sections } = sent.record;
    const of = (members: string[] | undefined, about: string[] | undefined) => {
      const household = {
        ...sections,
        client: { ...sections.client, kind: 'household' as const },
        consent: { ...sections.consent, given: sections.consent.given.map((c) => ({ ...c, members: ['child-1'] })) },
        assessment: {
          ...sections.assessment,
          needs: sections.assessment.needs.map(({ members: _, ...n }) => (members ? { ...n, members } : n)),
        },
      };
      const { members: _, ...referral } = theReferral(sent);
      return slipOf(household, about ? { ...referral, members: about } : referral, {
        ...asked,
        identity: [
          { kind: 'general', is: 'card', says: '1', members: ['child-1'] },
          { kind: 'general', is: 'card', says: '2', members: ['adult-1'] },
          { kind: 'general', is: 'card', says: '3' },
        ],
      });
    };
    expect(of(['child-1'], ['child-1'])?.need).toBeDefined();
    expect(of(['child-1', 'adult-1'], ['child-1'])?.need).toBeUndefined();
    expect(of(undefined, ['child-1'])?.need).toBeUndefined();
    expect(of(['adult-1'], ['adult-1'])).toBeUndefined();
    expect(of(['child-1'], undefined)).toBeUndefined();
    expect(of(['child-1'], ['child-1'])?.identity?.map((l) => l.says)).toEqual(['1']);
  });

  test('[B4.5] of several members only a channel that each of them has said to be safe', () => {
    const { sections } = active.withSafeContact('phone').record;
    const [said] = sections.client.safeContacts;
    if (!said) throw new Error('nothing was said');
    const reached = (...allowed: (boolean | undefined)[]) => {
      const all = ['adult-1', 'adult-2'].map((member, n) => ({ ...said, id: member, members: [member], allowed: allowed[n] }));
      const household = {
        ...sections,
        client: { ...sections.client, kind: 'household' as const, safeContacts: all.filter((s) => s.allowed !== undefined) as never },
      };
      const referral = { ...theReferral(sent), members: ['adult-1', 'adult-2'], ground: 'danger-to-life' as const, groundReason: 'x' };
      return slipOf(household, { ...referral, told: ['general', 'contact'] }, asked)?.reach?.map((r) => r.channel);
    };
    expect(reached(true, true)).toEqual(['phone', 'phone']);
    expect(reached(true, false)).toBeUndefined();
    expect(reached(true, undefined)).toBeUndefined();
  });

  test('[A3.5] as a reading it says the same', () => {
    const { record, setting } = sent;
    expect(slipFor(id, { identity: asked.identity })(record, setting.rules, setting.now)).toEqual(slip(sent));
    expect(slipFor('none')(record, setting.rules, setting.now)).toBeUndefined();
  });
});
