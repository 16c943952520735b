import { describe, expect, test } from 'vitest';
import { baselines, isSameInstrument } from '../../../src/case/assessment/baselines.js';
import { openNeeds } from '../../../src/case/assessment/open-needs.js';
import { aClientInAssessment, aClientInPlanning, aClientWithNeed, anActiveCase, needId } from '../../../src/testing/index.js';
import { dueOf } from '../due-of.js';

const found = {
  type: 'assessment.recordFinding',
  input: { domain: 'hiv-care', source: 'client', bears: 'limit', found: 'misses doses' },
} as const;
const named = (findingIds: string[] = []) =>
  ({ type: 'assessment.nameNeed', input: { domain: 'hiv-care', title: 'help with doses', findingIds, service: 'wanted' } }) as const;
const rank = (...order: string[]) => ({ type: 'assessment.rankNeeds', input: { order } }) as const;
const wish = (id: string) => ({ type: 'assessment.changeWish', input: { needId: id, service: 'declined', why: 'not-said' } }) as const;
const close = (id: string) => ({ type: 'assessment.closeNeed', input: { needId: id, how: 'met' } }) as const;
const measured = (use: 'baseline' | 'reassessment', version = '1') =>
  ({
    type: 'assessment.measure',
    input: { use, instrument: { id: 'hunger-vital-sign', version }, score: 1, clientPart: 'answered' },
  }) as const;
const noBaseline = { type: 'assessment.stateNoBaseline', input: { why: 'the client would not be measured' } } as const;
const complete = { type: 'assessment.complete', input: {} } as const;
const voids = (entryId: string) => ({ type: 'assessment.voidEntry', input: { entryId, reason: 'wrong client' } }) as const;

describe('[A3.2] findings and needs', () => {
  test('[A5.1.4] the source of every finding is kept', () => {
    aClientInAssessment()
      .when(found)
      .then('assessment.findingRecorded', { finding: { source: 'client', bears: 'limit', kinds: [] } });
  });

  test.each(['strength', 'limit', 'network-capacity', 'provider-ability'] as const)('[A3.2] a finding can tell of: %s', (bears) => {
    aClientInAssessment()
      .when({ ...found, input: { ...found.input, bears } })
      .then('assessment.findingRecorded', { finding: { bears } });
  });

  test('[A3.2] a need rests on findings that are on the record', () => {
    const told = aClientInAssessment().so(found);
    const { id } = told.last('assessment.findingRecorded').finding;
    told.when(named([id])).then('assessment.needNamed', { need: { findingIds: [id], service: 'wanted' } });
    told.when(named([id, 'none'])).thenRefused('assessment.finding-unknown');
    told
      .so(voids(id))
      .when(named([id]))
      .thenRefused('assessment.finding-unknown');
  });

  test('[A3.2] a need for which the client wants no service is named all the same', () => {
    aClientInAssessment()
      .when({ ...named(), input: { ...named().input, service: 'declined', why: 'family-helps' } })
      .then('assessment.needNamed', { need: { service: 'declined', why: 'family-helps' } });
  });

  test.each(['declined', 'own-resources'] as const)('[A3.2] where no service is wanted (%s), something is said of why', (service) => {
    aClientInAssessment()
      .when({ ...named(), input: { ...named().input, service } })
      .thenRefused('assessment.reason-missing');
    const planning = aClientInPlanning();
    const change = { type: 'assessment.changeWish', input: { needId: needId(planning), service } } as const;
    planning.when(change).thenRefused('assessment.reason-missing');
    const declined = planning
      .when({ ...change, input: { ...change.input, reason: 'the mosque brings rice' } })
      .then('assessment.wishChanged', { service, reason: 'the mosque brings rice' });
    const again = declined.so({ type: 'assessment.changeWish', input: { needId: needId(planning), service: 'wanted' } });
    expect(again.record.sections.assessment.needs[0]).toMatchObject({ service: 'wanted' });
    expect(again.record.sections.assessment.needs[0]?.reason).toBeUndefined();
  });

  test('[A2.2] clients change their mind without giving a reason (that is what is recorded), also while the plan is at work', () => {
    const active = anActiveCase();
    const changed = active.when(wish(needId(active))).then('assessment.wishChanged', { service: 'declined', why: 'not-said' });
    expect(changed.record.sections.assessment.needs[0]?.service).toBe('declined');
    expect(changed.record.state.stage).toBe('active');
  });

  test('[A2.2] a closed need is no open one, keeps its rank and is not changed again', () => {
    const id = needId(aClientWithNeed());
    const closed = aClientWithNeed().when(close(id)).then('assessment.needClosed', { how: 'met' });
    expect(closed.record.sections.assessment.needs[0]).toMatchObject({ closed: 'met', rank: 1 });
    expect(openNeeds(closed.record.sections.assessment)).toEqual([]);
    closed.when(close(id)).thenRefused('assessment.need-closed');
    closed.when(wish(id)).thenRefused('assessment.need-closed');
    closed.when(rank(id)).thenRefused('assessment.need-closed');
  });

  test('[A2.2] what is not on the record is not changed', () => {
    for (const command of [close('none'), wish('none')]) aClientWithNeed().when(command).thenRefused('assessment.need-unknown');
    aClientInAssessment().when(rank('none')).thenRefused('assessment.need-unknown');
  });

  test('[A5.2.1] all open needs are put in order, each once', () => {
    const two = aClientWithNeed().so(named());
    const [first = '', second = ''] = two.record.sections.assessment.needs.map((n) => n.id);
    const ranked = two.when(rank(second, first)).then('assessment.needsRanked', { order: [second, first] });
    expect(ranked.record.sections.assessment.needs.map((n) => n.rank)).toEqual([2, 1]);
    two.when(rank(first)).thenRefused('assessment.order-incomplete');
    two.when(rank(first, second, first)).thenRefused('assessment.order-repeats');
  });
});

