import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note, PersonRef } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Assessment } from '../assessment/assessment.js';
import type { Client } from '../client/client.js';
import type { Plan } from '../plan/plan.js';
import { runningService } from '../plan/running.js';
import { fittingRefusals, judge, notFitting } from './fitting.js';
import { costFields, Referral, type Referrals, RequirementsChecked } from './referral.js';
import { notSafePlace } from './safe-place.js';
import { whyTwice } from './twice.js';
import { notWanted } from './wanted.js';

/**
 * Draft a referral: need, requirements, contact person and funding are matched before anything is told. A service that the directory
 * does not know can be drafted, and that is kept with it; one without capacity too: there may be a waiting list. An alternative is first
 * taken in the plan (`plan.replaceService`). B4.1, B4.2, B4.5
 */
export const draft = command({
  type: 'referral.draft',
  label: text('draft a referral', 'menyusun rancangan rujukan'),
  rows: ['A2.4', 'A4.3', 'A5.3.1', 'B4.1', 'B4.2', 'B4.5'],
  input: z.strictObject({
    ...entryInput,
    plannedServiceId: Id,
    serviceId: Id,
    agencyId: Id,
    contactPerson: PersonRef,
    requirementsChecked: RequirementsChecked,
    ...costFields,
    besideBecause: Note.optional(),
  }),
  fact: { type: 'referral.drafted', data: z.strictObject({ referral: Referral }) },
  refuses: [
    'referral.planned-service-unknown',
    'referral.no-need',
    'contact.not-safe',
    'referral.other-service',
    ...fittingRefusals,
    'referral.already-open',
    'referral.need-already-referred',
  ],
  needs: { service: ({ serviceId }) => serviceId },
  decide: (
    { client, assessment, plan, referral }: { client: Client; assessment: Assessment; plan: Plan; referral: Referrals },
    input,
    given,
  ) => {
    const planned = runningService(plan, input.plannedServiceId);
    if (!planned) return refuse('referral.planned-service-unknown', [input.plannedServiceId]);
    const { serviceId = input.serviceId, needId } = planned;
    return (
      refuseAll(
        notWanted(assessment, needId),
        notSafePlace(client, input),
        serviceId !== input.serviceId && refuse('referral.other-service', [serviceId]),
        notFitting(input, given.service),
        whyTwice(referral, planned, input.besideBecause),
      ) ?? {
        referral: entry<Referral>(given, {
          ...input,
          needId,
          judged: judge(input.serviceId, given.service),
          status: 'draft',
          statusSince: given.happenedAt,
          told: [],
        }),
      }
    );
  },
  apply: (section: Referrals, { referral }): Referrals => ({ ...section, referrals: [...section.referrals, referral] }),
});
