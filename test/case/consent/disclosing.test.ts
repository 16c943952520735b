import { describe, expect, test } from 'vitest';
import { agencyId, anActiveCase, anAdmittedClient, aSupervisor, consentToTell } from '../../../src/testing/index.js';
import { dueDays } from '../due-days.js';
import { afterMidnight, dueOf } from '../due-of.js';

const client = anAdmittedClient();
const disclose = (recipient: string, more: object = {}) =>
  ({
    type: 'consent.disclose',
    input: {
      recipient,
      told: ['general'],
      ground: 'danger-to-life',
      reason: 'a threat',
      whyThisMuch: 'where she is',
      clientTold: 'told',
      ...more,
    },
  }) as const;
const idOf = (s: typeof client) => s.last('consent.disclosed').disclosure.id;

describe('[UU 27/2022 art. 20] what is told without consent', () => {
  test('[A3.5] says why no less would do, and why the client is not told yet', () => {
    client.when(disclose('police-1')).then('consent.disclosed', { disclosure: { whyThisMuch: 'where she is' } });
    client.when(disclose('police-1', { whyThisMuch: undefined })).thenRefused('consent.why-this-much-missing');
    client.when(disclose('police-1', { clientTold: 'not-yet' })).thenRefused('consent.why-not-told-missing');
    client.when(disclose('police-1', { clientTold: 'not-yet', whyNotTold: 'he reads her messages' })).then('consent.disclosed');
  });

  test('[A3.5] is looked at again by somebody else, on the day named or after seven days', () => {
    const told = client.in({ now: afterMidnight }).so(disclose('police-1'));
    expect(dueOf(told, 'consent.disclosure-review')).toMatchObject([{ ids: [idOf(told)], due: '2026-01-13', whose: 'worker-1' }]);
    const named = client.so(disclose('police-1', { reviewOn: '2026-01-07', reviewer: 'lawyer-1' }));
    expect(dueOf(named, 'consent.disclosure-review')).toMatchObject([{ due: '2026-01-07', whose: 'lawyer-1' }]);
    const review = { type: 'consent.reviewDisclosure', input: { disclosureId: idOf(named), was: 'right', note: 'no other way' } } as const;
    named.when(review).thenRefused('consent.own-disclosure');
    const seen = named
      .in({ by: aSupervisor })
      .when(review)
      .then('consent.disclosureReviewed', { review: { was: 'right' } });
    expect(dueOf(seen, 'consent.disclosure-review')).toEqual([]);
    seen.when(review).thenRefused('consent.nothing-to-review');
    seen.when({ ...review, input: { ...review.input, disclosureId: 'none' } }).thenRefused('consent.disclosure-unknown');
  });

  test('[A3.5] found wrong, it is marked so; on consent there is nothing to look at', () => {
    const told = client.so(disclose('police-1')).in({ by: aSupervisor });
    const wrong = told.so({
      type: 'consent.reviewDisclosure',
      input: { disclosureId: idOf(told), was: 'wrong', note: 'the ward was near' },
    });
    expect(wrong.record.sections.consent.disclosures).toMatchObject([{ markedWrong: 'the ward was near', review: { was: 'wrong' } }]);
    const consented = client.so(
      consentToTell(agencyId, ['general']),
      disclose(agencyId, { ground: 'consent', reason: undefined, whyThisMuch: undefined }),
    );
    expect(dueOf(consented, 'consent.disclosure-review')).toEqual([]);
    consented
      .in({ by: aSupervisor })
      .when({ type: 'consent.reviewDisclosure', input: { disclosureId: idOf(consented), was: 'right', note: 'x' } })
      .thenRefused('consent.nothing-to-review');
  });
});

