import { describe, expect, test } from 'vitest';
import { type AnswerTokens, type Command, everybodyMayDoEverything, memoryAnswerTokens, memoryRepositories } from '../../src/index.js';
import { consentToTell } from '../../src/testing/index.js';
import { accepted, agencyId, aHouse, desk, form, id, sent, tenant, theEnd, worker } from './answering-house.js';
import { codes, settled } from './office.js';

const notValid = { refused: true, because: [{ code: 'answer-link.not-valid' }] };
type House = Awaited<ReturnType<typeof aHouse>>;
const run = (house: House, command: Command) => settled(house.casework.run(house.caseId, command, worker));
const consentId = sent.last('consent.given').consent.id;
const withdraw = { type: 'consent.withdraw', input: { consentId } } as const;
const accept = { type: 'referral.answer', input: { referralId: id, answer: 'accepted' } } as const;
const forAgency = { ...worker, actor: { ...worker.actor, onBehalfOf: agencyId } } as const;
const elsewhere = (token: string): string => `${token.slice(0, 17)}${'x'.repeat(42)}A`;

/** How somebody comes to hold the wrong token; the token that they hold. */
const wrongHolders: Readonly<Record<string, (house: House) => Promise<string>>> = {
  'one who guesses': async () => `${'q'.repeat(16)}.${'q'.repeat(42)}A`,
  'one who guesses the secret of a token that is there': async ({ issue }) => elsewhere((await issue()).token),
  'one who joins the id of one token with the secret of another': async ({ issue, tokens }) => {
    const [one, other] = [await issue(), await issue()];
    const first = await tokens.find(tenant, one.token.slice(0, 16));
    expect(first?.state).toBe('revoked');
    return `${other.token.slice(0, 16)}${one.token.slice(16)}`;
  },
  'one whose token was replaced': async ({ issue }) => {
    const { token } = await issue();
    await issue();
    return token;
  },
  'one whose token was revoked': async ({ issue, answering, caseId }) => {
    const { token } = await issue();
    expect(await answering.revoke(caseId, id, worker)).toEqual({ refused: false, revoked: 1 });
    return token;
  },
  'one whose token was used': async ({ issue, answering }) => {
    const { token } = await issue();
    await settled(answering.submit(desk, token, accepted()));
    return token;
  },
  'one whose token was used, by its retry after it was revoked': async ({ issue, answering, caseId }) => {
    const { token } = await issue();
    await settled(answering.submit(desk, token, again));
    await answering.revoke(caseId, id, worker);
    return token;
  },
  'one who comes too late': async ({ issue, time }) => {
    const { token } = await issue();
    time.now = theEnd;
    return token;
  },
  'one whose referral was cancelled': async (house) => {
    const { token } = await house.issue();
    await run(house, { type: 'referral.cancel', input: { referralId: id, reason: 'the client asked' } });
    return token;
  },
  'one whose referral was recalled, as the client withdrew the consent': async (house) => {
    const { token } = await house.issue();
    await run(house, withdraw);
    expect(await house.referral()).toMatchObject({ status: 'cancelled' });
    return token;
  },
  'one at work, when the client withdrew the consent': async (house) => {
    await settled(house.casework.run(house.caseId, accept, forAgency));
    const { token } = await house.issue();
    await run(house, withdraw);
    return token;
  },
  'one who was asked what a worker has entered meanwhile': async (house) => {
    const { token } = await house.issue();
    await settled(house.casework.run(house.caseId, accept, forAgency));
    return token;
  },
  'one whose token stands in the place of another’s': async ({ issue, tokens }) => {
    const { token } = await issue();
    const row = await tokens.find(tenant, token.slice(0, 16));
    if (row) await tokens.save(tenant, { ...row, id: 'another-id-of-16' });
    return `another-id-of-16${token.slice(16)}`;
  },
};
const again = accepted();

