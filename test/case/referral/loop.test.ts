import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queryOf } from '../../../src/case/monitoring/disagreement.js';
import type { Command } from '../../../src/case/record.js';
import { type LoopState, loop, voices } from '../../../src/index.js';
import { agencyId, aSentReferral, plannedServiceId, referralId, type Setting } from '../../../src/testing/index.js';
import { dayIn } from '../../../src/vocabulary/time.js';
import { dueOf } from '../due-of.js';

type Case = ReturnType<typeof aSentReferral>;
type Outcome = Extract<Command, { type: 'referral.recordOutcome' }>['input'];
const sent = aSentReferral();
const id = referralId(sent);
const planned = plannedServiceId(sent);
const worker: Partial<Setting> = { by: sent.setting.by };
const agency: Partial<Setting> = { by: { kind: 'agency', id: agencyId } };
const zone = 'Asia/Jakarta';

const accepted = sent
  .in(agency)
  .so({ type: 'referral.answer', input: { referralId: id, answer: 'accepted' } })
  .in(worker);
const ended = (status: 'completed' | 'failed') =>
  accepted
    .in(agency)
    .so({ type: 'referral.progress', input: { referralId: id, status } })
    .in(worker);
const completed = ended('completed');
const tells = (toldBy: Outcome['toldBy'], result: Outcome['result'], more: Partial<Outcome> = {}): Command => ({
  type: 'referral.recordOutcome',
  input: { referralId: id, toldBy, result, ...more },
});
const verifies = (received: 'received-and-used' | 'received-not-used' | 'not-received'): Command => ({
  type: 'monitoring.verify',
  input: { plannedServiceId: planned, received },
});
const fails: Command = {
  type: 'accompaniment.recordFailedAttempt',
  input: { with: 'client', channel: 'phone', purpose: 'monitoring', role: 'supporter', cause: 'no answer' },
};

const loopOf = ({ record, setting: { now, rules } }: Case, referralId = id) => {
  const referral = record.sections.referral.referrals.find((r) => r.id === referralId);
  if (!referral) throw new Error('no such referral');
  return loop(record.sections, referral, { rules, zone, today: dayIn(now, zone) });
};
const stateOf = (s: Case): LoopState => loopOf(s).state;
const queries = (s: Case) => s.record.sections.monitoring.queries;
const queryId = (s: Case) => queries(s)[0]?.id ?? '';
const answer = (s: Case): Command => ({ type: 'monitoring.answerQuery', input: { queryId: queryId(s), answer: 'given on Friday' } });

/** By name: a failing property prints what it was given, and a story is long. */
const starts = { sent, accepted, completed, failed: ended('failed') };
const startNames = Object.keys(starts) as (keyof typeof starts)[];

