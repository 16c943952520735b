import { describe, expect, test, vi } from 'vitest';
import { type AccessPolicy, type AnswerTokens, everybodyMayDoEverything, memoryAnswerTokens, memoryCases } from '../../src/index.js';
import { accepted, agencyId, aHouse, desk, form, id, sent, tenant, theEnd, worker } from './answering-house.js';
import { codes, settled } from './office.js';

const notValid = { refused: true, because: [{ code: 'answer-link.not-valid' }] };
const token = /^[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]{42}[A-Za-z0-9]$/;

describe('a link is opened', () => {
  test('[B4.5] it shows which step is asked for and until when, and nothing of the client', async () => {
    const { answering, issue, caseId } = await aHouse();
    const link = await issue();
    expect(link).toEqual({ refused: false, token: expect.stringMatching(token), step: 'answer', until: theEnd });
    const looked = await settled(answering.look(desk, link.token));
    expect(looked).toEqual({ refused: false, step: 'answer', until: theEnd, submissionId: expect.stringMatching(/^[A-Za-z0-9_-]{22}$/) });
    for (const own of ['client-1', caseId, id, agencyId, 'pantry']) expect(JSON.stringify([link, looked])).not.toContain(own);
  });

  test('[B4.5] a mail program that opens it fifty times uses nothing up: the answer still counts', async () => {
    const { answering, issue, version, tokens } = await aHouse();
    const link = await issue();
    const before = [await version(), await tokens.find(tenant, link.token.slice(0, 16))];
    for (let n = 0; n < 50; n += 1) await settled(answering.look(desk, link.token));
    expect([await version(), await tokens.find(tenant, link.token.slice(0, 16))]).toEqual(before);
    expect(await answering.submit(desk, link.token, accepted())).toMatchObject({ refused: false });
  });

  test('[B4.5] it can be kept where only its hash is: neither the store nor the audit nor the journal holds a token', async () => {
    const kept: unknown[] = [];
    const store = memoryAnswerTokens();
    const seen = new Proxy(store, {
      get:
        (of, name: keyof AnswerTokens) =>
        (...args: never[]) => {
          kept.push(args);
          return (of[name] as (...given: never[]) => unknown)(...args);
        },
    });
    const { answering, issue, audit, journal } = await aHouse({ answerTokens: seen });
    const first = await issue();
    await answering.look(desk, first.token);
    await answering.look(desk, `${first.token.slice(0, 17)}${'x'.repeat(43)}`);
    const { next } = await settled(answering.submit(desk, first.token, accepted()));
    const all = JSON.stringify([kept, audit.entries(tenant), await journal()]);
    for (const { token: one } of [first, next ?? first]) expect(all).not.toContain(one.slice(17));
    expect(JSON.stringify([audit.entries(tenant), await journal()])).not.toContain(first.token.slice(0, 16));
    expect(all).not.toContain(desk.presenter);
  });
});