describe('[B4.5] nothing is told to a wrong holder', () => {
  test.each(Object.entries(wrongHolders))('[B4.5] %s: the one same answer, nothing stored, and the denial is audited', async (_, wrong) => {
    const house = await aHouse();
    const token = await wrong(house);
    const before = [await house.version(), await house.tokens.find(tenant, token.slice(0, 16))];
    const noted = house.audit.entries(tenant).length;
    expect(await house.answering.look(desk, token)).toEqual(notValid);
    for (const submission of [again, form({ answer: 'rejected' }), form({ nonsense: 1 } as never), 'x'.repeat(3_000_000), undefined])
      expect(await house.answering.submit(desk, token, submission as never)).toEqual(notValid);
    expect([await house.version(), await house.tokens.find(tenant, token.slice(0, 16))]).toEqual(before);
    const denials = house.audit.entries(tenant).slice(noted);
    expect(denials.length).toBeGreaterThanOrEqual(5);
    for (const entry of denials) expect(entry).toMatchObject({ action: 'answerLink', allowed: 'none' });
    expect(JSON.stringify(denials)).not.toContain(token.slice(0, 16));
    expect(JSON.stringify(denials)).not.toContain(token.slice(17));
  });

  test.each([
    ['nothing', undefined],
    ['the empty text', ''],
    ['a number', 7],
    ['a list', [[]]],
    ['one without its secret', 'q'.repeat(16)],
    ['one character too many', `${'q'.repeat(16)}.${'q'.repeat(44)}`],
    ['letters of another script', `${'ж'.repeat(16)}.${'ж'.repeat(43)}`],
    ['half a character', `${'q'.repeat(16)}.${'\ud800'.repeat(43)}`],
    ['five megabytes', 'q'.repeat(5_000_000)],
    ['a path', '../../../../../../../../../../../../../../../../../etc/passwd'],
    ['an object that answers twice', new Proxy({}, { get: () => () => 'q' })],
  ])('[B4.5] a token that is %s is like one that was guessed', async (_, token) => {
    const { answering, audit, version } = await aHouse();
    const before = await version();
    expect(await answering.look(desk, token as string)).toEqual(notValid);
    expect(await answering.submit(desk, token as string, accepted())).toEqual(notValid);
    expect(await version()).toBe(before);
    expect(audit.entries(tenant)).toMatchObject([{ allowed: 'none', why: 'no-such-token' }, { allowed: 'none' }]);
  });

  test('[B4.5] at another tenant’s door, also where that tenant’s store holds a copy of the row', async () => {
    const { answering, issue, tokens, audit } = await aHouse();
    const { token } = await issue();
    const row = await tokens.find(tenant, token.slice(0, 16));
    expect(await answering.look({ ...desk, tenant: 'other' }, token)).toEqual(notValid);
    if (row) await tokens.save('other', row);
    expect(await answering.submit({ ...desk, tenant: 'other' }, token, accepted())).toEqual(notValid);
    expect(audit.entries('other')).toHaveLength(2);
    expect(await answering.look(desk, token)).toMatchObject({ refused: false });
  });

  test('[B4.5] on the page of another referral', async () => {
    const { answering, issue, version } = await aHouse();
    const { token } = await issue();
    const before = await version();
    expect(await answering.look({ ...desk, referralId: 'another' }, token)).toEqual(notValid);
    expect(await answering.submit({ ...desk, referralId: 'another' }, token, accepted())).toEqual(notValid);
    expect(await version()).toBe(before);
    expect(await answering.submit({ ...desk, referralId: id }, token, accepted())).toMatchObject({ refused: false });
  });

  test('[B4.5] one who finds the old link does not get the next one, whoever has used it', async () => {
    const { answering, issue } = await aHouse();
    const { token } = await issue();
    const { next } = await settled(answering.submit(desk, token, again));
    for (const guess of [accepted(), { ...again, answer: { answer: 'rejected' } } as const, { ...again, submissionId: 'x'.repeat(22) }])
      expect(await answering.submit(desk, token, guess)).toEqual(notValid);
    expect(await answering.submit(desk, `${next?.token.slice(0, 16)}${token.slice(16)}`, accepted())).toEqual(notValid);
  });

  test('[A3.5] a link that died by a withdrawal lives again where the client lets it go on, on a new consent', async () => {
    const house = await aHouse();
    const { next } = await settled(house.answering.submit(desk, (await house.issue()).token, accepted()));
    const token = next?.token ?? '';
    await run(house, withdraw);
    expect(await house.answering.submit(desk, token, form({ status: 'in-progress' }))).toEqual(notValid);
    await run(house, consentToTell(agencyId, ['general', 'contact']));
    await run(house, {
      type: 'referral.decideAfterWithdrawal',
      input: { referralId: id, clientWas: 'asked', clientWants: 'go-on', decided: 'go-on' },
    });
    expect(await house.answering.submit(desk, token, form({ status: 'in-progress' }))).toMatchObject({ refused: false });
  });

  test('[B4.5] that the links of a referral are revoked while an answer is written takes the next link away, not the answer', async () => {
    const store = memoryAnswerTokens();
    const use: AnswerTokens['use'] = async (...args) => {
      await store.revoke(tenant, { caseId: sent.record.id, referralId: id });
      return store.use(...args);
    };
    const { answering, issue, referral } = await aHouse({ answerTokens: { ...store, use } });
    expect(await answering.submit(desk, (await issue()).token, accepted())).toEqual({ refused: false, step: 'answer' });
    expect(await referral()).toMatchObject({ status: 'accepted' });
  });
});