describe('[A3.6] the three voices', () => {
  test('[A3.6] none is heard before anybody has spoken: each is named as missing', () => {
    const { voices } = loopOf(sent);
    for (const voice of [voices.agency, voices.client, voices.worker]) expect(voice).toEqual({ said: 'missing' });
  });

  test('[A3.6] the agency’s status is its word, and says by which entry and when; it is nobody else’s', () => {
    const { voices, missing } = loopOf(completed);
    expect(voices.agency).toMatchObject({ said: 'received', entryId: id, at: '2026-01-05T02:00:00.000Z' });
    expect([voices.client.said, voices.worker.said]).toEqual(['missing', 'missing']);
    expect(missing).toEqual(['client', 'worker']);
    expect(loopOf(ended('failed')).voices.agency.said).toBe('not-received');
  });

  test('[B4.4] the client says whether it came and how it was, apart from one another', () => {
    const told = completed.so(tells('client', 'received', { satisfaction: 'bad' }));
    expect(loopOf(told).voices.client).toMatchObject({ said: 'received', experience: 'bad', by: worker.by });
    expect(loopOf(completed.so(tells('client', 'received'))).voices.client.experience).toBeUndefined();
  });

  test('[A3.6] the worker’s word is what they made sure of, of the referral or of its planned service since it went out', () => {
    for (const sure of [tells('worker', 'received'), verifies('received-and-used'), verifies('received-not-used')])
      expect(loopOf(completed.so(sure)).voices.worker.said).toBe('received');
    const before = completed.later({ days: 1 }).so({ ...verifies('received-and-used'), happenedAt: '2025-12-20' });
    expect(loopOf(before).voices.worker.said).toBe('missing');
  });

  test('[A3.6] the newest word of each counts, by when it was said', () => {
    const late = completed.later({ days: 4 }).so(tells('client', 'received'));
    expect(loopOf(late.so({ ...tells('client', 'not-received'), happenedAt: '2026-01-06' })).voices.client.said).toBe('received');
    expect(loopOf(late.so(tells('client', 'received-in-part'))).voices.client.said).toBe('received-in-part');
  });

  test('[B4.4] who fears to say it may leave it unsaid: that counts as asked, and nobody else can say so for them', () => {
    const unsaid = completed.so(tells('client', 'not-said'));
    expect(dueOf(unsaid, 'referral.outcome-due')).toEqual([]);
    expect(loopOf(unsaid)).toMatchObject({ state: 'waiting', missing: ['worker'], voices: { client: { said: 'not-said' } } });
    for (const by of ['provider', 'traced', 'worker'] as const)
      completed.when(tells(by, 'not-said')).thenRefused('referral.unsaid-by-other');
    completed.when(tells('worker', 'received', { satisfaction: 'not-said' })).thenRefused('referral.unsaid-by-other');
    completed.when(tells('client', 'received', { satisfaction: 'not-said' })).then('referral.outcomeRecorded');
  });

  test('[A3.6] what tracing found is the worker’s word, and the client’s stays unknown', () => {
    const { voices } = loopOf(completed.so(tells('traced', 'received')));
    expect([voices.client.said, voices.worker.said]).toEqual(['unknown', 'received']);
  });

  test('[A3.6] of two referrals for one planned service each has its own verifications', () => {
    const again = ended('failed').later({ days: 3 });
    const first = again.so(verifies('not-received')).later({ days: 1 });
    const { contactPerson, requirementsChecked } = sent.last('referral.drafted').referral;
    const draft = {
      plannedServiceId: planned,
      serviceId: 'pantry',
      agencyId,
      contactPerson,
      requirementsChecked,
      funding: 'free',
    } as const;
    const second = first.so({ type: 'referral.draft', input: draft });
    const other = referralId(second);
    const both = second.so({ type: 'referral.send', input: { referralId: other, ground: 'consent', told: ['general'] } });
    const seen = both.later({ days: 1 }).so(verifies('received-and-used'));
    expect(loopOf(seen).voices.worker.said).toBe('not-received');
    expect(loopOf(seen, other).voices.worker.said).toBe('received');
  });

  test('[A3.6] what the agency itself says that it verified is not the worker’s word', () => {
    expect(loopOf(completed.in(agency).so(verifies('received-and-used'))).voices.worker.said).toBe('missing');
  });

  test('[A3.6] a part that was passed on takes no verification away from the whole', () => {
    const { referrals } = completed.record.sections.referral;
    const [whole] = referrals;
    if (!whole) throw new Error('no referral');
    const seen = completed.later({ days: 3 }).so(verifies('received-and-used'));
    const part = { ...whole, id: 'part', partOf: id, agencyId: 'agency-2', sentAt: '2026-01-06T02:00:00.000Z' };
    const sections = { ...seen.record.sections, referral: { ...seen.record.sections.referral, referrals: [whole, part] } };
    expect(voices(sections, whole, zone).worker.said).toBe('received');
  });

  test('[A3.6] no voice is made up: whatever was told in whatever order, each word has its entry and every entry is of this referral', () => {
    const word = fc.record({
      toldBy: fc.constantFrom<Outcome['toldBy']>('client', 'provider', 'traced', 'worker'),
      result: fc.constantFrom<Outcome['result']>('received', 'received-in-part', 'not-received', 'unknown', 'not-said'),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.constantFrom(...startNames), (words, from) => {
        const s = words.reduce<Case>(
          (told, { toldBy, result }) => {
            const command = tells(toldBy, result);
            return told.when(command).decision.refused ? told : told.so(command);
          },
          starts[from].later({ hours: 1 }),
        );
        const { state, missing, voices } = loopOf(s);
        const { outcomes } = s.record.sections.referral;
        const heardFrom = (who: Outcome['toldBy'][]) => outcomes.some((o) => who.includes(o.toldBy));
        if (voices.client.said !== 'missing') expect(heardFrom(['client', 'traced'])).toBe(true);
        if (voices.worker.said !== 'missing') expect(heardFrom(['worker', 'traced'])).toBe(true);
        for (const voice of Object.values(voices)) if (voice.said !== 'missing') expect(voice.entryId).toBeDefined();
        if (state === 'closed') expect(missing).toEqual([]);
        // A disagreement is never hidden by what is missing.
        const said = Object.values(voices).map((v) => v.said);
        if (said.includes('not-received') && (said.includes('received') || said.includes('received-in-part')))
          expect(state).toBe('disputed');
      }),
      { numRuns: 60 },
    );
  });
});

