import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stages } from '../../../src/index.js';
import { agencyId, anActiveCase, consentToTell, referralId, story } from '../../../src/testing/index.js';
import { dueOf } from '../due-of.js';

type Case = ReturnType<typeof anActiveCase>;
const everyStage = Object.keys(stages) as (keyof typeof stages)[];
/** A case that was taken over in this stage: the way to each of them is one step. */
const inStage = (stage: string): Case =>
  story().so(
    { type: 'client.register', input: { kind: 'person', ref: 'client-1' } },
    {
      type: 'access.adopt',
      input: {
        source: 'clinic',
        site: { id: 'site-1', timeZone: 'Asia/Jakarta' },
        programme: { id: 'full-support', version: '1' },
        stage,
        openedAt: 'unknown',
      },
    },
    { type: 'team.assignResponsible', input: { person: 'worker-1' } },
  );
const happens = {
  nothing: (s: Case) => s,
  'a crisis': (s: Case) => s.inCrisis('violence'),
  'a hold': (s: Case) => s.so({ type: 'client.putOnHold', input: { reason: 'travels', lookAgainOn: '2026-02-01' } }),
  'contact is lost': (s: Case) => s.so({ type: 'client.reportLost', input: { reason: 'moved house' } }),
} as const;
const everything = Object.keys(happens) as (keyof typeof happens)[];

const newest = (s: Case) => s.last('consent.given').consent.id;
const withdraw = (consentId: string) => ({ type: 'consent.withdraw', input: { consentId } }) as const;
const tell = {
  type: 'consent.disclose',
  input: { recipient: agencyId, told: ['general'], ground: 'consent', clientTold: 'told' },
} as const;
const explain = (consentId: string) => ({ type: 'team.explainPlan', input: { to: agencyId, consentId, told: ['general'] } }) as const;

describe('[UU 27/2022 art. 40] a withdrawal is possible in every state, and stops what rests on it at once', () => {
  test.each(everyStage.flatMap((stage) => everything.map((what) => [stage, what] as const)))(
    '[A3.5] in %s, while there is %s',
    (stage, what) => {
      const consented = happens[what](inStage(stage).so(consentToTell(agencyId, ['general'])));
      expect(consented.record.state.stage).toBe(stage);
      const consentId = newest(consented);
      consented.when(tell).then('consent.disclosed');
      consented.when(explain(consentId)).then('team.planExplained');
      const withdrawn = consented.when(withdraw(consentId)).then('consent.withdrawn');
      withdrawn.when(tell).thenRefused('consent.not-covering');
      withdrawn.when(explain(consentId)).thenRefused('team.no-consent');
    },
  );

  test('[A3.5] a referral that is drafted is not sent, and the family learns no more', () => {
    const active = anActiveCase()
      .withTie('aunt', { mayBeAsked: true })
      .so({ type: 'consent.give', input: { ...consentToTell('aunt', ['mental']).input, purpose: 'family-contact' } });
    const call = {
      type: 'accompaniment.recordContact',
      input: {
        with: 'family',
        tieId: active.record.sections.client.ties.at(-1)?.id ?? '',
        told: ['mental'],
        channel: 'phone',
        purpose: 'support',
        role: 'supporter',
      },
    } as const;
    active.when(call).then('accompaniment.contactRecorded');
    active
      .so(withdraw(newest(active)))
      .when(call)
      .thenRefused('contact.not-safe');

    const drafted = anActiveCase().withConsentToTell(agencyId, 'general', 'contact').withReferral();
    const send = { type: 'referral.send', input: { referralId: referralId(drafted), ground: 'consent', told: ['general'] } } as const;
    drafted.when(send).then('referral.sent');
    drafted
      .so(withdraw(newest(drafted)))
      .when(send)
      .thenRefused('referral.no-consent');
  });

  test('[A3.5] however consents are given and withdrawn, nothing is told but on one that stands', () => {
    const kinds = ['general', 'contact', 'hiv'] as const;
    const step = fc.oneof(
      fc.record({ give: fc.constantFrom('agency-1', 'agency-2'), covers: fc.subarray([...kinds], { minLength: 1 }) }),
      fc.record({ withdraw: fc.nat(9) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.constantFrom(...everyStage), (steps, stage) => {
        const standing: { id: string; to: string; covers: readonly string[] }[] = [];
        let s = inStage(stage);
        for (const one of steps)
          if ('give' in one) {
            s = s.so(consentToTell(one.give, one.covers));
            standing.push({ id: newest(s), to: one.give, covers: one.covers });
          } else {
            const [gone] = standing.splice(one.withdraw % Math.max(standing.length, 1), 1);
            if (gone) s = s.so(withdraw(gone.id));
          }
        for (const to of ['agency-1', 'agency-2'])
          for (const kind of kinds) {
            const { refused } = s.when({ ...tell, input: { ...tell.input, recipient: to, told: [kind] } }).decision;
            expect(refused).toBe(!standing.some((c) => c.to === to && c.covers.includes(kind)));
          }
      }),
      { numRuns: 60 },
    );
  });
});

describe('[UU 27/2022 art. 40] who knows something by a consent that is withdrawn', () => {
  const told = anActiveCase().so(consentToTell(agencyId, ['general']), tell);
  const consentId = newest(told);
  const telling = { type: 'consent.tellRecipient', input: { consentId } } as const;

  test('[A3.5] is told so within 3 × 24 hours, once', () => {
    told.when(telling).thenRefused('consent.recipient-not-to-tell');
    const withdrawn = told.so(withdraw(consentId));
    expect(dueOf(withdrawn, 'consent.tell-recipient')).toMatchObject([{ ids: [consentId], due: '2026-01-08T02:00:00.000Z' }]);
    const known = withdrawn.when(telling).then('consent.recipientTold', { consentId });
    expect(dueOf(known, 'consent.tell-recipient')).toEqual([]);
    known.when(telling).thenRefused('consent.recipient-not-to-tell');
    known.when({ ...telling, input: { consentId: 'none' } }).thenRefused('consent.unknown');
  });

  test('[A3.5] who was told nothing, and who is unsafe, is not', () => {
    const silent = anActiveCase().so(consentToTell(agencyId, ['general']));
    expect(dueOf(silent.so(withdraw(newest(silent))), 'consent.tell-recipient')).toEqual([]);
    const unsafe = told.withTie('guard-1', { unsafe: true, worksAt: agencyId }).so(withdraw(consentId));
    expect(dueOf(unsafe, 'consent.tell-recipient')).toEqual([]);
    unsafe.when(telling).thenRefused('consent.recipient-not-to-tell');
  });
});

test('[A3.5] a withdrawal counts from when the client said so, and never from before the consent was given', () => {
  const told = anActiveCase()
    .so(consentToTell(agencyId, ['general']))
    .later({ days: 3 });
  const at = (happenedAt: string) =>
    told
      .when({ type: 'consent.withdraw', input: { consentId: newest(told) }, happenedAt })
      .then('consent.withdrawn')
      .last('consent.withdrawn').at;
  expect(at('2026-01-07T02:00:00.000Z')).toBe('2026-01-07T02:00:00.000Z');
  expect(at('2020-01-01T00:00:00.000Z')).toBe(told.setting.now);
});
