import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from './client.js';
import { SupportGiven } from './network.js';

/**
 * Record that a support is given by a person of the network, since when. Several may give one. It records what is so, also of somebody
 * unsafe: who pays the rent is part of what holds a client. A1.5
 */
export const findSupport = command({
  type: 'client.findSupport',
  label: text('record who gives a support', 'mencatat siapa yang memberi dukungan'),
  rows: ['A1.5'],
  input: z.strictObject({ supportId: Id, tieId: Id }),
  fact: { type: 'client.supportFound', data: z.strictObject({ supportId: Id, given: SupportGiven }) },
  refuses: ['client.support-unknown', 'client.tie-unknown', 'client.support-given'],
  decide: ({ client }: { client: Client }, { supportId, tieId }, { happenedAt }) => {
    const support = byId(client.supports, supportId);
    return (
      refuseAll(
        !support && refuse('client.support-unknown', [supportId]),
        !byId(client.ties, tieId) && refuse('client.tie-unknown', [tieId]),
        support?.given.some((g) => g.tieId === tieId) && refuse('client.support-given', [supportId]),
      ) ?? { supportId, given: { tieId, since: happenedAt } }
    );
  },
  apply: (client: Client, { supportId, given }): Client => ({
    ...client,
    supports: change(client.supports, supportId, (support) => ({ ...support, given: [...support.given, given] })),
  }),
});
