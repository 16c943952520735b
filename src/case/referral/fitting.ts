import type { ServiceFacts } from '../../vocabulary/command.js';
import { type Refusal, refuse, refuseAll } from '../../vocabulary/refusal.js';
import type { Judged, Referral } from './referral.js';

type Drafted = Pick<Referral, 'serviceId' | 'agencyId' | 'requirementsChecked' | 'funding' | 'clientPays'>;

export const fittingRefusals = [
  'referral.service-not-active',
  'referral.other-agency',
  'referral.requirement-unchecked',
  'referral.client-share',
] as const;

/** Whether what the client pays is said where the client pays, and is nothing where it is free. B4.2 */
const isShareKnown = ({ funding, clientPays }: Drafted): boolean =>
  funding === 'client' ? clientPays !== undefined : funding !== 'free' || (clientPays?.minor ?? 0) === 0;

/** Why the service does not fit: by what the directory says of it, and by what the client would have to pay. B4.1, B4.2, B4.5 */
export const notFitting = (drafted: Drafted, known: ServiceFacts | undefined): Refusal<(typeof fittingRefusals)[number]> | undefined => {
  const unchecked = (known?.requirements ?? []).filter((asks) => !drafted.requirementsChecked.some((r) => r.asks === asks));
  return refuseAll(
    known?.active === false && refuse('referral.service-not-active', [drafted.serviceId]),
    known !== undefined && known.agencyId !== drafted.agencyId && refuse('referral.other-agency', [drafted.agencyId]),
    unchecked.length > 0 && refuse('referral.requirement-unchecked', unchecked),
    !isShareKnown(drafted) && refuse('referral.client-share'),
  );
};

export const judge = (serviceId: string, known: ServiceFacts | undefined): Judged =>
  known ? { serviceId, version: known.version, verdict: 'fits' } : { serviceId, verdict: 'unknown' };