describe('[A5.3.1] an agency without an account answers', () => {
  test('[A5.3.1][B4.3] it accepts, tells how it goes on and how it turned out, each by the token that the step before yielded', async () => {
    const { answering, issue, referral, time } = await aHouse();
    const one = await issue();
    const two = await settled(answering.submit(desk, one.token, form({ answer: 'accepted', reason: 'on Tuesdays' })));
    expect(two).toEqual({ refused: false, step: 'answer', next: { token: expect.stringMatching(token), step: 'progress', until: theEnd } });
    expect(await referral()).toMatchObject({ status: 'accepted', statusReason: 'on Tuesdays' });

    time.now = '2026-01-09T02:00:00.000Z';
    const three = await settled(answering.submit(desk, two.next?.token ?? '', form({ status: 'in-progress' })));
    expect(three.next).toMatchObject({ step: 'progress', until: theEnd });
    const four = await settled(answering.submit(desk, three.next?.token ?? '', form({ status: 'completed' })));
    expect(four.next).toMatchObject({ step: 'outcome' });
    const five = await settled(answering.submit(desk, four.next?.token ?? '', form({ result: 'received', experience: 'comes gladly' })));
    expect(five).toEqual({ refused: false, step: 'outcome' });
    expect(await referral()).toMatchObject({ status: 'completed', outcomes: [{ toldBy: 'provider', result: 'received' }] });
    for (const used of [one.token, two.next?.token, three.next?.token, four.next?.token])
      expect(await answering.look(desk, used ?? '')).toEqual(notValid);
  });

  test('[A5.3.1] after a refusal nothing more is asked; after a failure, how it turned out', async () => {
    const { answering, issue, referral } = await aHouse();
    expect(await answering.submit(desk, (await issue()).token, form({ answer: 'rejected', why: 'no-capacity' }))).toEqual({
      refused: false,
      step: 'answer',
    });
    expect(await referral()).toMatchObject({ status: 'rejected', statusWhy: 'no-capacity' });
    const other = await aHouse();
    const { next } = await settled(other.answering.submit(desk, (await other.issue()).token, accepted()));
    expect(await other.answering.submit(desk, next?.token ?? '', form({ status: 'failed' }))).toMatchObject({ next: { step: 'outcome' } });
  });

  test('[B4.3] it is in the journal as the agency’s own word, and in the audit as anybody’s command', async () => {
    const { answering, issue, audit, journal } = await aHouse();
    await answering.submit(desk, (await issue()).token, accepted());
    expect((await journal()).at(-1)).toMatchObject({
      type: 'referral.answered',
      by: { kind: 'agency', id: agencyId },
      data: { referralId: id },
    });
    expect(audit.entries(tenant).map(({ actor, action, allowed, commands }) => [actor.id, action, allowed, commands])).toEqual([
      ['worker-1', 'answerLink', 'full', undefined],
      [agencyId, 'run', 'full', ['referral.answer']],
    ]);
  });

  test('[A3.5] the policy decides as for everybody: of what it does not let through nothing is told, and the link lives on', async () => {
    let isOpen = false;
    const policy: AccessPolicy = {
      ...everybodyMayDoEverything,
      decide: async ({ actor }) =>
        actor.kind === 'worker' || isOpen ? { allow: 'full', why: 'yes' } : { allow: 'none', why: 'contract-ended' },
    };
    const { answering, issue, audit, version } = await aHouse({ policy });
    const { token } = await issue();
    const before = await version();
    expect(await answering.look(desk, token)).toEqual(notValid);
    expect(await answering.submit(desk, token, accepted())).toEqual(notValid);
    expect(await version()).toBe(before);
    expect(audit.entries(tenant)).toContainEqual(expect.objectContaining({ action: 'run', allowed: 'none', why: 'contract-ended' }));
    isOpen = true;
    expect(await answering.submit(desk, token, accepted())).toMatchObject({ refused: false });
  });
});

describe('the same submission again', () => {
  test('[A5.3.1] changes nothing and is answered the same, also at once, also after the next step', async () => {
    const { answering, issue, version } = await aHouse();
    const { token } = await issue();
    const filled = accepted();
    const [first, twin] = await Promise.all([answering.submit(desk, token, filled), answering.submit(desk, token, filled)]);
    const after = await version();
    expect(twin).toEqual(first);
    expect(await answering.submit(desk, token, filled)).toEqual(first);
    expect(await version()).toBe(after);
    const { next } = await settled(Promise.resolve(first));
    await settled(answering.submit(desk, next?.token ?? '', form({ status: 'on-hold' })));
    expect(await answering.submit(desk, token, filled)).toEqual(first);
  });

  test('[B4.5] another with a used token is not valid, though it says the same, and it learns of no next token', async () => {
    const { answering, issue, version } = await aHouse();
    const { token } = await issue();
    await settled(answering.submit(desk, token, accepted()));
    const after = await version();
    for (const other of [accepted(), form({ answer: 'rejected' })]) expect(await answering.submit(desk, token, other)).toEqual(notValid);
    expect(await version()).toBe(after);
  });

  test('[B4.5] of two different ones at once one counts', async () => {
    const { answering, issue, journal } = await aHouse();
    const { token } = await issue();
    const both = await Promise.all([accepted(), form({ answer: 'rejected' })].map((one) => answering.submit(desk, token, one)));
    expect(both.filter((answer) => !answer.refused)).toHaveLength(1);
    expect((await journal()).filter((entry) => entry.type === 'referral.answered')).toHaveLength(1);
  });

  test.each(['before the commit', 'after the commit', 'when the token was to be used'])(
    '[A5.3.1] a retry after a crash %s is answered with what happened, and one answer is in the case',
    async (when) => {
      let crashes = 1;
      const crash = (now: string) => {
        if (now === when && crashes-- > 0) throw new Error('the power went out');
      };
      const cases = memoryCases();
      const store = memoryAnswerTokens();
      const failing = {
        ...cases,
        commit: async (...args: Parameters<typeof cases.commit>) => {
          if (args[1].commandId !== 'told') crash('before the commit');
          const done = await cases.commit(...args);
          if (args[1].commandId !== 'told') crash('after the commit');
          return done;
        },
      };
      const use: AnswerTokens['use'] = async (...args) => {
        crash('when the token was to be used');
        return store.use(...args);
      };
      const { answering, issue, journal } = await aHouse({ cases: failing, answerTokens: { ...store, use } });
      const { token } = await issue();
      const filled = accepted();
      await expect(answering.submit(desk, token, filled)).rejects.toThrow(expect.objectContaining({ code: 'KASUS_REPOSITORY_FAILED' }));

      const other = await answering.submit(desk, token, form({ answer: 'rejected' }));
      expect(codes(other)).toEqual([when === 'before the commit' ? 'casework.busy' : 'answer-link.not-valid']);
      const retried = await settled(answering.submit(desk, token, filled));
      expect(retried).toMatchObject({ step: 'answer', next: { step: 'progress' } });
      expect(await answering.submit(desk, token, filled)).toEqual(retried);
      expect(await answering.look(desk, retried.next?.token ?? '')).toMatchObject({ step: 'progress' });
      expect((await journal()).filter((entry) => entry.type === 'referral.answered')).toHaveLength(1);
    },
  );

  test('[A5.3.1] one that was begun and never ended gives way to another after a minute, and not before', async () => {
    const { answering, issue, tokens, time } = await aHouse();
    const { token } = await issue();
    const lost = { mark: 'lost', at: time.now, abandonedBefore: time.now };
    expect(await tokens.take(tenant, token.slice(0, 16), lost)).toBe('taken');
    expect(codes(await answering.submit(desk, token, accepted()))).toEqual(['casework.busy']);
    time.now = '2026-01-05T02:01:00.000Z';
    expect(codes(await answering.submit(desk, token, accepted()))).toEqual(['casework.busy']);
    time.now = '2026-01-05T02:01:00.001Z';
    expect(await answering.submit(desk, token, accepted())).toMatchObject({ refused: false });
  });
});