describe('[B4.5] the work that a wrong holder causes tells nothing either', () => {
  /** What a call asks of the ports, in its order. */
  const asked = async (wrong: (house: House) => Promise<string>, submits: boolean): Promise<string[]> => {
    const calls: string[] = [];
    const spied = <P extends object>(name: string, port: P): P =>
      new Proxy(port, {
        get: (of, method) => {
          const held = Reflect.get(of, method) as unknown;
          if (typeof held !== 'function') return held;
          return (...args: unknown[]) => {
            calls.push(`${name}.${String(method)}`);
            return held.apply(of, args) as unknown;
          };
        },
      });
    const own = memoryRepositories();
    const house = await aHouse({
      cases: spied('cases', own.cases),
      answerTokens: spied('tokens', memoryAnswerTokens()),
      audit: spied('audit', own.audit),
      policy: spied('policy', everybodyMayDoEverything),
    });
    const token = await wrong({ ...house, audit: own.audit });
    calls.length = 0;
    await (submits ? house.answering.submit(desk, token, accepted()) : house.answering.look(desk, token));
    return calls;
  };
  const dead = Object.entries(wrongHolders).filter(([name]) => !/guesses|joins|stands in/.test(name));
  const never = Object.entries(wrongHolders).filter(([name]) => /guesses|joins|stands in/.test(name));

  test.each([false, true])('[B4.5] a token that never was, and a wrong secret of one that is (submitted: %s)', async (submits) => {
    for (const [, wrong] of never) expect(await asked(wrong, submits)).toEqual(['tokens.attempt', 'tokens.find', 'audit.append']);
  });
  test.each([false, true])(
    '[B4.5] used, replaced, revoked, expired, cancelled, recalled and withdrawn (submitted: %s)',
    async (submits) => {
      for (const [, wrong] of dead)
        expect(await asked(wrong, submits)).toEqual(['tokens.attempt', 'tokens.find', 'cases.load', 'audit.append']);
    },
  );
});

