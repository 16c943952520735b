import { describe, expect, test } from 'vitest';
import { agencyId, anActiveCase, consentToTell, needId, plannedServiceId, referralId } from '../../../src/testing/index.js';
import type { ServiceFacts } from '../../../src/vocabulary/command.js';

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
      requirementsChecked: 'met',
      funding: 'public',
      ...change,
    },
  }) as const;
const drafted = active.so(draft());
const id = referralId(drafted);
const send = (change: object = {}) =>
  ({ type: 'referral.send', input: { referralId: id, ground: 'consent', told: ['general'], ...change } }) as const;
const pantry: ServiceFacts = { id: 'pantry', version: '7', agencyId, active: true, requirements: [], contactPersons: ['p-1'] };
const withdraw = { type: 'consent.withdraw', input: { consentId } } as const;

describe('[B4.1] drafting a referral', () => {
  test('[B4.2] need, requirements, contact person and funding are matched before anything is told', () => {
    active.when(draft()).then('referral.drafted', {
      referral: { needId: needId(active), contactPerson: 'p-1', requirementsChecked: 'met', funding: 'public', status: 'draft', told: [] },
    });
  });

  test('[B4.1] what the directory said is kept, also that it knows nothing of the service', () => {
    active
      .in({ service: pantry })
      .when(draft())
      .then('referral.drafted', { referral: { judged: { version: '7', verdict: 'fits' } } });
    active.when(draft()).then('referral.drafted', { referral: { judged: { verdict: 'unknown' } } });
  });

  test('[B4.5] a service that is not given, or that another agency gives, is not referred to', () => {
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
    drafted
      .so({ type: 'referral.cancel', input: { referralId: id, reason: 'wrong agency' } })
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
