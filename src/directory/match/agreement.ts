import type { Day } from '../../vocabulary/fields.js';
import { isInForce } from '../agreement.js';
import type { WeighedRule } from './rule.js';

interface Agreed {
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
}
/** How it stands with the agreements on a day: none that is left out is known to be missing. */
export const agreementOn = (agreements: readonly Agreed[] | undefined, today: Day): 'in-force' | 'ended' | 'none' | 'not-known' => {
  if (agreements === undefined) return 'not-known';
  if (agreements.some((a) => isInForce(a, today))) return 'in-force';
  return agreements.some(({ until }) => until !== undefined && until < today) ? 'ended' : 'none';
};

/** Whether the programme asks for an agreement and is known to have none. A neighbour or a club signs none, and is not asked for one. A1.5 */
export const isWithoutDemanded = (
  service: { readonly informal?: boolean | undefined; readonly agreements?: readonly Agreed[] | undefined },
  { agreementDemanded, today }: { readonly agreementDemanded: boolean; readonly today: Day },
): boolean => agreementDemanded && !service.informal && ['ended', 'none'].includes(agreementOn(service.agreements, today));

const lastDay = (agreements: readonly Agreed[]): Day | undefined =>
  agreements.reduce<Day | undefined>(
    (last, { until }) => (until !== undefined && (last === undefined || until > last) ? until : last),
    undefined,
  );

export const agreement: WeighedRule = {
  of: ({ asked: { today }, agreementDemanded }, service) => {
    if (isWithoutDemanded(service, { agreementDemanded, today })) return 'agreement.demanded';
    const stands = agreementOn(service.agreements, today);
    return service.informal && stands !== 'in-force' ? 'agreement.informal' : `agreement.${stands}`;
  },
  evidence: ({ asked: { today } }, { agreements = [] }) => {
    const running = agreements.filter((a) => isInForce(a, today));
    const isEndless = running.some(({ until }) => until === undefined);
    const on = isEndless ? undefined : lastDay(running.length > 0 ? running : agreements.filter(({ until = today }) => until < today));
    return on === undefined ? {} : { shows: { on } };
  },
};
