import type { AnswerToken, AnswerTokens } from '../../ports/answer-tokens.js';
import { Attempts } from './attempts.js';

class Tokens {
  readonly byId = new Map<string, AnswerToken>();
  readonly attempts = new Attempts();
}

/**
 * Tokens in memory: gone with the process, and every link with them. A method does its work without awaiting, so that nothing can come
 * in between. A token's own values are text, so a shallow copy shares nothing.
 */
export const memoryAnswerTokens = (): AnswerTokens => {
  const tenants = new Map<string, Tokens>();
  const of = (tenant: string): Tokens => {
    const found = tenants.get(tenant) ?? new Tokens();
    tenants.set(tenant, found);
    return found;
  };
  const add = (tokens: Tokens, token: AnswerToken): void => {
    if (tokens.byId.has(token.id)) throw new Error('there is a token with this id');
    tokens.byId.set(token.id, { ...token });
  };

  return {
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
};
