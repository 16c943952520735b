import type { AnswerToken, AnswerTokens } from '../../ports/answer-tokens.js';
import { type Counted, countedOnce, forgiven, lastOf } from '../attempts.js';
import type { Kept } from './schema.js';
import type { Inside, Store } from './store.js';

const tokenOf = ({ tenant: _, ...token }: Kept['answerTokens']): AnswerToken => token;

/** A key that is used already is told when the transaction ends: here it is looked at first, so that the reason is the caller's to read. */
const add = async (inside: Inside, tenant: string, token: AnswerToken): Promise<void> => {
  if (await inside.get('answerTokens', [tenant, token.id])) throw new Error('there is a token with this id');
  inside.add('answerTokens', { ...token, tenant });
};

const attemptsIn = async (inside: Inside, tenant: string): Promise<Counted> =>
  new Map((await inside.get('attempts', [tenant]))?.counted ?? []);
const keep = (inside: Inside, tenant: string, counted: Counted, since = ''): void =>
  inside.put('attempts', { tenant, counted: [...counted].filter(([, attempts]) => attempts.length > 0 && lastOf(attempts) >= since) });

/** Each change is one transaction over the tokens, of which a browser lets one at a time write, in every tab. */
export const answerTokensOn = (store: Store): AnswerTokens => ({
  save: (tenant, token) => store.write(['answerTokens'], (inside) => add(inside, tenant, token)),
  find: async (tenant, id) => {
    const kept = await store.read(['answerTokens'], (inside) => inside.get('answerTokens', [tenant, id]));
    return kept && tokenOf(kept);
  },
  take: (tenant, id, { mark, at, abandonedBefore }) =>
    store.write(['answerTokens'], async (inside) => {
      const kept = await inside.get('answerTokens', [tenant, id]);
      if (!kept || kept.state === 'used' || kept.state === 'revoked') return 'dead';
      const isHeld = kept.state === 'taken' && kept.mark !== mark && (kept.takenAt ?? at) >= abandonedBefore;
      if (isHeld) return 'busy';
      inside.put('answerTokens', { ...kept, state: 'taken', mark, takenAt: at });
      return 'taken';
    }),
  release: (tenant, id, mark) =>
    store.write(['answerTokens'], async (inside) => {
      const kept = await inside.get('answerTokens', [tenant, id]);
      if (kept?.state !== 'taken' || kept.mark !== mark) return;
      const { mark: _, takenAt: __, ...left } = kept;
      inside.put('answerTokens', { ...left, state: 'open' });
    }),
  use: (tenant, id, { mark, next }) =>
    store.write(['answerTokens'], async (inside) => {
      const kept = await inside.get('answerTokens', [tenant, id]);
      if (kept?.mark !== mark) return 'lost';
      if (kept.state !== 'taken') return kept.state === 'used' ? 'used' : 'lost';
      if (next) await add(inside, tenant, next);
      inside.put('answerTokens', { ...kept, state: 'used' });
      return 'used';
    }),
  revoke: (tenant, { caseId, referralId }) =>
    store.write(['answerTokens'], async (inside) => {
      const kept = await inside.getAll('answerTokens', { of: [tenant, caseId, referralId] }, undefined, 'referral');
      const alive = kept.filter(({ state }) => state !== 'revoked');
      for (const token of alive) inside.put('answerTokens', { ...token, state: 'revoked' });
      return alive.length;
    }),
  attempt: (tenant, keys, when) =>
    store.write(['attempts'], async (inside) => {
      const counted = await attemptsIn(inside, tenant);
      const now = countedOnce(counted, keys, when);
      if (now) keep(inside, tenant, new Map([...counted, ...now]), when.since);
      return now !== undefined;
    }),
  forgive: (tenant, keys, at) =>
    store.write(['attempts'], async (inside) => {
      const counted = await attemptsIn(inside, tenant);
      keep(inside, tenant, new Map([...counted, ...forgiven(counted, keys, at)]));
    }),
});
