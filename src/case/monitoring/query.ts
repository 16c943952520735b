import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note, PersonRef } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Accompaniment } from '../accompaniment/accompaniment.js';
import { AdvocacyGround } from '../accompaniment/dispute.js';
import { disputesWith, whyNotAdvocate, whyNotAgreed } from '../accompaniment/dispute-steps.js';
import type { Client } from '../client/client.js';
import { isUnsafePlace } from '../client/safe-contact.js';
import type { Plan } from '../plan/plan.js';
import type { Referrals } from '../referral/referral.js';
import { type Monitoring, Query, QueryAbout } from './monitoring.js';

/**
 * Query an agency on the client's behalf about a service not delivered. Where a dispute goes on between client and agency it is advocacy
 * in it, recorded as such, with its reason, its words and the client's agreement: whoever mediates there cannot ask. What it tells of
 * the client is a disclosure, recorded as one. It transmits nothing. A5.5.2, B6.1
 */
export const query = command({
  type: 'monitoring.query',
  label: text('query an agency', 'mengajukan pertanyaan kepada lembaga'),
  rows: ['A5.5.2', 'B6.1'],
  input: z.strictObject({
    ...entryInput,
    plannedServiceId: Id,
    agencyId: Id,
    /** The referral that it is about: to this agency, for this planned service. */
    referralId: Id.optional(),
    /** In words, or as a code, or both. */
    question: Note.optional(),
    about: QueryAbout.optional(),
    /** Who asks, and is answered. Left out: whoever acts. */
    asks: PersonRef.optional(),
    /** In a dispute with this agency: why the case manager acts, and that the client agrees. */
    asAdvocate: AdvocacyGround.optional(),
  }),
  fact: { type: 'monitoring.queried', data: z.strictObject({ query: Query, asAdvocate: AdvocacyGround.optional() }) },
  refuses: [
    'monitoring.not-planned',
    'monitoring.referral-unknown',
    'monitoring.nothing-asked',
    'contact.not-safe',
    'monitoring.advocacy-reason-missing',
    'monitoring.advocacy-not-agreed',
    'monitoring.mediator-cannot-query',
  ],
  decide: (
    { client, plan, referral, accompaniment }: { client: Client; plan: Plan; referral: Referrals; accompaniment: Accompaniment },
    { asAdvocate, asks: named, ...input },
    given,
  ) => {
    const asks = named ?? given.by.id;
    const about = input.referralId === undefined ? undefined : byId(referral.referrals, input.referralId);
    const disputeIds = disputesWith(accompaniment, input.agencyId);
    const isAdvocacy = disputeIds.length > 0;
    const mediated = disputeIds.filter((id) => whyNotAdvocate(accompaniment, id, asks));
    return (
      refuseAll(
        !byId(plan.services, input.plannedServiceId) && refuse('monitoring.not-planned', [input.plannedServiceId]),
        input.referralId !== undefined &&
          !(about?.sentAt !== undefined && about.agencyId === input.agencyId && about.plannedServiceId === input.plannedServiceId) &&
          refuse('monitoring.referral-unknown', [input.referralId]),
        input.question === undefined && (isAdvocacy || input.about === undefined) && refuse('monitoring.nothing-asked'),
        isUnsafePlace(client, input) && refuse('contact.not-safe'),
        isAdvocacy && !asAdvocate && refuse('monitoring.advocacy-reason-missing', disputeIds),
        isAdvocacy && asAdvocate && whyNotAgreed(asAdvocate) && refuse('monitoring.advocacy-not-agreed'),
        mediated.length > 0 && refuse('monitoring.mediator-cannot-query', mediated),
      ) ?? {
        query: entry<Query>(given, { ...input, asks, status: 'asked', ...(isAdvocacy && { disputeIds }) }),
        ...(isAdvocacy && { asAdvocate }),
      }
    );
  },
  apply: (monitoring: Monitoring, data): Monitoring => ({ ...monitoring, queries: [...monitoring.queries, data.query] }),
});
