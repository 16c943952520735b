import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Submission } from '../../src/index.js';
import { aHouse, desk, id, sent, tenant, theEnd, worker } from './answering-house.js';
import { settled } from './office.js';

type Step = 'answer' | 'progress' | 'outcome';
const answers: Readonly<Record<Step, readonly (readonly [answer: object, status?: string])[]>> = {
  answer: [[{ answer: 'accepted' }, 'accepted'], [{ answer: 'rejected' }, 'rejected'], [{ answer: 'perhaps' }]],
  progress: [
    [{ status: 'on-hold' }, 'on-hold'],
    [{ status: 'in-progress' }, 'in-progress'],
    [{ status: 'completed' }, 'completed'],
    [{ status: 'failed' }, 'failed'],
  ],
  outcome: [[{ result: 'received' }, 'told'], [{ result: 'unknown' }]],
};
const following: Readonly<Record<string, readonly string[]>> = {
  requested: ['accepted', 'rejected'],
  accepted: ['on-hold', 'in-progress', 'completed', 'failed'],
  'in-progress': ['on-hold', 'completed', 'failed'],
  'on-hold': ['in-progress', 'completed', 'failed'],
  completed: ['told'],
  failed: ['told'],
};
const asks = (status: string): Step | undefined =>
  status === 'requested' ? 'answer' : following[status]?.includes('told') ? 'outcome' : following[status] ? 'progress' : undefined;

interface Known {
  readonly token: string;
  readonly step: Step;
  state: 'open' | 'used' | 'revoked';
  sent?: string;
  reply?: unknown;
}
const op = fc.oneof(
  fc.constant({ do: 'issue' } as const),
  fc.record({ do: fc.constant('look' as const), which: fc.nat(9) }),
  fc.record({ do: fc.constant('submit' as const), which: fc.nat(9), answer: fc.nat(3), form: fc.nat(1) }),
  fc.record({ do: fc.constant('submit' as const), which: fc.constant(0), answer: fc.nat(3), form: fc.nat(1) }),
  fc.record({ do: fc.constant('guess' as const), which: fc.nat(9), isId: fc.boolean() }),
  fc.constant({ do: 'revoke' } as const),
  fc.constant({ do: 'withdraw' } as const),
  fc.record({ do: fc.constant('wait' as const), days: fc.constantFrom(1, 3, 9) }),
);
const notValid = { refused: true, because: [{ code: 'answer-link.not-valid' }] };
const consentId = sent.last('consent.given').consent.id;

test('[B4.3][B4.5] whatever is looked at, submitted, revoked, withdrawn, waited for and guessed in whatever order: one token lives at most, and each counts once', async () => {
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(op, { minLength: 3, maxLength: 22 }), async (ops) => {
      const house = await aHouse({ attempts: { perToken: 1_000, perPresenter: 1_000 } });
      const { answering, caseId, time, casework, journal, tokens } = house;
      let [status, isWithdrawn, isRetried, counted] = ['requested', false, false, 0];
      // The newest first: most of what is done is done with it.
      const known: Known[] = [];
      const isOver = () => time.now >= theEnd || isWithdrawn;
      const isLive = (t: Known) => t.state === 'open' && !isOver() && asks(status) === t.step;
      const pick = (which: number) => known[which % Math.max(known.length, 1)];

      for (const now of ops) {
        if (now.do === 'wait') time.now = new Date(Date.parse(time.now) + now.days * 86_400_000).toISOString();
        if (now.do === 'revoke') {
          const dying = known.filter((t) => t.state !== 'revoked');
          expect(await answering.revoke(caseId, id, worker)).toEqual({ refused: false, revoked: dying.length });
          for (const t of dying) t.state = 'revoked';
        }
        if (now.do === 'withdraw' && !isWithdrawn) {
          await settled(casework.run(caseId, { type: 'consent.withdraw', input: { consentId } }, worker));
          isWithdrawn = true;
          if (status === 'requested') status = 'cancelled';
        }
        if (now.do === 'issue') {
          const issued = await answering.issue(caseId, id, worker);
          const step = isOver() ? undefined : asks(status);
          expect(issued).toMatchObject(
            step ? { refused: false, step, until: theEnd } : { because: [{ code: 'answer-link.nothing-asked' }] },
          );
          if (!issued.refused) {
            for (const t of known) t.state = 'revoked';
            known.unshift({ token: issued.token, step: issued.step, state: 'open' });
          }
        }
        if (now.do === 'guess') {
          const theirs = pick(now.which)?.token ?? 'q'.repeat(60);
          const guess = now.isId ? `${theirs.slice(0, 17)}${'q'.repeat(42)}A` : `${'q'.repeat(16)}.${theirs.slice(17)}`;
          expect(await answering.submit(desk, guess, { submissionId: 'x'.repeat(22), answer: { answer: 'accepted' } })).toEqual(notValid);
        }
        const t = 'which' in now ? pick(now.which) : undefined;
        if (now.do === 'look' && t)
          expect(await answering.look(desk, t.token)).toMatchObject(isLive(t) ? { refused: false, step: t.step, until: theEnd } : notValid);
        if (now.do === 'submit' && t) {
          const [answer, becomes] = answers[t.step][now.answer % answers[t.step].length] ?? [{}];
          const submission = { submissionId: `form-${now.form}`.padEnd(22, '-'), answer } as Submission;
          const reply = await answering.submit(desk, t.token, submission);
          const mark = JSON.stringify(submission);
          if (t.state === 'used' && t.sent === mark && !isOver()) {
            expect(reply).toEqual(t.reply);
            isRetried = true;
          } else if (!isLive(t)) expect(reply).toEqual(notValid);
          // To go on as before is no step either.
          else if (becomes === undefined || !following[status]?.includes(becomes))
            expect(reply).toMatchObject({ because: [{ code: 'input.not-on-the-list' }] });
          else {
            counted += 1;
            status = becomes;
            const next = asks(status);
            expect(reply).toMatchObject({ refused: false, step: t.step, ...(next && { next: { step: next, until: theEnd } }) });
            Object.assign(t, { state: 'used', sent: mark, reply });
            if (!reply.refused && reply.next) known.unshift({ token: reply.next.token, step: reply.next.step, state: 'open' });
            reached.add(status);
          }
        }
        expect(known.filter((one) => one.state === 'open').length).toBeLessThanOrEqual(1);
      }
      const ofAgency = (await journal()).filter((entry) => entry.by.kind === 'agency');
      expect(ofAgency).toHaveLength(counted);
      const rows = await Promise.all(known.map(({ token }) => tokens.find(tenant, token.slice(0, 16))));
      expect(rows.map((row) => row?.state)).toEqual(known.map(({ state }) => state));
      if (isRetried) reached.add('retried');
    }),
    { numRuns: 600 },
  );
  expect([...reached]).toEqual(expect.arrayContaining(['accepted', 'rejected', 'completed', 'retried']));
}, 60_000);