describe('[A8.3] measuring', () => {
  test('[A8.3] a baseline is measured, with the part that the client took', () => {
    aClientInAssessment()
      .when(measured('baseline'))
      .then('assessment.measured', { measurement: { use: 'baseline', clientPart: 'answered' } });
  });

  test('[A8.7.3] a reassessment uses an instrument of a baseline, in the same version', () => {
    const planning = aClientInPlanning();
    planning.when(measured('reassessment')).then('assessment.measured', { measurement: { use: 'reassessment' } });
    planning.when(measured('reassessment', '2')).thenRefused('assessment.other-instrument');
    expect(isSameInstrument({ id: 'a', version: '1' }, { id: 'b', version: '1' })).toBe(false);
  });

  test('[A8.7.3] a baseline made in error is none', () => {
    const once = aClientInAssessment().so(measured('baseline'));
    const wrong = once.so(voids(once.last('assessment.measured').measurement.id));
    expect(baselines(wrong.record.sections.assessment)).toEqual([]);
    wrong.when(measured('reassessment')).thenRefused('assessment.other-instrument');
  });

  test('[A8.3] there may be a reason for no baseline', () => {
    aClientInAssessment().when(noBaseline).then('assessment.noBaselineStated', { why: 'the client would not be measured' });
  });
});

describe('[A8.3] completing the assessment', () => {
  test('[A5.1.4] an empty assessment is not completed: every missing thing is named', () => {
    const missing = [
      'assessment.several-sources',
      'assessment.client-heard',
      'assessment.has-need',
      'assessment.baseline-or-reason',
    ] as const;
    expect(aClientInAssessment().missing('assessment.complete')).toEqual(missing);
    aClientInAssessment()
      .when(complete)
      .thenRefused(...missing);
  });

  test("[A5.1.4] one source is not enough, and without the client's own voice none is", () => {
    const observed = { ...found, input: { ...found.input, source: 'observation' } } as const;
    expect(aClientInAssessment().so(found, found).missing('assessment.complete')).toContain('assessment.several-sources');
    expect(aClientInAssessment().so(observed).missing('assessment.complete')).toContain('assessment.client-heard');
    const both = aClientInAssessment().so(found, observed).missing('assessment.complete');
    expect(both).toEqual(['assessment.has-need', 'assessment.baseline-or-reason']);
  });

  test('[A5.2.1] a need without a place in the order is named by its id', () => {
    const found = aClientWithNeed().record.sections.assessment.findings.map((f) => f.id);
    const unranked = aClientWithNeed().so(named(found), noBaseline);
    unranked.when(complete).thenRefused('assessment.needs-ranked');
    const { id } = unranked.last('assessment.needNamed').need;
    expect(unranked.whatNext().find((n) => n.command === 'assessment.complete')?.missing).toEqual([
      { code: 'assessment.needs-ranked', ids: [id] },
    ]);
    unranked
      .so(rank(id, needId(unranked)))
      .when(complete)
      .then('assessment.completed');
  });

  test.each([
    ['a baseline', measured('baseline')],
    ['a reason for none', noBaseline],
  ])('[A8.3] with %s it is complete, and planning begins', (_, last) => {
    const done = aClientWithNeed().so(last).when(complete).then('assessment.completed', { at: '2026-01-05T02:00:00.000Z' });
    expect(done.record.state.stage).toBe('planning');
  });

  test('[A2.2] planning goes back to assessment with a reason, and nothing found is lost', () => {
    const back = aClientInPlanning()
      .when({ type: 'assessment.reopen', input: { reason: 'lost the house' } })
      .then('assessment.reopened', { reason: 'lost the house' });
    expect(back.record.state.stage).toBe('assessment');
    expect(back.record.sections.assessment.needs).toHaveLength(1);
    back.when(complete).then('assessment.completed');
  });
});

