import { describe, expect, test } from 'vitest';
import {
  agencyId,
  anActiveCase,
  anAdmittedClient,
  aSentReferral,
  consentToService,
  consentToTell,
  story,
} from '../../../src/testing/index.js';
import { kinds } from '../../../src/vocabulary/schema.js';
import { afterMidnight, dueOf } from '../due-of.js';

const toTell = consentToTell(agencyId, ['general', 'hiv']);
const until = (day: string) => ({ ...toTell, input: { ...toTell.input, until: day } });
const tell = { type: 'consent.disclose', input: { recipient: agencyId, told: ['hiv'], ground: 'consent', clientTold: 'told' } } as const;
const danger = {
  type: 'consent.disclose',
  input: {
    recipient: 'clinic-1',
    told: ['mental'],
    ground: 'danger-to-life',
    reason: 'was about to jump',
    whyThisMuch: 'the ward asks for the diagnosis',
    clientTold: 'not-yet',
    whyNotTold: 'is asleep after the injection',
  },
} as const;
const consented = () => anAdmittedClient().so(toTell);
const idOf = (s: ReturnType<typeof consented>) => s.last('consent.given').consent.id;
const withdraw = (consentId: string) => ({ type: 'consent.withdraw', input: { consentId } }) as const;

describe('[A3.5] a consent', () => {
  test('[A3.5] it is for one purpose, one recipient, named kinds of information, and can be shown', () => {
    anAdmittedClient()
      .when(toTell)
      .then('consent.given', { consent: { recipient: agencyId, covers: ['general', 'hiv'], proof: { how: 'written' } } });
  });

  test('[A3.5] it is given in any stage, before the case is open too', () => {
    story()
      .when(consentToService)
      .then('consent.given', { consent: { purpose: 'service' } });
    anActiveCase().when(toTell).then('consent.given');
  });

  test('[A3.5] its period is not over when it is given, in the zone of the site, and does not end before it begins', () => {
    anAdmittedClient().when(until('2026-01-05')).then('consent.given');
    anAdmittedClient().in({ now: afterMidnight }).when(until('2026-01-05')).thenRefused('consent.period-ended');
    anAdmittedClient()
      .when({ ...toTell, input: { ...toTell.input, from: '2026-03-01', until: '2026-02-01' } })
      .thenRefused('consent.period-ended');
  });

  test('[A3.5] one that has run out is recorded late, and what was told in its time rests on it', () => {
    const old = { ...toTell, input: { ...toTell.input, from: '2025-10-01', until: '2025-12-31' }, happenedAt: '2025-10-01' };
    const late = anAdmittedClient().when(old).then('consent.given');
    late.when({ ...tell, happenedAt: '2025-12-31' }).then('consent.disclosed', { disclosure: { consentId: idOf(late) } });
    late.when(tell).thenRefused('consent.not-covering');
  });

  test('[A3.5] a consent to tell names to whom; so does its refusal', () => {
    const { recipient: _, ...nobody } = toTell.input;
    anAdmittedClient().when({ type: 'consent.give', input: nobody }).thenRefused('consent.recipient-missing');
    anAdmittedClient()
      .when({ type: 'consent.recordRefusal', input: { purpose: 'disclosure' } })
      .thenRefused('consent.recipient-missing');
  });

  test('[A3.5] a consent to tell names the kinds of information: neither nothing nor everything is one', () => {
    anAdmittedClient()
      .when({ ...toTell, input: { ...toTell.input, covers: [] } })
      .thenRefused('consent.covers-nothing');
    anAdmittedClient()
      .when({ ...toTell, input: { ...toTell.input, covers: kinds } })
      .thenRefused('consent.covers-everything');
    anAdmittedClient()
      .when({ ...toTell, input: { ...toTell.input, covers: kinds.slice(1) } })
      .then('consent.given');
  });

  test('[UU 27/2022 art. 22][A3.5] a spoken consent is shown by its witness', () => {
    const spoken = (more: object) =>
      ({ ...toTell, input: { ...toTell.input, proof: { ...toTell.input.proof, how: 'spoken', ...more } } }) as const;
    anAdmittedClient().when(spoken({})).thenRefused('consent.witness-missing');
    anAdmittedClient()
      .when(spoken({ witness: 'nurse-1' }))
      .then('consent.given', { consent: { by: { id: 'worker-1' }, proof: { witness: 'nurse-1', textVersion: '2026-1', language: 'id' } } });
  });

  test('[A3.5] no is a complete answer, and takes nothing back that was given', () => {
    const no = consented()
      .when({ type: 'consent.recordRefusal', input: { purpose: 'disclosure', recipient: agencyId } })
      .then('consent.refused', { refusal: { recipient: agencyId } });
    no.when(tell).then('consent.disclosed');
  });

  test('[A3.5] a period that ends is due on its last day, until it is prolonged, refused anew or withdrawn', () => {
    const ending = anAdmittedClient().so(until('2026-01-31'));
    expect(dueOf(consented(), 'consent.ends')).toEqual([]);
    expect(dueOf(ending, 'consent.ends')).toMatchObject([
      { ids: [idOf(ending)], due: '2026-01-31', overdueFrom: '2026-01-31T17:00:00.000Z' },
    ]);
    const asked = ending.later({ days: 20 });
    expect(dueOf(asked.so(toTell), 'consent.ends')).toEqual([]);
    expect(
      dueOf(asked.so({ type: 'consent.recordRefusal', input: { purpose: 'disclosure', recipient: agencyId } }), 'consent.ends'),
    ).toEqual([]);
    expect(dueOf(asked.so(withdraw(idOf(ending))), 'consent.ends')).toEqual([]);
  });

  test('[A3.5] a longer consent that covers less does not answer the one that ends', () => {
    const less = anAdmittedClient().so(until('2026-01-31'), consentToTell(agencyId, ['general']));
    expect(dueOf(less, 'consent.ends')).toMatchObject([{ due: '2026-01-31' }]);
  });
});

