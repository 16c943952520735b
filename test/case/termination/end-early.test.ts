import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import type { EndingStep } from '../../../src/case/termination/termination.js';
import { dueIn } from '../../../src/insight/due/due.js';
import { stages } from '../../../src/lifecycle/stages.js';
import {
  aCaseInEvaluation,
  aCaseInTransition,
  aClientInAssessment,
  aClientInPlanning,
  aClientInScreening,
  anActiveCase,
  anAdmittedClient,
  anExitedClient,
  anUnaccompaniedClient,
  aReferredClient,
  aSentReferral,
  goalId,
  needId,
  plannedServiceId,
  referralId,
} from '../../../src/testing/index.js';
import { dueDays } from '../due-days.js';

const withdrew = { type: 'termination.endEarly', input: { endReason: 'withdrew', openItems: [] } } satisfies Command;
const because = (endReason: NonNullable<EndingStep['endReason']>): Command => ({
  type: 'termination.endEarly',
  input: { endReason, openItems: [] },
});
const lost = { type: 'client.reportLost', input: {} } as const;
const phoneIsSafe = { type: 'client.setSafeContact', input: { channel: 'phone', allowed: true, tracing: true } } as const;
const traced = { type: 'client.recordTracing', input: { channel: 'phone', result: 'not-reached' } } as const;

const everyStage = {
  referred: aReferredClient(),
  screening: aClientInScreening(),
  deferred: aClientInScreening().so({
    type: 'screening.defer',
    input: { reason: 'in hospital', lookAgainOn: '2026-02-01', staysInContact: 'worker-1' },
  }),
  declined: aClientInScreening().so({
    type: 'screening.decline',
    input: { reason: 'lives elsewhere', pointedTo: 'the service of that town', toldOfAppeal: true },
  }),
  intake: anAdmittedClient(),
  assessment: aClientInAssessment(),
  planning: aClientInPlanning(),
  active: anActiveCase(),
  evaluation: aCaseInEvaluation(),
  transition: aCaseInTransition(),
  unaccompanied: anUnaccompaniedClient(),
};

describe('an early end', () => {
  test.each(Object.entries(everyStage))('[A5.6.1] comes from %s, and the client need not say why', (stage, s) => {
    expect(s.record.state.stage).toBe(stage);
    const ended = s.when(withdrew).then('termination.endedEarly', { step: { step: 'ended-early', endReason: 'withdrew' } });
    expect(ended.record).toMatchObject({ state: { stage: 'closed' }, sections: { termination: { endedAt: s.setting.now } } });
  });

  test('[A5.6.1] comes from every stage before the exit, and from none after', () => {
    expect(Object.keys(stages).filter((stage) => !(stage in everyStage))).toEqual(['exited', 'followUp', 'closed']);
    anExitedClient().when(withdrew).thenRefused('case.not-open-here');
  });

  test.each(['died', 'moved', 'withdrew', 'transferred', 'duplicate', 'opened-in-error'] as const)(
    '[A5.6.1] is recorded with its reason: %s',
    (endReason) => {
      anActiveCase().when(because(endReason)).then('termination.endedEarly', { step: { endReason } });
    },
  );

  test('[A5.6.2] is no planned ending: that has three steps', () => {
    anActiveCase().when(because('planned')).thenRefused('termination.planned-has-three-steps');
  });

  test('[A5.6.2] asks for no evaluation and for none of the three steps', () => {
    expect(anActiveCase().missing('termination.endEarly')).toEqual([]);
  });
});

describe('a client lost after tracing', () => {
  const gone = anActiveCase().so(phoneIsSafe, lost);

  test('[A1.1] was traced before the case ends', () => {
    gone
      .when(because('lost-after-tracing'))
      .thenRefused('termination.not-traced')
      .so(traced)
      .when(because('lost-after-tracing'))
      .then('termination.endedEarly');
  });

  test('[A1.1] was traced since contact was lost this time', () => {
    const back = gone.so(traced, { type: 'client.resume', input: {} });
    back.when(because('lost-after-tracing')).thenRefused('termination.not-traced');
    back.later({ days: 9 }).so(lost).when(because('lost-after-tracing')).thenRefused('termination.not-traced');
  });

  test('[A1.1] is not traced where no channel is known to be safe: that could do harm, and the case can end', () => {
    anActiveCase().so(lost).when(because('lost-after-tracing')).then('termination.endedEarly');
  });

  test('[A1.1] is not traced where they agreed to be called, and not to be looked for', () => {
    anActiveCase().withSafeContact('phone').so(lost).when(because('lost-after-tracing')).then('termination.endedEarly');
    anActiveCase().withSafeContact('person', { tracing: true }).so(lost).when(because('lost-after-tracing')).then('termination.endedEarly');
  });
});

