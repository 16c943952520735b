import { same } from '../expecting.js';
import type { RepositoryCase } from '../shape.js';
import { keys, roomIn, tokenRule, within } from '../tokens.js';
import { minute, other, tenant } from '../writing.js';
import { upTo } from './races.js';

export const attemptCases: readonly RepositoryCase[] = [
  tokenRule('attempts-up-to-most', 'so many attempts are let in, and no more', async (tokens) => {
    for (const n of upTo(5)) same(`attempt ${n}`, await tokens.attempt(tenant, keys(['p', 3]), within(20)), n < 3);
    same('with more room', await tokens.attempt(tenant, keys(['p', 4]), within(20)), true);
    same('where there is none at all', await tokens.attempt(tenant, keys(['q', 0]), within(20)), false);
  }),
  tokenRule('attempts-all-or-none', 'where one key is full nothing is counted under the others', async (tokens) => {
    same('the first', await tokens.attempt(tenant, keys(['p', 1], ['t', 9]), within(20)), true);
    for (const both of [keys(['p', 1], ['t', 9]), keys(['t', 9], ['p', 1])])
      same('beyond it', await tokens.attempt(tenant, both, within(20)), false);
    same('room under the other key', await roomIn(tokens, tenant, 't', 9, 20), 8);
  }),
  tokenRule('attempts-window', 'what lies before the window does not count, and what lies at its beginning does', async (tokens) => {
    await tokens.attempt(tenant, keys(['p', 2]), within(20));
    await tokens.attempt(tenant, keys(['p', 2]), within(30));
    same('at its beginning', await tokens.attempt(tenant, keys(['p', 2]), within(35)), false);
    const later = { at: minute(35), since: minute(20).replace('.000', '.001') };
    same('a moment later', await tokens.attempt(tenant, keys(['p', 2]), later), true);
    same('full again', await tokens.attempt(tenant, keys(['p', 2]), later), false);
    same('long after', await roomIn(tokens, tenant, 'p', 2, 99), 2);
  }),
  tokenRule('attempts-of-others-stay', 'what is forgotten under one key is not forgotten under another', async (tokens) => {
    for (const n of upTo(150)) await tokens.attempt(tenant, keys([`old${n}`, 9]), within(0));
    for (const _ of upTo(3)) await tokens.attempt(tenant, keys(['p', 9], ['old1', 9]), within(20));
    for (const n of upTo(5)) await tokens.attempt(tenant, keys([`new${n}`, 9]), within(30));
    same('room under p', await roomIn(tokens, tenant, 'p', 9, 30), 6);
    same('room under old1', await roomIn(tokens, tenant, 'old1', 9, 30), 6);
    same('room under old2', await roomIn(tokens, tenant, 'old2', 9, 30), 9);
  }),
  tokenRule(
    'attempts-clocks-differ',
    'an attempt within the window stays, also where one of an earlier instant was counted after it',
    async (tokens) => {
      await tokens.attempt(tenant, keys(['p', 9]), within(30));
      await tokens.attempt(tenant, keys(['p', 9]), within(20));
      await tokens.attempt(tenant, keys(['t', 9]), within(36));
      same('room under p', await roomIn(tokens, tenant, 'p', 3, 36), 2);
    },
  ),
  tokenRule('attempts-tenants', 'the attempts of a tenant are its own, and so is what is forgiven', async (tokens) => {
    await tokens.attempt(tenant, keys(['p', 1]), within(20));
    same('in the south', await tokens.attempt(other, keys(['p', 1]), within(20)), true);
    await tokens.forgive(other, ['p'], minute(20));
    same('in the north', await tokens.attempt(tenant, keys(['p', 1]), within(20)), false);
    same('in the south again', await tokens.attempt(other, keys(['p', 1]), within(20)), true);
  }),
  tokenRule('attempts-one-key-twice', 'a key that is named twice counts once, and the smaller number holds', async (tokens) => {
    same('the first', await tokens.attempt(tenant, keys(['p', 2], ['p', 9]), within(20)), true);
    same('room', await roomIn(tokens, tenant, 'p', 3, 20), 2);
    same('beyond it', await tokens.attempt(tenant, keys(['p', 9], ['p', 3]), within(20)), false);
  }),
  tokenRule('forgiven', 'what is forgiven is free again: one attempt of that instant under each key', async (tokens) => {
    for (const n of [20, 20, 21]) await tokens.attempt(tenant, keys(['p', 3], ['t', 3]), within(n));
    await tokens.forgive(tenant, ['p', 't'], minute(20));
    same('room under p', await roomIn(tokens, tenant, 'p', 3, 22), 1);
    await tokens.forgive(tenant, ['t'], minute(20));
    same('room under t', await roomIn(tokens, tenant, 't', 3, 22), 2);
  }),
  tokenRule('forgiven-nothing', 'what was not counted cannot be forgiven, and that is no error', async (tokens) => {
    await tokens.forgive(tenant, ['p'], minute(20));
    await tokens.attempt(tenant, keys(['p', 1]), within(20));
    await tokens.forgive(tenant, ['p', 'q'], minute(21));
    await tokens.forgive(tenant, [], minute(20));
    same('at the instant before', await tokens.attempt(tenant, keys(['p', 1]), within(20)), false);
    same('under the other key', await roomIn(tokens, tenant, 'q', 1, 20), 1);
  }),
];
