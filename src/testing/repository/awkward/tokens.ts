import { same } from '../expecting.js';
import type { RepositoryCase } from '../shape.js';
import { aToken, keys, roomIn, saved, taking, tokenRule, within } from '../tokens.js';
import { minute, tenant } from '../writing.js';
import { alike, awkwardStrings } from './strings.js';

/** An awkward string as the id of a token, of a case and a referral, as a mark and as a key that is counted. */
export const tokenCases: readonly RepositoryCase[] = [
  ...Object.entries(awkwardStrings).map(([name, value]) =>
    tokenRule(`id-${name}`, `a token is found, taken, used and revoked, and an attempt counted, under its id: ${name}`, async (tokens) => {
      const of = { caseId: value, referralId: value };
      await saved(tokens, value, aToken(value, { ...of, hash: value }), aToken('plain', { ...of, referralId: 'plain' }));
      same('take', await tokens.take(value, value, taking(value)), 'taken');
      same('take by another', await tokens.take(value, value, taking(`${value}x`)), 'busy');
      same('use', await tokens.use(value, value, { mark: value, next: aToken(`${value}x`, of) }), 'used');
      same(
        'the token',
        await tokens.find(value, value),
        aToken(value, { ...of, hash: value, state: 'used', mark: value, takenAt: minute(11) }),
      );
      same('revoke', await tokens.revoke(value, of), 2);
      same('another tenant', await tokens.find(tenant, value), undefined);
      same('attempt', await tokens.attempt(value, keys([value, 3], [`${value}x`, 9]), within(20)), true);
      same('room', await roomIn(tokens, value, value, 3, 21), 2);
      await tokens.forgive(value, [value], minute(20));
      same('room after one was forgiven', await roomIn(tokens, value, value, 3, 21), 1);
    }),
  ),
  tokenRule('alike', 'tokens, marks, referrals and counted keys that look alike are two', async (tokens) => {
    for (const [name, [one, two]] of Object.entries(alike)) {
      await saved(tokens, name, aToken(one, { caseId: one, referralId: one }));
      same(`${name}: find`, await tokens.find(name, two), undefined);
      await tokens.take(name, one, taking(one));
      same(`${name}: take`, await tokens.take(name, one, taking(two)), 'busy');
      same(`${name}: use`, await tokens.use(name, one, { mark: two }), 'lost');
      same(`${name}: revoke`, await tokens.revoke(name, { caseId: one, referralId: two }), 0);
      await tokens.attempt(name, keys([one, 1]), within(20));
      same(`${name}: attempt`, await tokens.attempt(name, keys([two, 1]), within(20)), true);
    }
  }),
];