test('[B4.5] where one that was slow wakes up after another took its place, one of the two is in the case', async () => {
  const cases = memoryCases();
  const slow: { wake?: () => void } = {};
  const commit: typeof cases.commit = async (of, change) => {
    if (change.commandId !== 'told' && !slow.wake) await new Promise<void>((wake) => Object.assign(slow, { wake }));
    return cases.commit(of, change);
  };
  const { answering, issue, journal, time } = await aHouse({ cases: { ...cases, commit } });
  const { token } = await issue();
  const first = answering.submit(desk, token, accepted());
  await vi.waitFor(() => expect(slow.wake).toBeDefined());
  time.now = '2026-01-05T02:02:00.000Z';
  expect(await answering.submit(desk, token, form({ answer: 'rejected' }))).toEqual({ refused: false, step: 'answer' });
  slow.wake?.();
  expect(await first).toEqual(notValid);
  expect((await journal()).filter((entry) => entry.type === 'referral.answered')).toHaveLength(1);
});

test('[B4.5] of two that were slow the one that is not in the case is never told that it counted', async () => {
  const cases = memoryCases();
  const slow: (() => void)[] = [];
  const commit: typeof cases.commit = async (of, change) => {
    if (change.commandId !== 'told' && slow.length < 2) await new Promise<void>((wake) => slow.push(wake));
    return cases.commit(of, change);
  };
  const { answering, issue, referral, time } = await aHouse({ cases: { ...cases, commit } });
  const { token } = await issue();
  const [yes, no] = [accepted(), form({ answer: 'rejected' })];
  const first = answering.submit(desk, token, yes);
  await vi.waitFor(() => expect(slow).toHaveLength(1));
  time.now = '2026-01-05T02:02:00.000Z';
  const second = answering.submit(desk, token, no);
  await vi.waitFor(() => expect(slow).toHaveLength(2));
  slow[0]?.();
  expect(await first).toMatchObject({ refused: false });
  slow[1]?.();
  expect(await second).toEqual(notValid);
  expect(await referral()).toMatchObject({ status: 'accepted' });
  expect(await answering.submit(desk, token, no)).toEqual(notValid);
});