describe('[A3.6] where a loop stands', () => {
  test('[A3.6] it waits while a voice may still come in time, is silent after it, and closes when all three agree', () => {
    expect(stateOf(sent)).toBe('waiting');
    expect(stateOf(accepted)).toBe('waiting');
    expect(stateOf(completed)).toBe('waiting');
    expect(stateOf(completed.later({ days: 7 }))).toBe('waiting');
    expect(stateOf(completed.later({ days: 8 }))).toBe('silent');
    const both = completed.so(tells('client', 'received', { satisfaction: 'good' }));
    expect(stateOf(both)).toBe('waiting');
    expect(stateOf(both.so(verifies('received-and-used')))).toBe('closed');
  });

  test('[A3.6] all agree and the agency is not done: agreed, not closed', () => {
    const all = accepted.so(tells('provider', 'received'), tells('client', 'received'), verifies('received-and-used'));
    expect(stateOf(all)).toBe('agreed');
    const done = all.in(agency).so({ type: 'referral.progress', input: { referralId: id, status: 'completed' } });
    expect(stateOf(done)).toBe('closed');
  });

  test('[A3.6] an agency that never answers is silence too', () => {
    expect(stateOf(sent.later({ days: 7 }))).toBe('waiting');
    expect(stateOf(sent.later({ days: 8 }))).toBe('silent');
  });

  test('[A3.6] where nobody says that help came, there is nothing for the worker to make sure of', () => {
    expect(stateOf(ended('failed').so(tells('client', 'not-received')))).toBe('closed');
  });

  test('[A3.6] not known after tracing is an outcome, and closes it with its attempts named', () => {
    const tried = completed.withSafeContact('phone').later({ hours: 1 }).so(fails, fails);
    const attempts = tried.record.sections.accompaniment.contacts.map((c) => c.id);
    const unknown = tried.when(tells('traced', 'unknown')).then('referral.outcomeRecorded', { outcome: { result: 'unknown' } });
    expect(attempts).toHaveLength(2);
    expect(unknown.last('referral.outcomeRecorded').outcome.attempts).toEqual(attempts);
    expect(stateOf(unknown)).toBe('closed');
  });

  test('[A3.6] an attempt is one of the time since it went out, to the client or somebody around them, and not made in error', () => {
    const reachable = completed.withSafeContact('phone').later({ days: 2 });
    const refused = (s: Case) => s.when(tells('traced', 'unknown')).thenRefused('referral.not-traced');
    refused(reachable);
    refused(reachable.so({ ...fails, happenedAt: '2026-01-04' }));
    refused(reachable.so({ ...fails, input: { ...fails.input, with: 'agency' } } as Command));
    const tried = reachable.so(fails);
    const entryId = tried.last('accompaniment.attemptFailed').contact.id;
    refused(tried.so({ type: 'accompaniment.voidEntry', input: { entryId, reason: 'another client' } }));
  });

  test('[A3.6] a tracing of a lost client is an attempt', () => {
    const lost = completed
      .withSafeContact('phone', { tracing: true })
      .so(
        { type: 'client.reportLost', input: { reason: 'no answer for weeks' } },
        { type: 'client.recordTracing', input: { channel: 'phone', result: 'not-reached' } },
      );
    const tracing = lost.record.sections.client.tracings[0]?.id;
    lost.when(tells('traced', 'unknown')).then('referral.outcomeRecorded', { outcome: { attempts: [tracing] } });
  });
});

