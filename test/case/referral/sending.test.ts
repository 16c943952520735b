import { describe, expect, test } from 'vitest';
import { agencyId, anActiveCase, consentToTell, goalId, needId, plannedServiceId, referralId } from '../../../src/testing/index.js';
import type { ServiceFacts } from '../../../src/vocabulary/command.js';
import { dueOf } from '../due-of.js';

const active = anActiveCase().so(consentToTell(agencyId, ['general', 'contact']));
const consentId = active.last('consent.given').consent.id;
const draft = (change: object = {}) =>
  ({
    type: 'referral.draft',
    input: {
      plannedServiceId: plannedServiceId(active),
      serviceId: 'pantry',
      agencyId,
      contactPerson: 'p-1',
      requirementsChecked: [{ asks: 'lives in the area', state: 'met' }],
      funding: 'public',
      ...change,
    },
  }) as const;
const drafted = active.so(draft());
const id = referralId(drafted);
const send = (change: object = {}) =>
  ({ type: 'referral.send', input: { referralId: id, ground: 'consent', told: ['general'], ...change } }) as const;
const pantry: ServiceFacts = { id: 'pantry', version: '7', agencyId, active: true, requirements: [], contactPersons: ['p-1'] };
const rupiah = { minor: 2_500_000, currency: 'IDR' } as const;
const needGone = { type: 'assessment.closeNeed', input: { needId: needId(active), how: 'gone' } } as const;
const declined = {
  type: 'assessment.changeWish',
  input: { needId: needId(active), service: 'declined', reason: 'a neighbour cooks' },
} as const;
const dropped = { type: 'referral.cancel', input: { referralId: id, reason: 'wrong agency' } } as const;
const cookingClass = (s: typeof active) =>
  ({
    type: 'plan.planService',
    input: {
      title: 'cooking class',
      needId: needId(s),
      goalIds: [goalId(s)],
      how: 'agency',
      responsible: 'worker-1',
      serviceId: 'class',
      alternatives: [],
    },
  }) as const;
const plannedOf = (s: typeof active, title: string) => s.record.sections.plan.services.find((p) => p.title === title)?.id ?? '';
const withdraw = { type: 'consent.withdraw', input: { consentId } } as const;

