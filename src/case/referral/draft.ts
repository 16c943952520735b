import * as z from 'zod/v4';
import { command, type ServiceFacts } from '../../vocabulary/command.js';
import { entry, entryInput, live } from '../../vocabulary/entry.js';
import { Id, PersonRef } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Plan } from '../plan/plan.js';
import { runningService } from '../plan/running.js';
import { Funding, type Judged, Referral, type Referrals, RequirementsChecked } from './referral.js';
import { isOpen } from './transitions.js';

/**
 * Draft a referral: need, requirements, contact person and funding are matched before anything is told. A service that the directory
 * does not know can be drafted, and that is kept with it; one without capacity too: there may be a waiting list. B4.1, B4.2, B4.5
 */
export const draft = command({
  type: 'referral.draft',
  label: text('draft a referral', 'menyusun rancangan rujukan'),
  rows: ['A2.4', 'B4.1', 'B4.2', 'B4.5'],
  input: z.strictObject({
    ...entryInput,
    plannedServiceId: Id,
    serviceId: Id,
    agencyId: Id,
    contactPerson: PersonRef,
    requirementsChecked: RequirementsChecked,
    funding: Funding,
  }),
  fact: { type: 'referral.drafted', data: z.strictObject({ referral: Referral }) },
  refuses: ['referral.planned-service-unknown', 'referral.service-not-active', 'referral.other-agency', 'referral.already-open'],
  needs: { service: ({ serviceId }) => serviceId },
  decide: ({ plan, referral }: { plan: Plan; referral: Referrals }, input, given) => {
    const planned = runningService(plan, input.plannedServiceId);
    if (!planned) return refuse('referral.planned-service-unknown', [input.plannedServiceId]);
    const known = given.service;
    const open = live(referral.referrals).filter((r) => r.plannedServiceId === planned.id && isOpen(r));
    return (
      refuseAll(
        known?.active === false && refuse('referral.service-not-active', [input.serviceId]),
        known !== undefined && known.agencyId !== input.agencyId && refuse('referral.other-agency', [input.agencyId]),
        open.length > 0 &&
          refuse(
            'referral.already-open',
            open.map((r) => r.id),
          ),
      ) ?? {
        referral: entry<Referral>(given, {
          ...input,
          needId: planned.needId,
          judged: judge(input.serviceId, known),
          status: 'draft',
          statusSince: given.happenedAt,
          told: [],
        }),
      }
    );
  },
  apply: (section: Referrals, { referral }): Referrals => ({ ...section, referrals: [...section.referrals, referral] }),
});

const judge = (serviceId: string, known: ServiceFacts | undefined): Judged =>
  known ? { serviceId, version: known.version, verdict: 'fits' } : { serviceId, verdict: 'unknown' };
