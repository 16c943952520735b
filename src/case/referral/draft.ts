import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note, PersonRef } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Assessment } from '../assessment/assessment.js';
import type { Client } from '../client/client.js';
import type { Crises } from '../crisis/crisis.js';
import type { Plan } from '../plan/plan.js';
import { runningService } from '../plan/running.js';
import { fittingRefusals } from './fitting.js';
import { domainOf, isBlocking, judgedOf, ofRecord } from './looked-at.js';
import { knownOf, ofService } from './of-service.js';
import { costFields, Referral, type Referrals, RequirementsChecked } from './referral.js';
import { Skips } from './skipped.js';
import { keptSkips, skipRefusals, whyNotSkip } from './skips.js';
import { whyTwice } from './twice.js';

/** What stops a draft already. Whether the client may come and who pays is judged and kept with it, and stops it only when it is sent. */
const draftStops = ['referral.no-need', 'contact.not-safe', ...fittingRefusals] as const;
type DraftStop = (typeof draftStops)[number];
const stopsDraft = (code: string): boolean => (draftStops as readonly string[]).includes(code);

/**
 * Draft a referral: need, requirements, contact person and funding are matched before anything is told. A service that the directory
 * does not know can be drafted, and that is kept with it; one without capacity too: there may be a waiting list. An
 * alternative is first taken in the plan (`plan.replaceService`). The ranking is
 * advice: whoever was shown better-ranked services names those `passedOver`, and why. B4.1, B4.2, B4.5
 */
export const draft = command({
  type: 'referral.draft',
  label: text('draft a referral', 'menyusun rancangan rujukan'),
  rows: ['A2.4', 'A3.4', 'A4.3', 'A5.3.1', 'B4.1', 'B4.2', 'B4.5'],
  input: z.strictObject({
    ...entryInput,
    plannedServiceId: Id,
    serviceId: Id,
    agencyId: Id,
    contactPerson: PersonRef,
    requirementsChecked: RequirementsChecked,
    ...costFields,
    besideBecause: Note.optional(),
    passedOver: z.array(Id).max(50).optional(),
    passedOverBecause: Note.optional(),
    /** In a crisis, as far as the programme lets it be. */
    skips: Skips.optional(),
  }),
  fact: { type: 'referral.drafted', data: z.strictObject({ referral: Referral }) },
  refuses: [
    ...draftStops,
    'referral.planned-service-unknown',
    'referral.other-service',
    'referral.already-open',
    'referral.need-already-referred',
    'referral.need-already-served',
    'referral.reason-for-choice-missing',
    ...skipRefusals,
  ],
  needs: { service: ({ serviceId }) => serviceId, client: true },
  decide: (
    {
      client,
      assessment,
      plan,
      crisis,
      referral,
    }: { client: Client; assessment: Assessment; plan: Plan; crisis: Crises; referral: Referrals },
    { skips = [], passedOver = [], ...input },
    given,
  ) => {
    const planned = runningService(plan, input.plannedServiceId);
    if (!planned) return refuse('referral.planned-service-unknown', [input.plannedServiceId]);
    const { serviceId = input.serviceId, needId } = planned;
    const over = passedOver.filter((id) => id !== input.serviceId);
    const intended = { ...input, needId, kinds: input.kinds ?? [] };
    const found = [
      ...ofRecord({ client, assessment, plan }, intended),
      ...ofService(intended, domainOf(assessment, needId), knownOf(given)),
    ];
    const refused = found.filter((f) => isBlocking(f, skips) && stopsDraft(f.code));
    return (
      refuseAll(
        ...refused.map(({ code, ids }) => refuse(code as DraftStop, ids)),
        serviceId !== input.serviceId && refuse('referral.other-service', [serviceId]),
        whyTwice({ plan, referral }, planned, input.besideBecause),
        over.length > 0 && input.passedOverBecause === undefined && refuse('referral.reason-for-choice-missing', over),
        whyNotSkip(crisis, input, skips, given.rules),
      ) ?? {
        referral: entry<Referral>(given, {
          ...input,
          ...(over.length > 0 && { passedOver: over }),
          ...keptSkips([], skips, found, given.now),
          needId,
          judged: judgedOf(input.serviceId, given, found),
          status: 'draft',
          statusSince: given.happenedAt,
          told: [],
        }),
      }
    );
  },
  apply: (section: Referrals, { referral }): Referrals => ({ ...section, referrals: [...section.referrals, referral] }),
});
