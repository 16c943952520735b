import type { AnswerTokens } from '../../../ports/answer-tokens.js';
import { holds, same } from '../expecting.js';
import { type Bench, given } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aToken, keys, roomIn, saved, taking, theReferral, tokenRule, within } from '../tokens.js';
import { tenant } from '../writing.js';
import { upTo } from './races.js';

/** So many callers, where the store has two handles through each by turns. */
const byTurns = async (on: Bench, n: number, body: (callers: readonly AnswerTokens[]) => Promise<void>): Promise<void> => {
  const second = await on.another?.();
  const handles = [on, ...(second ? [second] : [])].map(({ answerTokens }) => given('answerTokens', answerTokens));
  try {
    await body(upTo(n).map((i) => handles[i % handles.length] as AnswerTokens));
  } finally {
    await second?.close();
  }
};
const race = (id: string, title: string, n: number, body: (callers: readonly AnswerTokens[]) => Promise<void>): RepositoryCase =>
  tokenRule(id, title, (_, on) => byTurns(on, n, body));
const firstOf = (callers: readonly AnswerTokens[]): AnswerTokens => callers[0] as AnswerTokens;

const oneTakes = async (callers: readonly AnswerTokens[]) => {
  await saved(firstOf(callers), tenant, aToken('t1'));
  const answers = await Promise.all(callers.map((tokens, n) => tokens.take(tenant, 't1', taking(`m${n}`))));
  same('how many took it', answers.filter((answer) => answer === 'taken').length, 1);
  same('how many were told that it is busy', answers.filter((answer) => answer === 'busy').length, callers.length - 1);
  same('whose it is', (await firstOf(callers).find(tenant, 't1'))?.mark, `m${answers.indexOf('taken')}`);
};

/** Two and more at once: what holds on one handle and on two. */
export const answerRaceCases: readonly RepositoryCase[] = [
  race('two-take-one-has-it', 'of two who take a token at once one has it, and the other is told that it is busy', 2, oneTakes),
  race('twenty-take-one-has-it', 'of twenty who take a token at once one has it', 20, oneTakes),
  race('saved-at-once', 'of ten who save a token under one id at once one does, and the others fail', 10, async (callers) => {
    const saving = callers.map((tokens, n) => tokens.save(tenant, aToken('t1', { hash: `${n}` })).then(() => n));
    const ended = await Promise.allSettled(saving);
    const done = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    same('how many saved it', done.length, 1);
    same('whose it is', (await firstOf(callers).find(tenant, 't1'))?.hash, `${done[0]}`);
  }),
  race('used-at-once', 'the same submission ten times at once uses the token once, with one next one', 10, async (callers) => {
    await saved(firstOf(callers), tenant, aToken('t1', { state: 'taken' }));
    const using = callers.map((tokens) => tokens.use(tenant, 't1', { mark: 'm1', next: aToken('t2') }));
    same('the answers', await Promise.all(using), Array(10).fill('used'));
    same('the next one', await firstOf(callers).find(tenant, 't2'), aToken('t2'));
  }),
  race('revoked-while-used', 'who revokes while a token is used leaves no next one alive', 2, async (callers) => {
    const [one, two] = callers as readonly [AnswerTokens, AnswerTokens];
    for (const round of upTo(15)) {
      const of = { ...theReferral, referralId: `r${round}` };
      const token = (n: number, state: 'open' | 'taken' = 'open') => aToken(`t${round}-${n}`, { ...of, state });
      await saved(one, tenant, token(0, 'taken'), token(1, 'taken'));
      await Promise.all([
        one.use(tenant, `t${round}-0`, { mark: 'm1', next: token(2) }),
        two.revoke(tenant, of),
        one.use(tenant, `t${round}-1`, { mark: 'm1', next: token(3) }),
      ]);
      for (const n of upTo(4)) {
        const { state = 'revoked' } = (await one.find(tenant, `t${round}-${n}`)) ?? {};
        same(`the token ${n}`, state, 'revoked');
      }
    }
  }),
  race('last-place', 'of twenty attempts at once as many are let in as there are places', 20, async (callers) => {
    const answers = await Promise.all(callers.map((tokens) => tokens.attempt(tenant, keys(['p', 7], ['t', 50]), within(20))));
    same('how many were let in', answers.filter(Boolean).length, 7);
    same('room under the other key', await roomIn(firstOf(callers), tenant, 't', 50, 20), 43);
  }),
  race('last-place-left', 'of twenty attempts at once one has the last place', 20, async (callers) => {
    for (const _ of upTo(4)) await firstOf(callers).attempt(tenant, keys(['p', 5]), within(20));
    const answers = await Promise.all(callers.map((tokens) => tokens.attempt(tenant, keys(['p', 5]), within(20))));
    same('how many were let in', answers.filter(Boolean).length, 1);
  }),
  race('keys-in-any-order', 'attempts at once that name their keys in another order all come to an end', 20, async (callers) => {
    const [there, back] = [keys(['a', 99], ['b', 99], ['c', 99]), keys(['c', 99], ['b', 99], ['a', 99])];
    const answers = await Promise.all(callers.map((tokens, n) => tokens.attempt(tenant, n % 4 < 2 ? there : back, within(20))));
    same('how many were let in', answers.filter(Boolean).length, 20);
    for (const key of ['a', 'b', 'c']) same(`room under ${key}`, await roomIn(firstOf(callers), tenant, key, 25, 20), 5);
  }),
  race('forgiven-at-once', 'ten that are forgiven at once, while ten others are counted, are ten places', 20, async (callers) => {
    const first = firstOf(callers);
    for (const _ of upTo(10)) await first.attempt(tenant, keys(['p', 99], ['t', 99]), within(20));
    const answers = await Promise.all(
      callers.map((tokens, n) =>
        n % 4 < 2 ? tokens.attempt(tenant, keys(['p', 99], ['t', 99]), within(21)) : tokens.forgive(tenant, ['t', 'p'], within(20).at),
      ),
    );
    holds('every attempt was let in', !answers.includes(false));
    for (const key of ['p', 't']) same(`room under ${key}`, await roomIn(first, tenant, key, 12, 21), 2);
  }),
];