describe('[A3.5] a withdrawal', () => {
  test('[A3.5] it is taken without a reason, once, and of a consent of this case', () => {
    const after = consented()
      .when(withdraw(idOf(consented())))
      .then('consent.withdrawn', { at: '2026-01-05T02:00:00.000Z' });
    after.when(withdraw(idOf(consented()))).thenRefused('consent.already-withdrawn');
    after.when(withdraw('c99.0')).thenRefused('consent.unknown');
  });

  test('[A3.5] from then on nothing is covered; what was told on a day before still is', () => {
    const withdrawn = consented()
      .later({ days: 3 })
      .so(withdraw(idOf(consented())));
    withdrawn.when(tell).thenRefused('consent.not-covering');
    withdrawn.when({ ...tell, happenedAt: '2026-01-07' }).then('consent.disclosed');
  });

  test('[A3.5] the hours count from the instant at which the client said so', () => {
    const later = consented().later({ hours: 2 });
    const call = { ...withdraw(idOf(later)), happenedAt: '2026-01-05T03:00:00.000Z' };
    later.when(call).then('consent.withdrawn', { at: '2026-01-05T03:00:00.000Z' });
    later.when({ ...call, happenedAt: '2026-01-05' }).then('consent.withdrawn', { at: '2026-01-05T04:00:00.000Z' });
  });

  test('[A3.5] it recalls a referral that the agency has not answered', () => {
    const sent = aSentReferral();
    const consentId = sent.record.sections.referral.referrals[0]?.consentId ?? '';
    expect(sent.so(withdraw(consentId)).record.sections.referral.referrals[0]?.status).toBe('cancelled');
  });

  test('[A8.2] without consent to the service the intake is not complete', () => {
    const served = anAdmittedClient().so(consentToService);
    expect(served.missing('intake.complete')).not.toContain('consent.to-service');
    expect(served.so(withdraw(idOf(served))).missing('intake.complete')).toContain('consent.to-service');
  });
});

