import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note, PersonRef } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { isUnsafePlace } from '../client/safe-contact.js';
import type { Accompaniment } from './accompaniment.js';
import { Mediation } from './dispute.js';
import { mediatorRefusals, whyNotMediator } from './dispute-steps.js';

/**
 * Record a mediation: voluntary for every party, by somebody neutral, so neither a party nor an advocate in this dispute. A client is
 * never brought to one table with a person marked unsafe, party or mediator (Istanbul Convention, article 48). It does not settle the dispute. B5.3, B6.1
 */
export const mediate = command({
  type: 'accompaniment.mediate',
  label: text('record a mediation', 'mencatat mediasi'),
  rows: ['B5.3', 'B6.1'],
  input: z.strictObject({
    ...entryInput,
    disputeId: Id,
    mediator: PersonRef,
    /** The parties who agreed to it. Left out: nobody. */
    agreedBy: z.array(PersonRef).max(50).optional(),
    result: Note.optional(),
  }),
  fact: { type: 'accompaniment.mediated', data: z.strictObject({ mediation: Mediation }) },
  refuses: [...mediatorRefusals, 'accompaniment.party-not-willing', 'contact.not-safe'],
  decide: ({ client, accompaniment }: { client: Client; accompaniment: Accompaniment }, input, given) => {
    const { disputeId, mediator, agreedBy = [] } = input;
    const parties = byId(accompaniment.disputes, disputeId)?.parties ?? [];
    return (
      refuseAll(
        whyNotMediator(accompaniment, disputeId, mediator),
        !parties.every((party) => agreedBy.includes(party)) && refuse('accompaniment.party-not-willing', [disputeId]),
        [...parties, mediator].some((party) => isUnsafePlace(client, { agencyId: party, contactPerson: party })) &&
          refuse('contact.not-safe'),
      ) ?? { mediation: entry<Mediation>(given, { ...input, agreedBy }) }
    );
  },
  apply: (accompaniment: Accompaniment, { mediation }): Accompaniment => ({
    ...accompaniment,
    mediations: [...accompaniment.mediations, mediation],
  }),
});
