import type { AnswerToken, AnswerTokens } from '../../../ports/answer-tokens.js';
import { same, throws } from '../expecting.js';
import type { RepositoryCase } from '../shape.js';
import { aToken, saved, taking, theReferral, tokenRule } from '../tokens.js';
import { minute, other, tenant } from '../writing.js';
import { spoil } from './shares.js';

type State = AnswerToken['state'] | 'not-there';
const states: readonly State[] = ['open', 'taken', 'used', 'revoked', 'not-there'];
const inState = (state: State): readonly AnswerToken[] => (state === 'not-there' ? [] : [aToken('t1', { state })]);
const next = aToken('t2', { step: 'progress' });
const taken = aToken('t1', { state: 'taken' });

/** What each method answers from each state, and the token after it. Where nothing is said the token stays as it was. */
type Ways = Readonly<Record<State, readonly [answer: unknown, after?: AnswerToken, alsoNext?: boolean]>>;
const steps: Readonly<Record<string, readonly [(tokens: AnswerTokens) => Promise<unknown>, Ways]>> = {
  'take-by-the-same': [
    (tokens) => tokens.take(tenant, 't1', taking('m1')),
    {
      open: ['taken', { ...taken, takenAt: minute(11) }],
      taken: ['taken', { ...taken, takenAt: minute(11) }],
      used: ['dead'],
      revoked: ['dead'],
      'not-there': ['dead'],
    },
  ],
  'take-by-another': [
    (tokens) => tokens.take(tenant, 't1', taking('m2')),
    {
      open: ['taken', { ...taken, mark: 'm2', takenAt: minute(11) }],
      taken: ['busy'],
      used: ['dead'],
      revoked: ['dead'],
      'not-there': ['dead'],
    },
  ],
  release: [
    (tokens) => tokens.release(tenant, 't1', 'm1'),
    { open: [undefined], taken: [undefined, aToken('t1')], used: [undefined], revoked: [undefined], 'not-there': [undefined] },
  ],
  'release-by-another': [
    (tokens) => tokens.release(tenant, 't1', 'm2'),
    { open: [undefined], taken: [undefined], used: [undefined], revoked: [undefined], 'not-there': [undefined] },
  ],
  use: [
    (tokens) => tokens.use(tenant, 't1', { mark: 'm1', next }),
    { open: ['lost'], taken: ['used', { ...taken, state: 'used' }, true], used: ['used'], revoked: ['lost'], 'not-there': ['lost'] },
  ],
  'use-by-another': [
    (tokens) => tokens.use(tenant, 't1', { mark: 'm2', next }),
    { open: ['lost'], taken: ['lost'], used: ['lost'], revoked: ['lost'], 'not-there': ['lost'] },
  ],
  revoke: [
    (tokens) => tokens.revoke(tenant, theReferral),
    {
      open: [1, { ...aToken('t1'), state: 'revoked' }],
      taken: [1, { ...taken, state: 'revoked' }],
      used: [1, { ...taken, state: 'revoked' }],
      revoked: [0],
      'not-there': [0],
    },
  ],
};

