import type { AnswerToken, AnswerTokens } from '../../ports/answer-tokens.js';
import { Attempts, type AttemptsSnapshot } from './attempts.js';
import type { Restorable } from './snapshot.js';

/** What one tenant keeps of its links: hashes, never a token. */
export interface TokensSnapshot {
  readonly tenant: string;
  readonly tokens: readonly AnswerToken[];
  readonly attempts: AttemptsSnapshot;
}

class Tokens {
  readonly byId: Map<string, AnswerToken>;
  readonly attempts: Attempts;

  constructor({ tokens, attempts }: Omit<TokensSnapshot, 'tenant'> = { tokens: [], attempts: [] }) {
    this.byId = new Map(tokens.map((token) => [token.id, { ...token }]));
    this.attempts = new Attempts(attempts);
  }
  snapshot(tenant: string): TokensSnapshot {
    return { tenant, tokens: [...this.byId.values()].map((token) => ({ ...token })), attempts: this.attempts.snapshot() };
  }
}

/** The tokens, and the two halves of a snapshot. A token's own values are text, so a shallow copy shares nothing. */
export const restorableAnswerTokens = (): { readonly answerTokens: AnswerTokens } & Restorable<readonly TokensSnapshot[]> => {
  let tenants = new Map<string, Tokens>();
  const of = (tenant: string): Tokens => {
    const found = tenants.get(tenant) ?? new Tokens();
    tenants.set(tenant, found);
    return found;
  };
  const add = (tokens: Tokens, token: AnswerToken): void => {
    if (tokens.byId.has(token.id)) throw new Error('there is a token with this id');
    tokens.byId.set(token.id, { ...token });
  };

  const answerTokens: AnswerTokens = {
    save: async (tenant, token) => add(of(tenant), token),
    find: async (tenant, id) => {
      const found = of(tenant).byId.get(id);
      return found && { ...found };
    },
    take: async (tenant, id, { mark, at, abandonedBefore }) => {
      const { byId } = of(tenant);
      const found = byId.get(id);
      if (!found || found.state === 'used' || found.state === 'revoked') return 'dead';
      const isHeld = found.state === 'taken' && found.mark !== mark && (found.takenAt ?? at) >= abandonedBefore;
      if (isHeld) return 'busy';
      byId.set(id, { ...found, state: 'taken', mark, takenAt: at });
      return 'taken';
    },
    release: async (tenant, id, mark) => {
      const { byId } = of(tenant);
      const found = byId.get(id);
      if (found?.mark !== mark || found.state !== 'taken') return;
      const { mark: _, takenAt: __, ...left } = found;
      byId.set(id, { ...left, state: 'open' });
    },
    use: async (tenant, id, { mark, next }) => {
      const tokens = of(tenant);
      const found = tokens.byId.get(id);
      if (found?.mark !== mark || found.state === 'revoked') return 'lost';
      if (found.state === 'used') return 'used';
      if (next) add(tokens, next);
      tokens.byId.set(id, { ...found, state: 'used' });
      return 'used';
    },
    revoke: async (tenant, { caseId, referralId }) => {
      const { byId } = of(tenant);
      const own = [...byId.values()].filter((t) => t.caseId === caseId && t.referralId === referralId && t.state !== 'revoked');
      for (const token of own) byId.set(token.id, { ...token, state: 'revoked' });
      return own.length;
    },
    attempt: async (tenant, keys, when) => of(tenant).attempts.count(keys, when),
    forgive: async (tenant, keys, at) => of(tenant).attempts.forgive(keys, at),
  };
  return {
    answerTokens,
    snapshot: () => [...tenants].map(([name, tokens]) => tokens.snapshot(name)),
    prepared: (snapshot) => {
      const next = new Map(snapshot.map((one) => [one.tenant, new Tokens(one)]));
      return () => {
        tenants = next;
      };
    },
  };
};

/**
 * Tokens in memory: gone with the process, and every link with them. A method does its work without awaiting, so that nothing can come
 * in between. `memoryRepositories` has some already, which go with its snapshot.
 */
export const memoryAnswerTokens = (): AnswerTokens => restorableAnswerTokens().answerTokens;