describe('[A3.5] HIV', () => {
  const hiv = (more: object = {}) => ({ told: ['general', 'hiv'], ...more });

  test.each(['family', 'partner', 'employer', 'community', undefined] as const)(
    '[A3.5] is told to %s with consent only, however urgent it is',
    (recipientIs) => {
      for (const ground of ['danger-to-life', 'duty-to-report', 'court-order'])
        client.when(disclose('somebody', hiv({ recipientIs, ground }))).thenRefused('consent.hiv-needs-consent');
      client
        .so(consentToTell('somebody', ['general', 'hiv']))
        .when(disclose('somebody', hiv({ recipientIs, ground: 'consent' })))
        .then('consent.disclosed');
    },
  );

  test.each(['agency', 'professional', 'authority'] as const)('[A3.5] may be told to %s on another ground', (recipientIs) => {
    client.when(disclose('somebody', hiv({ recipientIs }))).then('consent.disclosed', { disclosure: { recipientIs } });
  });

  test.each(['partner', 'parent', 'child', 'family', 'employer', 'friend', 'neighbour', 'club', 'religious', 'clinic:landlord'] as const)(
    '[A3.5] whoever stands around the client as %s stays that, whatever office they hold',
    (relation) => {
      client
        .withTie('person-1', { relation })
        .when(disclose('person-1', hiv({ recipientIs: 'professional' })))
        .thenRefused('consent.hiv-needs-consent');
    },
  );

  test('[A3.5] a tie to an agency is no obstacle, and what is not HIV is not asked about', () => {
    client
      .withTie('clinic-1', { relation: 'agency' })
      .when(disclose('clinic-1', hiv({ recipientIs: 'agency' })))
      .then('consent.disclosed');
    client.withTie('person-1', { relation: 'partner' }).when(disclose('person-1')).then('consent.disclosed');
  });
});

describe('[A3.5] somebody unsafe', () => {
  const unsafe = client.withTie('husband-1', { relation: 'partner', unsafe: true, worksAt: 'police-1' });
  const consented = (recipient: string) => unsafe.so(consentToTell(recipient, ['general']));

  test('[A3.5] is told nothing on consent, nor the place where they work: it may have been forced', () => {
    for (const recipient of ['husband-1', 'police-1']) {
      consented(recipient)
        .when(disclose(recipient, { ground: 'consent' }))
        .thenRefused('contact.not-safe');
      unsafe.when(disclose(recipient)).thenRefused('contact.not-safe');
    }
  });

  test('[A3.5] a court orders it, and the law has such a place told, but not such a person', () => {
    for (const recipient of ['husband-1', 'police-1'])
      unsafe.when(disclose(recipient, { ground: 'court-order' })).then('consent.disclosed');
    unsafe.when(disclose('police-1', { ground: 'duty-to-report' })).then('consent.disclosed');
    unsafe.when(disclose('husband-1', { ground: 'duty-to-report' })).thenRefused('contact.not-safe');
  });

  test('[A3.5] the plan is not explained to them either', () => {
    const active = anActiveCase().withTie('nurse-1', { unsafe: true, worksAt: agencyId }).withConsentToTell(agencyId, 'general');
    const consentId = active.last('consent.given').consent.id;
    active.when({ type: 'team.explainPlan', input: { to: agencyId, consentId, told: ['general'] } }).thenRefused('contact.not-safe');
  });
});

describe('[UU 27/2022 art. 46] what was told and should not have been', () => {
  const breach = {
    ...disclose('boss-1', { told: ['hiv'], clientTold: 'not-yet', wasWrong: true, reason: 'a letter to the wrong desk' }),
    happenedAt: '2026-01-04',
  } as const;

  test('[A3.5] is written down all the same, marked wrong from the start, and the client is told within 3 × 24 hours', () => {
    const told = client
      .when(breach)
      .then('consent.disclosed', { disclosure: { markedWrong: 'a letter to the wrong desk', told: ['hiv'] } });
    expect(dueDays(told, 'consent.tell-client')).toEqual(['2026-01-08T02:00:00.000Z']);
    expect(dueOf(told.so({ type: 'consent.tellClient', input: { disclosureId: idOf(told) } }), 'consent.tell-client')).toEqual([]);
  });

  test('[A3.5] nobody is let through by that who is about to tell, or says no reason', () => {
    client.when({ type: breach.type, input: breach.input }).thenRefused('consent.why-not-told-missing', 'consent.hiv-needs-consent');
    client
      .when({ ...breach, input: { ...breach.input, reason: undefined } })
      .thenRefused('consent.reason-missing', 'consent.why-not-told-missing', 'consent.hiv-needs-consent');
    client
      .when({ ...breach, input: { ...breach.input, wasWrong: false } })
      .thenRefused('consent.why-not-told-missing', 'consent.hiv-needs-consent');
  });
});
