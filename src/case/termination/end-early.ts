import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput, live } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { mayContact } from '../client/safe-contact.js';
import type { Crises } from '../crisis/crisis.js';
import type { Monitoring } from '../monitoring/monitoring.js';
import type { Referrals } from '../referral/referral.js';
import { openItems } from './open-items.js';
import { StepTaken, withEnd } from './steps.js';
import { type EndingStep, EndReason, OpenItem, type Termination } from './termination.js';

/**
 * Life ends the case before the programme does. The client may stop at any time, and need not say why. Each open referral, query and
 * crisis is named with what became of it, so that nobody falls between two services; the items themselves are not changed. A2.1, A5.6.1
 */
export const endEarly = command({
  type: 'termination.endEarly',
  label: text('end the case early', 'mengakhiri layanan lebih awal'),
  rows: ['A2.1', 'A5.6.1'],
  moves: true,
  input: z.strictObject({
    ...entryInput,
    endReason: EndReason,
    reason: Note.optional(),
    openItems: z.array(OpenItem).max(1_000),
  }),
  fact: { type: 'termination.endedEarly', data: StepTaken },
  refuses: ['termination.planned-has-three-steps', 'termination.not-traced', 'termination.open-item-missing', 'termination.name-missing'],
  decide: (
    { client, referral, monitoring, crisis }: { client: Client; referral: Referrals; monitoring: Monitoring; crisis: Crises },
    input,
    given,
  ) => {
    const missing = openItems({ referral, monitoring, crisis }).filter((id) => !input.openItems.some((i) => i.entryId === id));
    const nameless = input.openItems.filter((i) => i.what !== 'closed' && i.with === undefined);
    return (
      refuseAll(
        input.endReason === 'planned' && refuse('termination.planned-has-three-steps'),
        input.endReason === 'lost-after-tracing' && !isTraced(client) && refuse('termination.not-traced'),
        missing.length > 0 && refuse('termination.open-item-missing', missing),
        nameless.length > 0 &&
          refuse(
            'termination.name-missing',
            nameless.map((i) => i.entryId),
          ),
      ) ?? { step: entry<EndingStep>(given, { ...input, step: 'ended-early' }) }
    );
  },
  apply: (termination: Termination, taken): Termination => withEnd(termination, taken),
});

/** A client who is lost and was traced since; where no channel is safe, tracing is not asked for: it could do harm. */
const isTraced = (client: Client): boolean => {
  const { phase, recordedAt = '' } = client.engagement;
  const mayTrace = client.safeContacts.some((s) => mayContact(client, s.channel));
  return phase === 'lost' && (!mayTrace || live(client.tracings).some((t) => t.recordedAt >= recordedAt));
};