describe('[B4.5] attempts are limited', () => {
  const tooMany = { refused: true, because: [{ code: 'answer-link.too-many-attempts' }] };
  const attempts = { perToken: 3, perPresenter: 5, windowMinutes: 15 };
  const other = { ...desk, presenter: '2001:db8::1' };

  test('[B4.5] of one token, whoever presents it, until the window has passed; the right one waits as well', async () => {
    const { answering, issue, time, audit } = await aHouse({ attempts });
    const { token } = await issue();
    for (let n = 0; n < 3; n += 1) expect(await answering.look({ ...desk, presenter: `p${n}` }, elsewhere(token))).toEqual(notValid);
    expect(await answering.look(other, elsewhere(token))).toEqual(tooMany);
    expect(await answering.submit(other, token, accepted())).toEqual(tooMany);
    expect(audit.entries(tenant).at(-1)).toMatchObject({ allowed: 'none', why: 'too-many-attempts' });
    time.now = '2026-01-05T02:15:00.001Z';
    expect(await answering.submit(other, token, accepted())).toMatchObject({ refused: false });
  });

  test('[B4.5] of one presenter, over all tokens; another presenter is not held up by it', async () => {
    const { answering, issue } = await aHouse({ attempts });
    const { token } = await issue();
    for (let n = 0; n < 5; n += 1) expect(await answering.look(desk, `${String(n).repeat(16)}.${'q'.repeat(42)}A`)).toEqual(notValid);
    expect(await answering.look(desk, token)).toEqual(tooMany);
    expect(await answering.look(other, token)).toMatchObject({ refused: false });
  });

  test('[B4.5] that it is full tells nothing: a token that never was fills up like one that is', async () => {
    const { answering, issue } = await aHouse({ attempts });
    const { token } = await issue();
    const tries = async (at: string) => {
      const answers: unknown[] = [];
      for (let n = 0; n < 5; n += 1) answers.push(await answering.look({ ...desk, presenter: `${at}${n}` }, at));
      return answers;
    };
    expect(await tries(elsewhere(token))).toEqual(await tries(`${'q'.repeat(16)}.${'q'.repeat(42)}A`));
  });

  test('[B4.5] a hundred guesses at once are a hundred', async () => {
    const { answering } = await aHouse({ attempts });
    const guesses = Array.from({ length: 100 }, (_, n) => answering.look(desk, `${String(n).padStart(16, '0')}.${'q'.repeat(42)}A`));
    const answers = await Promise.all(guesses);
    expect(answers.filter((answer) => codes(answer)?.[0] === 'answer-link.not-valid')).toHaveLength(5);
  });

  test('[B4.5] what succeeds does not count, nor a form that is filled in wrongly', async () => {
    const { answering, issue } = await aHouse({ attempts });
    const { token } = await issue();
    for (let n = 0; n < 10; n += 1)
      expect(codes(await answering.submit(desk, token, form({ answer: 'perhaps' } as never)))).toEqual(['input.not-on-the-list']);
    expect(await answering.look(desk, token)).toMatchObject({ refused: false });
  });

  test('[B4.5] nor one that comes while another is being written: who is told to try again may', async () => {
    const { answering, issue, tokens, time } = await aHouse({ attempts });
    const { token } = await issue();
    await tokens.take(tenant, token.slice(0, 16), { mark: 'another', at: time.now, abandonedBefore: time.now });
    for (let n = 0; n < 10; n += 1) expect(codes(await answering.submit(desk, token, accepted()))).toEqual(['casework.busy']);
  });

  test('[B4.5] a door that is called wrongly says what is wrong, and looks at no token', async () => {
    const { answering, audit, caseId } = await aHouse();
    for (const presenting of [undefined, {}, { ...desk, presenter: '' }, { ...desk, presenter: 'x'.repeat(201) }, { ...desk, extra: 1 }]) {
      const answer = await answering.look(presenting as never, 'q');
      expect(codes(answer)?.[0]).toMatch(/^input\./);
    }
    expect(codes(await answering.issue(caseId, '\ud800', worker))).toEqual(['input.not-text']);
    expect(audit.entries(tenant)).toEqual([]);
  });
});