describe('[B4.5] a form that is filled in wrongly', () => {
  test.each([
    ['an answer that is none', { answer: 'perhaps' }, ['input.not-on-the-list', 'answer.answer']],
    ['nothing', {}, ['input.missing', 'answer.answer']],
    ['another referral', { answer: 'accepted', referralId: 'other' }, ['input.unknown-key', 'answer']],
    ['kinds of information', { answer: 'accepted', kinds: ['hiv'] }, ['input.unknown-key', 'answer']],
    ['a key of its own', { answer: 'accepted', Siti: 1 }, ['input.unknown-key', 'answer']],
    ['megabytes', { answer: 'rejected', reason: 'x'.repeat(2_000_000) }, ['input.too-large', 'answer']],
    ['half a character', { answer: 'rejected', reason: '\ud800' }, ['input.not-text', 'answer']],
  ])('[B4.5] %s: is told so, by code and path, and can be sent again', async (_, answer, [code, path]) => {
    const { answering, issue, version } = await aHouse();
    const { token } = await issue();
    const before = await version();
    const said = await answering.submit(desk, token, form(answer as never));
    expect(said).toEqual({ refused: true, because: [{ code, path: expect.stringContaining(path ?? '') }] });
    expect(await version()).toBe(before);
    expect(await answering.submit(desk, token, accepted())).toMatchObject({ refused: false });
  });

  test.each([
    ['the client’s word', { result: 'received', toldBy: 'client' }, 'input.unknown-key'],
    ['how good it was itself', { result: 'received', satisfaction: 'good' }, 'input.unknown-key'],
    ['that nothing is known', { result: 'unknown' }, 'input.not-on-the-list'],
    ['that it would rather not say', { result: 'not-said' }, 'input.not-on-the-list'],
  ])('[B4.5] of the outcome an agency cannot say %s', async (_, answer, code) => {
    const { answering, issue, referral } = await aHouse({}, completed);
    const { token, step } = await issue();
    expect(step).toBe('outcome');
    expect(codes(await answering.submit(desk, token, form(answer as never)))).toEqual([code]);
    expect((await referral()).outcomes).toEqual([]);
  });

  test.each([['short'], ['é'.repeat(30)], ['x'.repeat(101)], [undefined]])(
    '[B4.5] a form without an id of its own (%s) is not taken',
    async (submissionId) => {
      const { answering, issue, version } = await aHouse();
      const { token } = await issue();
      const before = await version();
      const answer = await answering.submit(desk, token, { submissionId, answer: { answer: 'accepted' } } as never);
      expect(answer).toMatchObject({ refused: true, because: [{ path: 'submissionId' }] });
      expect(await version()).toBe(before);
    },
  );
});

describe('a link is given out', () => {
  test('[B4.3] in the place of the one before, so that one of a referral lives', async () => {
    const { answering, issue } = await aHouse();
    const first = await issue();
    const second = await issue();
    expect(await answering.look(desk, first.token)).toEqual(notValid);
    expect(await answering.look(desk, second.token)).toMatchObject({ step: 'answer' });
  });

  test('[B4.5] not for a referral that was not sent, is not there, or asks the agency nothing', async () => {
    const { answering, caseId, casework, time } = await aHouse();
    expect(codes(await answering.issue(caseId, 'none', worker))).toEqual(['referral.unknown']);
    expect(codes(await answering.issue('none', id, worker))).toEqual(['casework.not-available']);
    time.now = theEnd;
    expect(codes(await answering.issue(caseId, id, worker))).toEqual(['answer-link.nothing-asked']);
    time.now = sent.setting.now;
    await settled(casework.run(caseId, { type: 'referral.cancel', input: { referralId: id, reason: 'the client asked' } }, worker));
    expect(codes(await answering.issue(caseId, id, worker))).toEqual(['answer-link.nothing-asked']);
  });

  test('[B4.5] not to the agency itself, nor by who speaks for it, nor to the client', async () => {
    const { answering, caseId } = await aHouse();
    for (const actor of [
      { kind: 'agency', id: agencyId },
      { kind: 'worker', id: 'worker-1', onBehalfOf: agencyId },
      { kind: 'client', id: 'client-1' },
    ] as const) {
      expect(codes(await answering.issue(caseId, id, { ...worker, actor }))).toEqual(['referral.wrong-actor']);
      expect(codes(await answering.revoke(caseId, id, { ...worker, actor }))).toEqual(['referral.wrong-actor']);
    }
  });

  test('[B4.5] an audit that cannot be written: no link, no answer, and no refusal either', async () => {
    const { issue, answering, caseId } = await aHouse();
    const { token } = await issue();
    const broken = { append: () => Promise.reject(new Error('the disk is full')) };
    const other = await aHouse({ audit: broken });
    const failed = expect.objectContaining({ code: 'KASUS_AUDIT_FAILED' });
    await expect(other.answering.issue(caseId, id, worker)).rejects.toThrow(failed);
    await expect(other.answering.look(desk, token)).rejects.toThrow(failed);
    expect(await answering.look(desk, token)).toMatchObject({ step: 'answer' });
  });
});

const agency = { by: { kind: 'agency', id: agencyId } } as const;
const completed = sent
  .in(agency)
  .so(
    { type: 'referral.answer', input: { referralId: id, answer: 'accepted' } },
    { type: 'referral.progress', input: { referralId: id, status: 'completed' } },
  )
  .in({ by: sent.setting.by });
