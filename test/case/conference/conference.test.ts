import { describe, expect, test } from 'vitest';
import { toldOnNothing } from '../../../src/case/conference/outsiders.js';
import type { Command } from '../../../src/case/record.js';
import { anActiveCase, anExitedClient, clientRef, consentToTell, story } from '../../../src/testing/index.js';
import { dueDays } from '../due-days.js';
import { dueOf } from '../due-of.js';

const call = {
  type: 'conference.call',
  input: { on: '2026-01-20', invited: ['nurse-1', 'lawyer-1'], about: 'the debt', reason: 'review', client: 'invited' },
} satisfies Command;
const called = anActiveCase().so(call);
const conferenceId = called.last('conference.called').conference.id;
const hold = {
  type: 'conference.hold',
  input: { conferenceId, attended: ['nurse-1'], decisions: [{ what: 'write to the landlord', responsible: 'nurse-1', by: '2026-02-01' }] },
} satisfies Command;
const move = { type: 'conference.move', input: { conferenceId, on: '2026-01-27', why: 'the lawyer is at court' } } as const;
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
    const held = called
      .when({ ...hold, input: { conferenceId, attended: [clientRef, 'worker-1'], decisions: [] } })
      .then('conference.held');
    expect(held.record.sections.conference.conferences).toMatchObject([
      { status: 'held', invited: ['nurse-1', 'lawyer-1'], attended: [clientRef, 'worker-1'], decisions: [] },
    ]);
  });

  test('[B1] keeps what was brought before it, and by whom', () => {
    const brought = [{ by: 'nurse-1', what: 'he sleeps in the shop', kinds: ['general' as const] }];
    called.when({ ...hold, input: { ...hold.input, brought } }).then('conference.held', { brought });
  });

  test.each(['represented', 'does-not-want'] as const)('[A8.5] says how the client stands to it: %s', (client) => {
    anActiveCase()
      .when({ ...call, input: { ...call.input, client } })
      .then('conference.called', { conference: { client } });
  });

  test('[A8.5] does not leave out the client without a reason', () => {
    const without = { ...call, input: { ...call.input, client: 'not-invited' } } as const;
    anActiveCase().when(without).thenRefused('conference.why-without-client');
    anActiveCase()
      .when({ ...without, input: { ...without.input, whyWithoutClient: 'it is about the conduct of a colleague' } })
      .then('conference.called');
  });

  test('[B1] is not called with somebody unsafe for the client', () => {
    anActiveCase()
      .withTie('lawyer-1', { unsafe: true })
      .when(call)
      .thenRefused('contact.not-safe')
      .when({ ...call, input: { ...call.input, invited: ['nurse-1'] } })
      .then('conference.called');
  });

  test('[B1] is put on another day, with a reason, and is to be held by that day', () => {
    const moved = called.when(move).then('conference.moved', { on: '2026-01-27', why: 'the lawyer is at court' });
    expect(dueDays(moved, 'conference.to-hold')).toEqual(['2026-01-27']);
    moved.when(hold).then('conference.held');
  });

  test('[B1] is cancelled with a reason', () => {
    called.when(cancel).then('conference.cancelled', { why: 'nobody could come' });
  });

  test('[B1] has one end', () => {
    for (const ended of [called.so(hold), called.so(cancel)])
      for (const step of [hold, cancel, move]) ended.when(step).thenRefused('conference.not-called');
  });

  test('[B1] that is not on the record is neither held nor cancelled', () => {
    const none = { conferenceId: 'none' };
    called
      .when({ ...hold, input: { ...hold.input, ...none } })
      .thenRefused('conference.unknown')
      .when({ ...move, input: { ...move.input, ...none } })
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

describe('those who come from outside', () => {
  const withLawyer = { ...hold, input: { ...hold.input, attended: ['nurse-1', 'lawyer-1'] } };
  const disclosed = called.so(consentToTell('lawyer-1', ['general', 'finance']), {
    type: 'consent.disclose',
    input: { recipient: 'lawyer-1', told: ['finance'], ground: 'consent', clientTold: 'told' },
  });
  const outsiders = [{ person: 'lawyer-1', disclosureId: disclosed.last('consent.disclosed').disclosure.id }];

  test('[B1] hear of the client on a disclosure with its ground, or it is not recorded', () => {
    expect(called.kit.whyNot(called.record, withLawyer, called.given())).toEqual([
      { code: 'conference.told-without-ground', ids: ['lawyer-1'] },
    ]);
    disclosed.when({ ...withLawyer, input: { ...withLawyer.input, outsiders } }).then('conference.held', { outsiders });
    called.when({ ...withLawyer, input: { ...withLawyer.input, outsiders } }).thenRefused('conference.told-without-ground');
  });

  test('[B1] are named as such also where they did not stay to the end', () => {
    called
      .when({ ...hold, input: { ...hold.input, outsiders: [{ person: 'landlord-1', disclosureId: 'none' }] } })
      .thenRefused('conference.told-without-ground');
  });

  test('[B1] are not the people of the programme, nor the client, nor whoever writes it down', () => {
    const attended = ['nurse-1', 'supervisor-1', 'worker-1', clientRef];
    called.when({ ...hold, input: { ...hold.input, attended, colleagues: ['supervisor-1'] } }).then('conference.held', { attended });
  });

  test('[A1.6] of a family, only those whom it is about hear of it as its own', () => {
    const ofFamily = story()
      .so({ type: 'client.register', input: { kind: 'household', ref: 'family-1' } })
      .withMember('mother')
      .withMember('son');
    const [, son] = ofFamily.record.sections.client.members;
    const about = (members?: string[]) => ({
      ...ofFamily.record.sections,
      conference: { conferences: [{ ...called.last('conference.called').conference, ...(members && { members }) }] },
    });
    const came = { conferenceId, attended: ['mother', 'son'] };
    expect(toldOnNothing(about(), came, 'worker-1')).toEqual([]);
    expect(toldOnNothing(about([son?.id ?? '']), came, 'worker-1')).toEqual(['mother']);
  });

  test('[A7.1] a member who has left the team comes from outside', () => {
    const left = called.so({
      type: 'team.endMembership',
      input: { memberId: called.last('team.memberAdded').member.id },
    });
    left.when(hold).thenRefused('conference.told-without-ground');
  });
});

describe('a decision of a conference', () => {
  const held = called.so(hold);
  const decisionId = held.last('conference.held').decisions[0]?.id ?? '';
  const close = (status: 'done' | 'dropped') =>
    ({ type: 'conference.closeDecision', input: { decisionId, status, result: 'the landlord waits until March' } }) as const;

  test('[B1] is due by its day for whoever is responsible, until it is carried out or dropped', () => {
    expect(dueOf(held, 'conference.decision-due')).toMatchObject([{ ids: [decisionId], due: '2026-02-01', whose: 'nurse-1' }]);
    expect([close('done'), close('dropped'), voided].map((c) => dueDays(held.so(c), 'conference.decision-due'))).toEqual([[], [], []]);
  });

  test('[B1] keeps what came of it', () => {
    const { conferences } = held.so(close('done')).record.sections.conference;
    expect(conferences[0]?.decisions).toMatchObject([{ id: decisionId, status: 'done', result: 'the landlord waits until March' }]);
  });

  test('[B1] that is not on the record has no result', () => {
    held.when({ ...close('done'), input: { ...close('done').input, decisionId: 'none' } }).thenRefused('conference.decision-unknown');
  });
});