describe('[B4.1] drafting a referral', () => {
  test('[B4.2] need, requirements, contact person and funding are matched before anything is told', () => {
    active.when(draft()).then('referral.drafted', {
      referral: {
        needId: needId(active),
        contactPerson: 'p-1',
        requirementsChecked: [{ asks: 'lives in the area', state: 'met' }],
        funding: 'public',
        status: 'draft',
        told: [],
      },
    });
  });

  test('[B4.1] what the directory said is kept, also that it knows nothing of the service', () => {
    active
      .in({ service: pantry })
      .when(draft())
      .then('referral.drafted', { referral: { judged: { version: '7', verdict: 'fits' } } });
    active.when(draft()).then('referral.drafted', { referral: { judged: { verdict: 'unknown' } } });
  });

  test('[A3.4][B4.5] a service that is not given, or that another agency gives, is not referred to', () => {
    active
      .in({ service: { ...pantry, active: false } })
      .when(draft())
      .thenRefused('referral.service-not-active');
    active
      .in({ service: { ...pantry, agencyId: 'agency-2' } })
      .when(draft())
      .thenRefused('referral.other-agency');
    active
      .in({ service: { ...pantry, hasCapacity: false } })
      .when(draft())
      .then('referral.drafted');
  });

  test('[A2.4] a planned service has one open referral at a time', () => {
    drafted.when(draft()).thenRefused('referral.already-open');
    drafted.so(dropped).when(draft()).then('referral.drafted');
  });

  test('[A3.4][B4.1] each thing that the service asks is checked: met, being worked on, or help given', () => {
    const asking = active.in({ service: { ...pantry, requirements: ['lives in the area', 'family card'] } });
    asking.when(draft()).thenRefused('referral.requirement-unchecked');
    const checked = [
      { asks: 'lives in the area', state: 'met' },
      { asks: 'family card', state: 'help-given' },
    ] as const;
    asking.when(draft({ requirementsChecked: checked })).then('referral.drafted', { referral: { requirementsChecked: checked } });
  });

  test('[B4.2] what the client pays personally is said where the client pays, with on what the cover rests', () => {
    active.when(draft({ funding: 'client' })).thenRefused('referral.client-share');
    active.when(draft({ funding: 'free', clientPays: rupiah })).thenRefused('referral.client-share');
    active.when(draft({ funding: 'client', clientPays: rupiah })).then('referral.drafted', { referral: { clientPays: rupiah } });
    active
      .when(draft({ funding: 'insurance', fundingGround: 'BPJS class 3', clientPays: rupiah }))
      .then('referral.drafted', { referral: { funding: 'insurance', fundingGround: 'BPJS class 3', clientPays: rupiah } });
  });

  test('[A4.3] no referral without a need for which the client wants a service', () => {
    active.so(needGone).when(draft()).thenRefused('referral.no-need');
    active.so(declined).when(draft()).thenRefused('referral.no-need');
  });

  test('[A2.4] a second referral for the same need, by another planned service, says why', () => {
    const two = drafted.so(cookingClass(active));
    const beside = { plannedServiceId: plannedOf(two, 'cooking class'), serviceId: 'class' };
    two.when(draft(beside)).thenRefused('referral.need-already-referred');
    two.when(draft({ ...beside, besideBecause: 'parcels need a cook' })).then('referral.drafted');
    two.so(dropped).when(draft(beside)).then('referral.drafted');
    two.when(draft({ besideBecause: 'twice is better' })).thenRefused('referral.already-open');
  });

  test('[A8.5] it is for the service that the plan names; an alternative is first taken in the plan', () => {
    const other = draft({ serviceId: 'soup-kitchen' });
    active.when(other).thenRefused('referral.other-service');
    active
      .so({ type: 'plan.replaceService', input: { plannedServiceId: plannedServiceId(active), serviceId: 'soup-kitchen' } })
      .when(other)
      .then('referral.drafted');
  });

  test.each([
    ['the contact person', { person: 'p-1' }],
    ['somebody who works at the agency', { person: 'uncle', worksAt: agencyId }],
  ])('[B4.5] none to a place where %s is unsafe for the client, and none is told why', (_, tie) => {
    const unsafe = active.withTie(tie.person, { ...tie, unsafe: true });
    const { because } = unsafe.when(draft()).thenRefused('contact.not-safe').when(draft()).decision as never as { because: object[] };
    expect(because).toEqual([{ code: 'contact.not-safe' }]);
    active
      .withTie(tie.person, { ...tie, unsafe: false })
      .when(draft())
      .then('referral.drafted');
  });

  test('[B4.1] it is for a planned service that is running', () => {
    active.when(draft({ plannedServiceId: 'none' })).thenRefused('referral.planned-service-unknown');
    active
      .so({ type: 'plan.endService', input: { plannedServiceId: plannedServiceId(active), reason: 'moved' } })
      .when(draft())
      .thenRefused('referral.planned-service-unknown');
  });
});