describe('what is open when a case ends early', () => {
  const asked = aSentReferral().so({
    type: 'monitoring.query',
    input: { plannedServiceId: plannedServiceId(aSentReferral()), agencyId: 'agency-1', question: 'when?' },
  });
  const open = asked.so({ type: 'crisis.report', input: { kind: 'illness', safeNow: 'yes' } });
  const ids = [referralId(open), open.last('monitoring.queried').query.id, open.last('crisis.reported').crisis.id];
  const ending = (openItems: { entryId: string; what: 'closed' | 'handed-over' | 'left'; with?: string }[]) =>
    ({ type: 'termination.endEarly', input: { endReason: 'moved', openItems } }) as const;

  test('[A2.1] each referral, query and crisis is named with what becomes of it', () => {
    const [referral = '', query = '', crisis = ''] = ids;
    open
      .when(
        ending([
          { entryId: referral, what: 'handed-over', with: 'nurse-1' },
          { entryId: query, what: 'closed' },
          { entryId: crisis, what: 'left', with: 'nurse-1' },
        ]),
      )
      .then('termination.endedEarly', {
        step: { openItems: [{ entryId: referral, with: 'nurse-1' }, { entryId: query }, { entryId: crisis }] },
      });
  });

  test('[A2.1] what is left out is said', () => {
    expect(open.kit.whyNot(open.record, ending([]), open.given())).toEqual([{ code: 'termination.open-item-missing', ids }]);
    open.when(ending(ids.slice(1).map((entryId) => ({ entryId, what: 'closed' as const })))).thenRefused('termination.open-item-missing');
  });

  test('[A2.1] a dispute, a conference, its decisions and an appointment are named too', () => {
    const active = anActiveCase();
    const conference = (about: string) =>
      ({
        type: 'conference.call',
        input: { on: '2026-01-20', invited: ['nurse-1'], about, reason: 'review', client: 'invited' },
      }) as const;
    const one = active.so(conference('the debt'));
    const heldId = one.last('conference.called').conference.id;
    const decisions = [{ what: 'write to the landlord', responsible: 'nurse-1', by: '2026-02-01' }];
    const all = one.so(
      { type: 'conference.hold', input: { conferenceId: heldId, attended: ['nurse-1'], decisions } },
      conference('the school'),
      {
        type: 'accompaniment.openDispute',
        input: { title: 'the queue', parties: ['client-1', 'p-1'], between: 'client-agency', agencyId: 'agency-1' },
      },
      { type: 'appointment.offer', input: { with: 'client', on: '2026-01-20', purpose: 'review' } },
    );
    const waiting = [
      all.last('accompaniment.disputeOpened').dispute.id,
      all.last('conference.called').conference.id,
      all.last('conference.held').decisions[0]?.id ?? '',
      all.last('appointment.offered').appointment.id,
    ];
    expect(all.kit.whyNot(all.record, ending([]), all.given())).toEqual([{ code: 'termination.open-item-missing', ids: waiting }]);
    all.when(ending(waiting.map((entryId) => ({ entryId, what: 'left' as const, with: 'nurse-1' })))).then('termination.endedEarly');
  });

  test('[A2.1] what goes on without the case may be named: a need, a goal, a running service', () => {
    const active = anActiveCase();
    const running = [needId(active), goalId(active), plannedServiceId(active)];
    active
      .when(ending(running.map((entryId) => ({ entryId, what: 'handed-over' as const, with: 'nurse-1' }))))
      .then('termination.endedEarly', { step: { openItems: running.map((entryId) => ({ entryId })) } });
  });

  test('[A2.1] what is not on the record, or no longer open, is not named', () => {
    const active = anActiveCase();
    const ended = active.so({ type: 'assessment.closeNeed', input: { needId: needId(active), how: 'met' } });
    for (const entryId of ['none', needId(active)])
      ended.when(ending([{ entryId, what: 'closed' }])).thenRefused('termination.open-item-unknown');
  });

  test('[A5.6.1] a client who stops need not sort out what is open: it is left with whoever is responsible', () => {
    const [referral = '', ...rest] = ids;
    const stops = open.in({ by: { kind: 'client', id: 'client-1' } });
    stops
      .when({ type: 'termination.endEarly', input: { endReason: 'withdrew', openItems: [{ entryId: referral, what: 'closed' }] } })
      .then('termination.endedEarly', {
        step: {
          openItems: [{ entryId: referral, what: 'closed' }, ...rest.map((entryId) => ({ entryId, what: 'left', with: 'worker-1' }))],
        },
      });
    stops.when(ending([])).thenRefused('termination.open-item-missing');
  });

  test('[A2.1] a draft of a referral is not open: nobody waits for it', () => {
    const active = anActiveCase();
    active
      .so({
        type: 'referral.draft',
        input: {
          plannedServiceId: plannedServiceId(active),
          serviceId: 'pantry',
          agencyId: 'agency-1',
          contactPerson: 'c-1',
          requirementsChecked: [{ asks: 'lives in the area', state: 'met' }],
          funding: 'free',
        },
      })
      .when(ending([]))
      .then('termination.endedEarly');
  });

  test('[A2.1] what is handed over or left has a name', () => {
    open.when(ending(ids.map((entryId) => ({ entryId, what: 'left' as const })))).thenRefused('termination.name-missing');
  });
});