export const answerTokenCases: readonly RepositoryCase[] = [
  ...Object.entries(steps).flatMap(([step, [work, ways]]) =>
    states.map((state) =>
      tokenRule(
        `${step}-from-${state}`,
        `a token is changed from the state that is expected alone: ${step}, from ${state}`,
        async (tokens) => {
          const [answer, after, alsoNext = false] = ways[state];
          await saved(tokens, tenant, ...inState(state));
          same('the answer', await work(tokens), answer);
          same('the token', await tokens.find(tenant, 't1'), after ?? inState(state)[0]);
          same('the next one', await tokens.find(tenant, 't2'), alsoNext ? next : undefined);
        },
      ),
    ),
  ),
  tokenRule('kept', 'a token comes back with every part of it, in each state', async (tokens) => {
    const all = states.flatMap((state, n) => inState(state).map((token) => ({ ...token, id: `t${n}`, step: 'outcome' as const })));
    await saved(tokens, tenant, ...all);
    for (const token of all) same(token.state, await tokens.find(tenant, token.id), token);
    same('one that is not there', await tokens.find(tenant, 't9'), undefined);
  }),
  tokenRule('id-twice', 'a token under an id that is there is an error, and changes nothing', async (tokens) => {
    await saved(tokens, tenant, taken);
    await throws('save', () => tokens.save(tenant, aToken('t1', { caseId: 'k2' })));
    same('the token', await tokens.find(tenant, 't1'), taken);
    await saved(tokens, other, aToken('t1'));
  }),
  tokenRule('tenants', 'a tenant finds, takes and revokes its own tokens and no others', async (tokens) => {
    await saved(tokens, tenant, taken);
    same('find', await tokens.find(other, 't1'), undefined);
    same('take', await tokens.take(other, 't1', taking('m1')), 'dead');
    await tokens.release(other, 't1', 'm1');
    same('use', await tokens.use(other, 't1', { mark: 'm1', next }), 'lost');
    same('revoke', await tokens.revoke(other, theReferral), 0);
    same('the token', await tokens.find(tenant, 't1'), taken);
    same('the next one', await tokens.find(other, 't2'), undefined);
  }),
  tokenRule('abandoned', 'who took it before that instant is taken to be gone; who took it at that very instant is not', async (tokens) => {
    await saved(tokens, tenant, taken);
    same('at the instant', await tokens.take(tenant, 't1', taking('m2', { abandonedBefore: minute(10) })), 'busy');
    const later = taking('m2', { abandonedBefore: minute(10).replace('.000', '.001') });
    same('a moment later', await tokens.take(tenant, 't1', later), 'taken');
    same('the token', await tokens.find(tenant, 't1'), { ...taken, mark: 'm2', takenAt: minute(11) });
    same('use by the first', await tokens.use(tenant, 't1', { mark: 'm1', next }), 'lost');
    await tokens.release(tenant, 't1', 'm1');
    same('use by the second', await tokens.use(tenant, 't1', { mark: 'm2' }), 'used');
  }),
  tokenRule('released-is-free', 'a released token is taken by whoever comes next', async (tokens) => {
    await saved(tokens, tenant, taken);
    await tokens.release(tenant, 't1', 'm1');
    same('take', await tokens.take(tenant, 't1', taking('m2')), 'taken');
    same('use by the first', await tokens.use(tenant, 't1', { mark: 'm1', next }), 'lost');
  }),
  tokenRule('used-twice', 'used again by the same mark it answers the same, and saves no other next one', async (tokens) => {
    await saved(tokens, tenant, taken);
    same('first', await tokens.use(tenant, 't1', { mark: 'm1', next }), 'used');
    same('again', await tokens.use(tenant, 't1', { mark: 'm1', next: { ...next, id: 't3' } }), 'used');
    same('again, as it was', await tokens.use(tenant, 't1', { mark: 'm1', next }), 'used');
    same('the next one', await tokens.find(tenant, 't2'), next);
    same('the other', await tokens.find(tenant, 't3'), undefined);
  }),
  tokenRule('used-without-next', 'where nothing more is asked it is used without a next one', async (tokens) => {
    await saved(tokens, tenant, taken);
    same('use', await tokens.use(tenant, 't1', { mark: 'm1' }), 'used');
    same('the token', await tokens.find(tenant, 't1'), { ...taken, state: 'used' });
  }),
  tokenRule('both-or-neither', 'where the next one cannot be saved, this one is not used', async (tokens) => {
    const there = aToken('t2', { caseId: 'k2' });
    await saved(tokens, tenant, taken, there);
    await throws('use', () => tokens.use(tenant, 't1', { mark: 'm1', next }));
    same('the token', await tokens.find(tenant, 't1'), taken);
    same('the one that was there', await tokens.find(tenant, 't2'), there);
    same('use with another', await tokens.use(tenant, 't1', { mark: 'm1', next: { ...next, id: 't3' } }), 'used');
  }),
  tokenRule('revokes-the-referral', 'every token of the referral dies, and none of another', async (tokens) => {
    const own = states.flatMap((state, n) => inState(state).map((token) => ({ ...token, id: `own${n}` })));
    const others = [aToken('r', { referralId: 'r2' }), aToken('k', { caseId: 'k2' }), aToken('rk', { caseId: 'r1', referralId: 'k1' })];
    await saved(tokens, tenant, ...own, ...others);
    same('how many', await tokens.revoke(tenant, theReferral), 3);
    same('how many again', await tokens.revoke(tenant, theReferral), 0);
    for (const token of own) same(token.state, await tokens.find(tenant, token.id), { ...token, state: 'revoked' });
    for (const token of others) same('another', await tokens.find(tenant, token.id), token);
  }),
  tokenRule('passed-in', 'changing a token that was passed in changes nothing stored', async (tokens) => {
    const [first, second] = [{ ...taken }, { ...next }];
    await tokens.save(tenant, first);
    await tokens.use(tenant, 't1', { mark: 'm1', next: second });
    spoil([first, second]);
    same('the token', await tokens.find(tenant, 't1'), { ...taken, state: 'used' });
    same('the next one', await tokens.find(tenant, 't2'), next);
  }),
  tokenRule('given-out', 'changing a token that was given out changes nothing stored', async (tokens) => {
    await saved(tokens, tenant, taken);
    spoil(await tokens.find(tenant, 't1'));
    same('the token', await tokens.find(tenant, 't1'), taken);
  }),
];