describe('[A3.6] what is missing stays due', () => {
  test('[A3.6] the worker is to make sure within seven days of what is said to have been given', () => {
    expect(dueOf(completed, 'monitoring.worker-word-due')).toMatchObject([{ ids: [id], due: '2026-01-12' }]);
    for (const sure of [tells('worker', 'received'), verifies('received-and-used')])
      expect(dueOf(completed.so(sure), 'monitoring.worker-word-due')).toEqual([]);
    expect(dueOf(ended('failed'), 'monitoring.worker-word-due')).toEqual([]);
    expect(dueOf(accepted, 'monitoring.worker-word-due')).toEqual([]);
  });

  test('[A3.6] an agency that is still at work is asked, once somebody else has told of it', () => {
    expect(dueOf(accepted, 'monitoring.agency-word-due')).toEqual([]);
    const told = accepted.so(tells('client', 'received'));
    expect(dueOf(told, 'monitoring.agency-word-due')).toMatchObject([{ ids: [id], due: '2026-01-12' }]);
    expect(dueOf(told.so(tells('provider', 'received')), 'monitoring.agency-word-due')).toEqual([]);
    expect(dueOf(completed, 'monitoring.agency-word-due')).toEqual([]);
  });

  test('[B4.4] the client is asked too, once the agency or the worker has told of it', () => {
    expect(dueOf(accepted.so(tells('provider', 'received')), 'referral.outcome-due')).toMatchObject([{ ids: [id], due: '2026-01-12' }]);
    expect(dueOf(completed.so(tells('worker', 'received')), 'referral.outcome-due')).toHaveLength(1);
  });
});

