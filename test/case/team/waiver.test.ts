import { describe, expect, test } from 'vitest';
import { waiverFor } from '../../../src/case/team/waivers.js';
import { aClientWithNeed, aReferredClient, aSupervisor } from '../../../src/testing/index.js';
import { dueOf } from '../due-of.js';

const waive = (until = '2026-02-01', requirement = 'assessment.baseline-or-reason') =>
  ({ type: 'team.waive', input: { requirement, reason: 'the instrument is on order', until } }) as const;
const end = (waiverId: string) => ({ type: 'team.endWaiver', input: { waiverId } }) as const;
const complete = { type: 'assessment.complete', input: {} } as const;
const supervised = () => aClientWithNeed().in({ by: aSupervisor });

describe('[A6.5] a case may go without a required thing for a time', () => {
  test('[A6.5] a supervisor waives it with a reason and until a day, and the case goes on', () => {
    supervised().when(complete).thenRefused('assessment.baseline-or-reason');
    const waived = supervised()
      .when(waive())
      .then('team.waived', { waiver: { until: '2026-02-01', by: aSupervisor } });
    expect(waived.whatNext().find((n) => n.command === 'assessment.complete')?.waived).toEqual([{ code: 'assessment.baseline-or-reason' }]);
    waived.when(complete).then('assessment.completed');
  });

  test('[A6.5] nobody else waives, and not until a day that is over', () => {
    aReferredClient().when(waive()).thenRefused('team.only-supervisor');
    supervised().when(waive('2026-01-04')).thenRefused('team.waiver-passed');
    supervised().when(waive('2026-01-05')).then('team.waived');
  });

  test('[A6.5] its last day counts, at the site: then it is asked for again', () => {
    const waived = supervised().so(waive('2026-01-06'));
    waived.in({ now: '2026-01-06T16:59:00.000Z' }).when(complete).then('assessment.completed');
    waived.in({ now: '2026-01-06T17:00:00.000Z' }).when(complete).thenRefused('assessment.baseline-or-reason');
    expect(waiverFor(waived.record.sections.team, 'assessment.has-need', '2026-01-06')).toBeUndefined();
  });

  test('[A6.5] ended, the rule counts again; only one that stands is ended', () => {
    const waived = supervised().so(waive());
    const { id } = waived.last('team.waived').waiver;
    const ended = waived.when(end(id)).then('team.waiverEnded', { waiverId: id });
    ended.when(complete).thenRefused('assessment.baseline-or-reason');
    ended.when(end(id)).thenRefused('team.waiver-ended');
    ended.when(end('none')).thenRefused('team.waiver-unknown');
  });

  test('[A6.5] it comes back as due on its last day, until it is ended or a longer one takes its place', () => {
    const waived = supervised().so(waive());
    const due = (s: typeof waived) => dueOf(s, 'team.waiver-ends');
    expect(due(waived)).toMatchObject([{ due: '2026-02-01', overdueFrom: '2026-02-01T17:00:00.000Z', whose: 'worker-1' }]);
    expect(due(waived.so(waive('2026-03-01')))).toMatchObject([{ due: '2026-03-01' }]);
    expect(due(waived.so(waive('2026-03-01', 'plan.both-views')))).toHaveLength(2);
    expect(due(waived.so(end(waived.last('team.waived').waiver.id)))).toEqual([]);
  });

  test('[A6.5] a waiver until the end of all calendars is no error', () => {
    expect(dueOf(supervised().so(waive('9999-12-31')), 'team.waiver-ends')).toMatchObject([{ due: '9999-12-31' }]);
  });
});