describe('[B4.5] sending it', () => {
  test('[B4.5] what was checked in the draft and has changed since stops it: the need, the safety of the place', () => {
    drafted.so(needGone).when(send()).thenRefused('referral.no-need');
    drafted.so(declined).when(send()).thenRefused('referral.no-need');
    drafted.withTie('p-1', { unsafe: true }).when(send()).thenRefused('contact.not-safe');
  });

  test('[B4.5] an open referral to a place that has become unsafe is shown at once, and not why', () => {
    const unsafe = drafted.so(send()).withTie('uncle', { worksAt: agencyId, unsafe: true });
    expect(dueOf(unsafe, 'referral.not-safe')).toMatchObject([{ ids: [id], due: '2026-01-05' }]);
    expect(dueOf(unsafe.so(dropped), 'referral.not-safe')).toEqual([]);
    expect(dueOf(drafted, 'referral.not-safe')).toEqual([]);
  });

  test('[A3.5] a referral that itself tells a kind of information tells it by being sent, whatever is named', () => {
    const toClinic = active.so(draft({ kinds: ['hiv'] }));
    const sending = send({ referralId: referralId(toClinic) });
    toClinic.when(sending).thenRefused('referral.no-consent');
    const sent = toClinic
      .so(consentToTell(agencyId, ['general', 'hiv']))
      .when(sending)
      .then('referral.sent', { told: ['general', 'hiv'] });
    expect(sent.last('consent.disclosed').disclosure).toMatchObject({ told: ['general', 'hiv'] });
  });

  test('[A3.5] it goes out on a consent, and what it tells is a disclosure', () => {
    const sent = drafted.when(send()).then('referral.sent', { consentId, told: ['general'], sentAt: '2026-01-05T02:00:00.000Z' });
    expect(sent.last('consent.disclosed').disclosure).toMatchObject({
      recipient: agencyId,
      told: ['general'],
      ground: 'consent',
      consentId,
      clientTold: 'told',
    });
    expect(sent.entries.at(-1)).toMatchObject({ type: 'consent.disclosed', causedBy: sent.record.version - 1 });
  });

  test('[A3.5] on another ground it needs the reason, and the client is still to be told', () => {
    drafted.when(send({ ground: 'danger-to-life' })).thenRefused('referral.reason-missing');
    const sent = drafted
      .when(send({ ground: 'danger-to-life', reason: 'has not eaten for days' }))
      .then('referral.sent', { groundReason: 'has not eaten for days' });
    expect(sent.last('consent.disclosed').disclosure).toMatchObject({
      ground: 'danger-to-life',
      reason: 'has not eaten for days',
      clientTold: 'not-yet',
    });
  });

  test.each([
    ['to nobody named', { consentId: 'none' }],
    ['of a kind that is not named', { told: ['general', 'hiv'] }],
  ])('[A3.5] no consent covers telling %s', (_, change) => {
    drafted.when(send(change)).thenRefused('referral.no-consent');
  });

  test('[A3.5] the ground is judged today, whatever day the command says', () => {
    const { input } = consentToTell(agencyId, ['hiv']);
    const short = drafted.so({ type: 'consent.give', input: { ...input, until: '2026-01-06' } }).later({ days: 2 });
    short.when({ ...send({ told: ['hiv'] }), happenedAt: '2026-01-05' }).thenRefused('referral.no-consent');
    drafted
      .later({ days: 2 })
      .so(withdraw)
      .when({ ...send(), happenedAt: '2026-01-05' })
      .thenRefused('referral.no-consent');
  });

  test('[B4.5] a referral that tells nothing, twice, for a service that ended, or that is not there, does not go out', () => {
    drafted.when(send({ told: [] })).thenRefused('referral.told-missing');
    drafted.so(send()).when(send()).thenRefused('referral.wrong-status');
    drafted
      .so({ type: 'plan.endService', input: { plannedServiceId: plannedServiceId(active), reason: 'moved' } })
      .when(send())
      .thenRefused('referral.planned-service-unknown');
    active.when(send()).thenRefused('referral.unknown');
  });

  test('[B4.5] only our side sends it', () => {
    drafted
      .in({ by: { kind: 'agency', id: agencyId } })
      .when(send())
      .thenRefused('referral.wrong-actor');
  });

  test('[B4.5] all reasons come at once', () => {
    drafted
      .so(send())
      .when(send({ told: [], consentId: 'none' }))
      .thenRefused('referral.wrong-status', 'referral.told-missing', 'referral.no-consent');
  });
});
