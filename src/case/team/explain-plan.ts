import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput, Kinds } from '../../vocabulary/entry.js';
import { Id } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import type { Consent } from '../consent/consent.js';
import { coveringConsent, toldOn } from '../consent/covering.js';
import { isUnsafeRecipient } from '../consent/recipient.js';
import { Explanation, type Team } from './team.js';

/**
 * Record that the plan's aims and functions were explained to a provider, on a consent that covers this recipient and the kinds of
 * information told with it; never to somebody unsafe, consent or not. What is told becomes a disclosure of the same day in the consent room. A3.5
 */
export const explainPlan = command({
  type: 'team.explainPlan',
  label: text('explain the plan to a provider', 'menjelaskan rencana kepada pemberi pelayanan'),
  rows: ['A3.5'],
  input: z.strictObject({ ...entryInput, to: Id, consentId: Id, told: Kinds.optional() }),
  fact: { type: 'team.planExplained', data: z.strictObject({ explanation: Explanation }) },
  refuses: ['team.no-consent', 'contact.not-safe'],
  decide: ({ client, consent }: { client: Client; consent: Consent; team: Team }, input, given) => {
    const { to: recipient, told = [], consentId, members } = input;
    const covering = coveringConsent({ client, consent }, { recipient, told, consentId, members, on: toldOn(given), zone: given.zone });
    return (
      refuseAll(
        !covering && refuse('team.no-consent', [consentId]),
        isUnsafeRecipient(client, recipient, 'consent') && refuse('contact.not-safe'),
      ) ?? { explanation: entry<Explanation>(given, input) }
    );
  },
  apply: (team: Team, { explanation }): Team => ({ ...team, explanations: [...team.explanations, explanation] }),
});
