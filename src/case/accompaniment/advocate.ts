import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput, live } from '../../vocabulary/entry.js';
import { Id, Note, PersonRef } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Accompaniment, Advocacy, AdvocacyReason, ClientAgrees } from './accompaniment.js';

/**
 * Record that the case manager acted for a client who cannot or will not act alone, why, and that the client agrees where this can be
 * said. A client who does not agree is not advocated for. What is told on the way is a disclosure of its own. B6.1, A3.7
 */
export const advocate = command({
  type: 'accompaniment.advocate',
  label: text('record advocacy', 'mencatat advokasi'),
  rows: ['B6.1', 'A3.7'],
  input: z.strictObject({
    ...entryInput,
    disputeId: Id.optional(),
    advocate: PersonRef,
    towards: Id,
    because: AdvocacyReason,
    clientAgrees: ClientAgrees,
    what: Note,
  }),
  fact: { type: 'accompaniment.advocated', data: z.strictObject({ advocacy: Advocacy }) },
  refuses: ['accompaniment.dispute-unknown', 'accompaniment.mediator-cannot-advocate'],
  decide: ({ accompaniment }: { accompaniment: Accompaniment }, input, given) => {
    const { disputeId } = input;
    const mediated = live(accompaniment.mediations).filter((m) => m.disputeId === disputeId && m.mediator === input.advocate);
    return (
      refuseAll(
        disputeId !== undefined && !byId(accompaniment.disputes, disputeId) && refuse('accompaniment.dispute-unknown', [disputeId]),
        mediated.length > 0 &&
          refuse(
            'accompaniment.mediator-cannot-advocate',
            mediated.map((m) => m.id),
          ),
      ) ?? { advocacy: entry<Advocacy>(given, input) }
    );
  },
  apply: (accompaniment: Accompaniment, { advocacy }): Accompaniment => ({
    ...accompaniment,
    advocacy: [...accompaniment.advocacy, advocacy],
  }),
});