describe('[A2.2] entries made in error', () => {
  test('[A2.2] a finding on which a need rests is not voided before the need', () => {
    const s = aClientWithNeed();
    const [finding] = s.record.sections.assessment.findings;
    s.when(voids(finding?.id ?? '')).thenRefused('case.entry-in-use');
    s.so(voids(needId(s)))
      .when(voids(finding?.id ?? ''))
      .then('assessment.entryVoided', { reason: 'wrong client' });
  });

  test('[A2.2] a voided need counts as no need, and is not voided twice', () => {
    const s = aClientWithNeed();
    const voided = s.so(voids(needId(s)));
    expect(voided.missing('assessment.complete')).toContain('assessment.has-need');
    voided.when(voids(needId(s))).thenRefused('case.entry-unknown');
  });
});

describe('[A3.3] the assessment is kept current', () => {
  const due = (s: Parameters<typeof dueOf>[0]) => dueOf(s, 'assessment.due');
  const again = (s: Parameters<typeof dueOf>[0]) => dueOf(s, 'assessment.reassessment-due');

  test('[A8.3] it is due sixty days after the intake, until it is complete', () => {
    expect(due(aClientInAssessment())).toMatchObject([{ due: '2026-03-06', overdueFrom: '2026-03-06T17:00:00.000Z' }]);
    expect(due(aClientInPlanning())).toEqual([]);
  });

  test('[A8.3] reopened, the time runs anew; when is unknown, it runs from the writing down', () => {
    const reopen = { type: 'assessment.reopen', input: { reason: 'lost the house' } } as const;
    const month = aClientInPlanning().later({ days: 31 });
    expect(due(month.so(reopen))).toMatchObject([{ due: '2026-04-06' }]);
    expect(due(month.so({ ...reopen, happenedAt: 'unknown' }))).toMatchObject([{ due: '2026-04-06' }]);
  });

  test('[A8.7.2] a reassessment is due every half year, counted from the last measurement', () => {
    expect(again(aClientInPlanning())).toMatchObject([{ since: '2026-01-05', due: '2026-07-04' }]);
    expect(again(aClientInPlanning().later({ days: 100 }).so(measured('reassessment')))).toMatchObject([
      { since: '2026-04-15', due: '2026-10-12' },
    ]);
    expect(again(aClientInPlanning().later({ days: 100 }).so(found))).toMatchObject([{ since: '2026-01-05' }]);
    expect(again(aClientInAssessment())).toEqual([]);
  });

  test('[A8.7.2] without a baseline what is found anew is the reassessment: nobody has to invent a measurement', () => {
    const informal = aClientWithNeed().so(noBaseline, complete).later({ days: 100 }).so(found);
    expect(again(informal)).toMatchObject([{ since: '2026-04-15' }]);
  });

  test('[A8.7.2] a completion of which the day is unknown does not silence the limit', () => {
    expect(again(aClientWithNeed().so(noBaseline, { ...complete, happenedAt: 'unknown' }))).toMatchObject([{ since: '2026-01-05' }]);
  });
});