describe('[A3.5] a disclosure', () => {
  test('[A3.5] on consent it keeps the consent that covers it', () => {
    consented()
      .when(tell)
      .then('consent.disclosed', { disclosure: { consentId: idOf(consented()), told: ['hiv'] } });
  });

  test.each([
    ['to another recipient', { recipient: 'agency-2' }],
    ['of a kind that is not named', { told: ['hiv', 'mental'] }],
    ['on a consent that is not on the record', { consentId: 'c99.0' }],
  ] as const)('[A3.5] a consent lets nothing out %s', (_, changed) => {
    consented()
      .when({ ...tell, input: { ...tell.input, ...changed } })
      .thenRefused('consent.not-covering');
  });

  test('[A3.5] consent to the service lets nothing out', () => {
    const named = { ...consentToService, input: { ...consentToService.input, recipient: agencyId, covers: ['hiv'] } } as const;
    anAdmittedClient().so(named).when(tell).thenRefused('consent.not-covering');
  });

  test('[A3.5] it is judged on the day it was told, in the zone of the site', () => {
    const ending = anAdmittedClient().so(until('2026-01-05'));
    ending.when(tell).then('consent.disclosed');
    ending.in({ now: afterMidnight }).when(tell).thenRefused('consent.not-covering');
  });

  test('[A3.5] without consent it takes a reason, and it always says what was told', () => {
    const { reason: _, ...silent } = danger.input;
    anAdmittedClient()
      .when(danger)
      .then('consent.disclosed', { disclosure: { ground: 'danger-to-life', reason: 'was about to jump' } });
    anAdmittedClient().when({ type: 'consent.disclose', input: silent }).thenRefused('consent.reason-missing');
    anAdmittedClient()
      .when({ type: 'consent.disclose', input: { ...silent, whyThisMuch: undefined, whyNotTold: undefined } })
      .thenRefused('consent.reason-missing', 'consent.why-this-much-missing', 'consent.why-not-told-missing');
    consented()
      .when({ ...tell, input: { ...tell.input, told: [] } })
      .thenRefused('consent.told-missing');
  });

  test('[A3.5] the client is to be told of it within seven days, in the zone of the site', () => {
    const told = anAdmittedClient().in({ now: afterMidnight }).so(danger);
    const disclosureId = told.last('consent.disclosed').disclosure.id;
    expect(dueOf(told, 'consent.tell-client')).toMatchObject([
      { ids: [disclosureId], due: '2026-01-13', overdueFrom: '2026-01-13T17:00:00.000Z' },
    ]);
    const known = told.when({ type: 'consent.tellClient', input: { disclosureId } }).then('consent.clientTold', { disclosureId });
    expect(dueOf(known, 'consent.tell-client')).toEqual([]);
    known.when({ type: 'consent.tellClient', input: { disclosureId } }).thenRefused('consent.client-already-told');
    known.when({ type: 'consent.tellClient', input: { disclosureId: 'c99.0' } }).thenRefused('consent.disclosure-unknown');
  });

  test('[A3.5] telling the client stays due after the case has ended', () => {
    const ended = anAdmittedClient().so(danger, { type: 'termination.endEarly', input: { endReason: 'moved', openItems: [] } });
    expect(dueOf(ended, 'consent.tell-client')).toHaveLength(1);
  });

  test('[A2.2] it is never voided: it is marked as wrong, once, and goes on counting', () => {
    const told = consented().so(tell);
    const disclosureId = told.last('consent.disclosed').disclosure.id;
    told.when({ type: 'consent.voidEntry', input: { entryId: disclosureId, reason: 'wrong' } }).thenRefused('case.entry-unknown');
    const mark = { type: 'consent.markDisclosureWrong', input: { disclosureId, why: 'to the wrong desk' } } as const;
    const marked = told.when(mark).then('consent.disclosureMarkedWrong', { why: 'to the wrong desk' });
    expect(marked.record.sections.consent.disclosures).toMatchObject([{ id: disclosureId, markedWrong: 'to the wrong desk' }]);
    marked.when(mark).thenRefused('consent.already-marked-wrong');
    marked.when({ ...mark, input: { ...mark.input, disclosureId: 'c99.0' } }).thenRefused('consent.disclosure-unknown');
  });
});

describe('[A3.5] a consent does not reach further than its yes', () => {
  test('[A3.5] a period that was agreed backwards covers nothing told before the yes', () => {
    const backwards = anAdmittedClient().so({ ...toTell, input: { ...toTell.input, from: '2025-01-01' } });
    backwards.when({ ...tell, happenedAt: '2025-06-01' }).thenRefused('consent.not-covering');
    backwards.when(tell).then('consent.disclosed');
  });

  test('[A3.5] a consent that is written down late covers what was told after it was given', () => {
    anAdmittedClient()
      .so({ ...toTell, input: { ...toTell.input, from: '2025-05-01' }, happenedAt: '2025-05-01' })
      .when({ ...tell, happenedAt: '2025-06-01' })
      .then('consent.disclosed');
  });

  test('[A3.5] consent to the service is asked for again when its period is over, or has not begun', () => {
    const missing = (more: object) =>
      anAdmittedClient()
        .so({ ...consentToService, input: { ...consentToService.input, ...more } } as typeof consentToService)
        .later({ days: 2 })
        .missing('intake.complete')
        ?.includes('consent.to-service');
    expect([missing({}), missing({ until: '2026-01-07' }), missing({ until: '2026-01-06' }), missing({ from: '2026-01-08' })]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('[A2.2] what was recorded in error', () => {
  const no = () => anAdmittedClient().so({ type: 'consent.recordRefusal', input: { purpose: 'research' } });
  const voidIt = () =>
    ({ type: 'consent.voidEntry', input: { entryId: no().last('consent.refused').refusal.id, reason: 'other client' } }) as const;

  test('[A2.2] a refusal is voided; a consent is withdrawn instead', () => {
    no().when(voidIt()).then('consent.entryVoided');
    consented()
      .when({ type: 'consent.voidEntry', input: { entryId: idOf(consented()), reason: 'wrong' } })
      .thenRefused('case.entry-unknown');
  });

  test('[A2.2] a refusal to which another entry points is not voided before it', () => {
    no()
      .so({ ...toTell, input: { ...toTell.input, ext: { 'host:after': voidIt().input.entryId } } })
      .when(voidIt())
      .thenRefused('case.entry-in-use');
  });
});
