import type { CaseRecord, Sections } from '../../src/index.js';
import {
  aCaseInTransition,
  aClientInPlanning,
  anActiveCase,
  anExitedClient,
  aReferredClient,
  plannedServiceId,
} from '../../src/testing/index.js';
import { addDays } from '../../src/vocabulary/time.js';

const active = anActiveCase().inCrisis('illness').withSafeContact('phone');
const worked = active.so(
  {
    type: 'accompaniment.recordContact',
    input: {
      with: 'client',
      channel: 'phone',
      purpose: 'support',
      role: 'supporter',
      minutes: 20,
      cost: { minor: 15_000, currency: 'IDR' },
    },
  },
  {
    type: 'service.deliver',
    input: { plannedServiceId: plannedServiceId(active), amount: 1, unit: 'parcel', quality: 'good', minutes: 30 },
  },
);
const exited = anExitedClient();
const ended = anActiveCase().so({ type: 'termination.endEarly', input: { endReason: 'moved', openItems: [] } });

/** Cases that were made through commands. */
export const bases: readonly CaseRecord[] = [
  aReferredClient().record,
  aClientInPlanning().record,
  anActiveCase().record,
  worked.record,
  aCaseInTransition().record,
  exited.record,
];

/** What one case of a register has of its own. */
export interface Variation {
  readonly base: number;
  /** Days after 2025-12-01 on which it was opened. */
  readonly opened: number;
  readonly ends?: { readonly after: number; readonly reason: string; readonly reopenedAfter?: number };
  readonly domain?: string;
  readonly agreedAfter?: number;
  readonly followedUp?: 'reached' | 'not-reached';
}

const step = (ended as { record: CaseRecord }).record.sections.termination.steps[0];

/** A case of a register: a base, with some of its fields as they are said. Made anew each time, so that a register is never held. */
export const varied = (v: Variation, id: string): CaseRecord => {
  const base = bases[v.base % bases.length] as CaseRecord;
  const { sections } = base;
  const opened = addDays('2025-12-01', v.opened);
  const at = (day: string) => ({ at: day, recordedAt: `${day}T05:00:00.000Z` });
  const endDay = addDays(opened, v.ends?.after ?? 0);
  const steps = [...sections.termination.steps];
  if (v.ends && step) {
    steps.push({ ...step, id: `${id}-end`, endReason: v.ends.reason as never, ...at(endDay) });
    if (v.ends.reopenedAfter !== undefined) {
      const { endReason: _, ...again } = step;
      steps.push({ ...again, id: `${id}-again`, step: 'reopened', reason: 'came back', ...at(addDays(endDay, v.ends.reopenedAfter)) });
    }
  }
  const visit = {
    channel: 'phone',
    reached: v.followedUp,
    outcomeHolds: 'holds',
    minutes: 10,
    kinds: [],
    id: `${id}-visit`,
    by: { kind: 'worker', id: 'w' },
  };
  const agreement = { result: 'agreed', kinds: [], id: `${id}-agreed`, by: { kind: 'worker', id: 'w' } };
  return {
    ...base,
    id,
    sections: {
      ...sections,
      access: {
        ...sections.access,
        openedAt: opened,
        agreements: v.agreedAfter === undefined ? [] : [{ ...agreement, ...at(addDays(opened, v.agreedAfter)) }],
      } as Sections['access'],
      assessment: {
        ...sections.assessment,
        needs: sections.assessment.needs.map((need) => ({ ...need, domain: v.domain ?? need.domain })) as Sections['assessment']['needs'],
      },
      termination: { ...sections.termination, steps },
      followUp: {
        ...sections.followUp,
        visits: v.followedUp === undefined ? [] : [{ ...visit, ...at('2026-02-20') }],
      } as Sections['followUp'],
    },
  };
};