describe('[A5.5.2] when the voices do not agree', () => {
  const disputed = completed.so(tells('client', 'not-received'));

  test('[A5.5.2] a query is asked in the same commit, with its cause, by the responsible person, and says nothing of who spoke', () => {
    expect(queries(disputed)).toMatchObject([
      { referralId: id, agencyId, plannedServiceId: planned, asks: 'worker-1', status: 'asked', about: 'said-and-not-known' },
    ]);
    expect(queries(disputed)[0]?.question).toBeUndefined();
    const [cause, reaction] = disputed.entries.slice(-2);
    expect([cause?.type, reaction?.type]).toEqual(['referral.outcomeRecorded', 'monitoring.queried']);
    expect(reaction?.causedBy).toBe(cause?.version);
    expect(reaction?.by).toMatchObject({ kind: 'system' });
  });

  test('[A5.5.2] whoever speaks last makes it known: the client, the agency, or the worker who looks', () => {
    const agencyLast = accepted.so(tells('client', 'not-received'));
    expect(queries(agencyLast)).toEqual([]);
    const done = agencyLast.in(agency).so({ type: 'referral.progress', input: { referralId: id, status: 'completed' } });
    expect(queries(done)).toMatchObject([{ asks: 'worker-1' }]);
    expect(queries(completed.so(verifies('not-received')))).toHaveLength(1);
    expect(queries(completed.so(tells('worker', 'not-received')))).toHaveLength(1);
  });

  test('[A5.5.2] once for a referral, and not beside a query that somebody has asked already', () => {
    expect(queries(disputed.so(tells('client', 'not-received'), verifies('not-received')))).toHaveLength(1);
    const answered = disputed.so(answer(disputed));
    expect(queries(answered.so(tells('client', 'not-received')))).toHaveLength(1);
    const own = completed.so({ type: 'monitoring.query', input: { plannedServiceId: planned, agencyId, question: 'where is it?' } });
    expect(queries(own.so(tells('client', 'not-received')))).toHaveLength(1);
  });

  test('[A5.5.2] none where they agree, where it is unsaid, or where the agency itself says that nothing came', () => {
    for (const s of [completed.so(tells('client', 'received')), completed.so(tells('client', 'not-said')), ended('failed')])
      expect(queries(s)).toEqual([]);
    expect(queries(ended('failed').so(tells('client', 'not-received')))).toEqual([]);
  });

  test('[A5.5.2] it is tracked to its answer, and the loop closes when the worker has made sure after it', () => {
    expect(stateOf(disputed)).toBe('disputed');
    expect(dueOf(disputed, 'monitoring.query-due')).toMatchObject([{ ids: [queryId(disputed)] }]);
    const answered = disputed.later({ days: 2 }).so(answer(disputed));
    expect(stateOf(answered)).toBe('disputed');
    expect(dueOf(disputed, 'monitoring.answer-to-check')).toEqual([]);
    expect(dueOf(answered, 'monitoring.answer-to-check')).toMatchObject([{ ids: [id], due: '2026-01-10' }]);
    const sure = answered.later({ days: 1 }).so(tells('worker', 'not-received'));
    expect(stateOf(sure)).toBe('closed');
    expect(dueOf(sure, 'monitoring.answer-to-check')).toEqual([]);
    expect(stateOf(sure.later({ days: 1 }).so(tells('client', 'not-received')))).toBe('disputed');
  });

  test('[A5.5.2] it closes too when one of them takes back what they said', () => {
    const answered = disputed.later({ days: 2 }).so(answer(disputed), tells('client', 'received'), tells('worker', 'received'));
    expect(stateOf(answered)).toBe('closed');
    const waiting = disputed.later({ days: 2 }).so(tells('client', 'received'), tells('worker', 'received'));
    expect(stateOf(waiting)).toBe('agreed');
  });

  test('[A5.5.2] what was told in error opens nothing further: the other voices stand', () => {
    const entryId = disputed.last('referral.outcomeRecorded').outcome.id;
    const back = disputed.so({ type: 'referral.voidEntry', input: { entryId, reason: 'another client' } });
    expect(stateOf(back)).toBe('waiting');
  });

  test('[A5.5.2] where the agency cannot be asked of itself, somebody is to: the place is not safe, a dispute goes on, the consent is withdrawn', () => {
    const unsafe = completed.withTie('uncle', { worksAt: agencyId, unsafe: true });
    const dispute = completed.so({
      type: 'accompaniment.openDispute',
      input: { title: 'who was to bring it', parties: ['client-1', agencyId], between: 'client-agency', agencyId },
    });
    const consentId = completed.record.sections.referral.referrals[0]?.consentId ?? '';
    const withdrawn = completed.so({ type: 'consent.withdraw', input: { consentId } });
    for (const s of [unsafe, dispute, withdrawn]) {
      const told = s.so(tells('client', 'not-received'));
      expect(queries(told)).toEqual([]);
      expect(stateOf(told)).toBe('disputed');
      expect(dueOf(told, 'monitoring.voices-differ')).toMatchObject([{ ids: [id], due: expect.any(String) }]);
    }
    expect(dueOf(disputed, 'monitoring.voices-differ')).toEqual([]);
  });

  test('[A5.5.2] nor of itself where one of several members has withdrawn', () => {
    const { sections } = completed.so(tells('client', 'not-received')).record;
    const [given] = sections.consent.given.filter((c) => c.recipient === agencyId);
    const [referral] = sections.referral.referrals;
    if (!given || !referral) throw new Error('nothing was told');
    const member = (ref: string) => ({ ...sections.client.members[0], id: ref, ref, from: '2026-01-01' }) as never;
    const asked = (more: object) =>
      queryOf(
        {
          ...sections,
          client: { ...sections.client, kind: 'household', members: [member('m-1'), member('m-2')] },
          monitoring: { ...sections.monitoring, queries: [] },
          consent: {
            ...sections.consent,
            given: [
              { ...given, id: 'c-1', members: ['m-1'] },
              { ...given, id: 'c-2', members: ['m-2'], ...more },
            ],
          },
          referral: { ...sections.referral, referrals: [{ ...referral, members: ['m-1', 'm-2'], consentId: 'c-1' }] },
        },
        id,
      );
    expect(asked({})).toHaveLength(1);
    expect(asked({ withdrawnAt: '2026-01-05T03:00:00.000Z' })).toEqual([]);
  });

  test('[A5.5.2] a query about a referral is about one that went to this agency for this service, and asks something', () => {
    const ask = { plannedServiceId: planned, agencyId, referralId: id } as const;
    completed.when({ type: 'monitoring.query', input: { ...ask, question: 'was it given?' } }).then('monitoring.queried', { query: ask });
    completed.when({ type: 'monitoring.query', input: ask }).thenRefused('monitoring.nothing-asked');
    for (const wrong of [{ referralId: 'none' }, { agencyId: 'agency-2' }])
      completed
        .when({ type: 'monitoring.query', input: { ...ask, question: 'was it given?', ...wrong } })
        .thenRefused('monitoring.referral-unknown');
  });
});

