import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import type { EndingStep } from '../../../src/case/termination/termination.js';
import { dueIn } from '../../../src/insight/due.js';
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
const phoneIsSafe = { type: 'client.setSafeContact', input: { channel: 'phone', allowed: true } } as const;
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
    input: { reason: 'lives elsewhere', pointedTo: 'the service of that town' },
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
          requirementsChecked: 'met',
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
    input: { recipient: 'police-1', told: ['general'], ground: 'danger-to-life', reason: 'a threat', clientTold: 'not-yet' },
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