describe('what an early end leaves out is read off the record', () => {
  const skipped = (s: ReturnType<typeof anActiveCase>) => s.so(withdrew).last('termination.endedEarly').step.skipped;

  test.each([
    ['referred', everyStage.referred, ['evaluation', 'transition', 'unaccompanied', 'exited']],
    ['active', everyStage.active, ['evaluation', 'transition', 'unaccompanied', 'exited']],
    ['transition', everyStage.transition, ['unaccompanied', 'exited']],
    ['unaccompanied', everyStage.unaccompanied, ['exited']],
  ] as const)('[A5.6.2] from %s', (_, s, steps) => {
    expect(skipped(s)).toEqual(steps);
  });

  test('[A5.6.2] what was evaluated and taken before the case was sent back counts no more', () => {
    const back = everyStage.unaccompanied.so({ type: 'termination.sendBack', input: { reason: 'the neighbour has moved away' } });
    expect(skipped(back)).toEqual(['evaluation', 'transition', 'unaccompanied', 'exited']);
  });

  test('[A5.6.2] an evaluation that is not concluded is left out', () => {
    expect(skipped(everyStage.evaluation)).toContain('evaluation');
    const concluded = everyStage.evaluation.so({
      type: 'evaluation.conclude',
      input: { client: 'eats daily', network: 'helps', professionals: 'know the family' },
    });
    expect(skipped(concluded)).toEqual(['transition', 'unaccompanied', 'exited']);
  });

  test('[A5.6.2] a planned ending leaves out nothing', () => {
    expect(anExitedClient().last('termination.exited').step).not.toHaveProperty('skipped');
  });
});

describe('after an early end', () => {
  test('[A5.6.1] nothing of the programme is due any more', () => {
    for (const s of Object.values(everyStage)) {
      const ended = s.so(withdrew);
      expect(dueIn(ended.kit, ended.record, ended.setting.rules)).toEqual([]);
    }
  });

  test('[A2.1] a hand-over that waits for an answer is still due', () => {
    const handing = anActiveCase().so({ type: 'team.proposeHandOver', input: { to: 'worker-2', reason: 'moves to the south' } });
    expect(dueDays(handing.so(withdrew), 'team.hand-over-due')).toEqual(['2026-01-08']);
  });

  const told = anActiveCase().so({
    type: 'consent.disclose',
    input: {
      recipient: 'police-1',
      told: ['general'],
      ground: 'danger-to-life',
      reason: 'a threat',
      whyThisMuch: 'where she lives',
      clientTold: 'not-yet',
      whyNotTold: 'he reads her messages',
    },
  });

  test('[A3.5] a client is still to be told of a disclosure', () => {
    expect(dueDays(told.so(because('moved')), 'consent.tell-client')).toEqual(['2026-01-12']);
  });

  test('[A3.5] a client who has died is not to be told; one who is lost is, once they come back', () => {
    const gone = told.so(lost, because('lost-after-tracing'));
    expect(dueDays(told.so(because('died')), 'consent.tell-client')).toEqual([]);
    expect(dueDays(gone, 'consent.tell-client')).toEqual([]);
    expect(dueDays(gone.so({ type: 'client.resume', input: {} }), 'consent.tell-client')).toEqual(['2026-01-12']);
  });

  test('[A3.5] a running referral whose consent was withdrawn is still to be decided on', () => {
    const sent = aSentReferral();
    const agency = { by: { kind: 'agency', id: 'agency-1' } } as const;
    const accepted = sent
      .in(agency)
      .so({ type: 'referral.answer', input: { referralId: referralId(sent), answer: 'accepted' } })
      .in({ by: sent.setting.by });
    const ended = accepted.so({
      type: 'termination.endEarly',
      input: { endReason: 'moved', openItems: [{ entryId: referralId(sent), what: 'left', with: 'nurse-1' }] },
    });
    const withdrawn = ended.so({ type: 'consent.withdraw', input: { consentId: sent.last('consent.given').consent.id } });
    expect(dueDays(withdrawn, 'referral.withdrawal-decision-due')).toEqual(['2026-01-08T02:00:00.000Z']);
  });
});
