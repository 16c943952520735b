import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput, live } from '../../vocabulary/entry.js';
import { Id, Note, PersonRef } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { type Accompaniment, Mediation } from './accompaniment.js';

/**
 * Record a mediation: the mediator is neutral, so neither a party nor an advocate in this dispute. A client is never brought to one
 * table with a person marked unsafe (Istanbul Convention, article 48). It does not settle the dispute. B5.3, B6.1
 */
export const mediate = command({
  type: 'accompaniment.mediate',
  label: text('record a mediation', 'mencatat mediasi'),
  rows: ['B5.3', 'B6.1'],
  input: z.strictObject({ ...entryInput, disputeId: Id, mediator: PersonRef, result: Note.optional() }),
  fact: { type: 'accompaniment.mediated', data: z.strictObject({ mediation: Mediation }) },
  refuses: [
    'accompaniment.dispute-unknown',
    'accompaniment.mediator-is-party',
    'accompaniment.advocate-cannot-mediate',
    'accompaniment.party-unsafe',
  ],
  decide: ({ client, accompaniment }: { client: Client; accompaniment: Accompaniment }, input, given) => {
    const { disputeId, mediator } = input;
    const parties = byId(accompaniment.disputes, disputeId)?.parties;
    const advocacy = live(accompaniment.advocacy).filter((a) => a.disputeId === disputeId && a.advocate === mediator);
    const unsafe = live(client.ties).filter((t) => t.unsafe && parties?.includes(t.person));
    return (
      refuseAll(
        !parties && refuse('accompaniment.dispute-unknown', [disputeId]),
        parties?.includes(mediator) && refuse('accompaniment.mediator-is-party', [disputeId]),
        advocacy.length > 0 &&
          refuse(
            'accompaniment.advocate-cannot-mediate',
            advocacy.map((a) => a.id),
          ),
        unsafe.length > 0 &&
          refuse(
            'accompaniment.party-unsafe',
            unsafe.map((t) => t.id),
          ),
      ) ?? { mediation: entry<Mediation>(given, input) }
    );
  },
  apply: (accompaniment: Accompaniment, { mediation }): Accompaniment => ({
    ...accompaniment,
    mediations: [...accompaniment.mediations, mediation],
  }),
});
