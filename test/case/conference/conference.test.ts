import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import { anActiveCase, anExitedClient } from '../../../src/testing/index.js';
import { dueDays } from '../due-days.js';

const call = {
  type: 'conference.call',
  input: { on: '2026-01-20', invited: ['nurse-1', 'lawyer-1'], about: 'the debt', reason: 'review' },
} satisfies Command;
const called = anActiveCase().so(call);
const conferenceId = called.last('conference.called').conference.id;
const hold = {
  type: 'conference.hold',
  input: { conferenceId, attended: ['nurse-1'], decisions: [{ what: 'write to the landlord', responsible: 'nurse-1', by: '2026-02-01' }] },
} satisfies Command;
const cancel = { type: 'conference.cancel', input: { conferenceId, why: 'nobody could come' } } as const;
const voided = { type: 'conference.voidEntry', input: { entryId: conferenceId, reason: 'another client' } } as const;

describe('a case conference', () => {
  test('[B1] is called for a day, with whom and about what', () => {
    anActiveCase()
      .when(call)
      .then('conference.called', { conference: { on: '2026-01-20', status: 'called', invited: ['nurse-1', 'lawyer-1'] } });
  });

  test('[B1][A5.2.3] is held with who came and what was decided, each decision under an id of its own', () => {
    called.when(hold).then('conference.held', {
      attended: ['nurse-1'],
      decisions: [{ id: `${called.given().commandId}.0`, what: 'write to the landlord' }],
    });
  });

  test('[B1] may end without a decision, and is held also by who was not invited', () => {
    const held = called.when({ ...hold, input: { conferenceId, attended: ['neighbour-1'], decisions: [] } }).then('conference.held');
    expect(held.record.sections.conference.conferences).toMatchObject([{ status: 'held', attended: ['neighbour-1'], decisions: [] }]);
  });

  test('[B1] is cancelled with a reason', () => {
    called.when(cancel).then('conference.cancelled', { why: 'nobody could come' });
  });

  test('[B1] has one end', () => {
    called.so(hold).when(cancel).thenRefused('conference.not-called').when(hold).thenRefused('conference.not-called');
    called.so(cancel).when(hold).thenRefused('conference.not-called');
  });

  test('[B1] that is not on the record is neither held nor cancelled', () => {
    const none = { conferenceId: 'none' };
    called
      .when({ ...hold, input: { ...hold.input, ...none } })
      .thenRefused('conference.unknown')
      .when({ ...cancel, input: { ...cancel.input, ...none } })
      .thenRefused('conference.unknown');
  });

  test('[B1] is to be held by its day, until it was held, cancelled or voided', () => {
    expect(dueDays(called, 'conference.to-hold')).toEqual(['2026-01-20']);
    expect([hold, cancel, voided].map((done) => dueDays(called.so(done), 'conference.to-hold'))).toEqual([[], [], []]);
  });

  test('[B1] on the last day of the calendar breaks no worklist', () => {
    expect(dueDays(anActiveCase().so({ ...call, input: { ...call.input, on: '9999-12-31' } }), 'conference.to-hold')).toEqual([
      '9999-12-31',
    ]);
  });

  test('[A2.2] made in error is voided once', () => {
    called
      .when(voided)
      .then('conference.entryVoided')
      .when(voided)
      .thenRefused('case.entry-unknown')
      .when(hold)
      .thenRefused('conference.unknown');
  });

  test('[B1] is not called after the exit', () => {
    anExitedClient().when(call).thenRefused('case.not-open-here');
  });
});