describe('[B6.1] a query that becomes advocacy', () => {
  const disputed = completed.so(tells('client', 'not-received'));
  const inDispute = disputed.so({
    type: 'accompaniment.openDispute',
    input: { title: 'the parcel of March', parties: ['client-1', agencyId], between: 'client-agency', agencyId },
  });
  const disputeId = inDispute.last('accompaniment.disputeOpened').dispute.id;
  const press = (more: object = {}): Command =>
    ({
      type: 'monitoring.turnToAdvocacy',
      input: {
        queryId: queryId(inDispute),
        disputeId,
        what: 'asks the head of the pantry for the list',
        asAdvocate: { because: 'distress', clientAgrees: 'agrees' },
        ...more,
      },
    }) as Command;

  test('[B6.1] is linked to the dispute, and the advocacy is on the record with its ground', () => {
    const pressed = inDispute.so(press());
    expect(queries(pressed)).toMatchObject([{ disputeIds: [disputeId] }]);
    expect(pressed.record.sections.accompaniment.advocacy).toMatchObject([
      { disputeId, advocate: 'worker-1', towards: agencyId, because: 'distress', clientAgrees: 'agrees' },
    ]);
  });

  test('[B6.1] the loop stays open while the dispute does', () => {
    const sure = inDispute.so(press(), answer(inDispute)).later({ days: 1 }).so(tells('worker', 'not-received'));
    expect(stateOf(sure)).toBe('disputed');
    expect(stateOf(sure.so({ type: 'accompaniment.settleDispute', input: { disputeId } }))).toBe('closed');
  });

  test('[B6.1] not against the client’s will, not by who mediates, not in another dispute, and not by the agency', () => {
    inDispute.when(press({ asAdvocate: { because: 'distress', clientAgrees: 'disagrees' } })).thenRefused('monitoring.advocacy-not-agreed');
    inDispute.when(press({ disputeId: 'none' })).thenRefused('monitoring.dispute-unknown');
    inDispute.when(press({ queryId: 'none' })).thenRefused('monitoring.query-unknown');
    inDispute.in(agency).when(press()).thenRefused('monitoring.query-wrong-actor');
    const dropped = inDispute.so({ type: 'monitoring.dropQuery', input: { queryId: queryId(inDispute), why: 'asked by telephone' } });
    dropped.when(press()).thenRefused('monitoring.query-not-open');
    const mediated = inDispute.so({
      type: 'accompaniment.mediate',
      input: { disputeId, mediator: 'worker-1', agreedBy: ['client-1', agencyId] },
    });
    mediated.when(press()).thenRefused('monitoring.mediator-cannot-query');
  });
});
