import { documentsOf } from '../../directory/match/documents.js';
import type { ClientFacts, ServiceFacts } from '../../vocabulary/command.js';
import { type Refusal, refuse, refuseAll } from '../../vocabulary/refusal.js';
import type { Referral } from './referral.js';

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

/** What the service asks for: each requirement and each paper is checked, or the paper is known to be at hand. */
const isChecked = (drafted: Drafted, asks: string): boolean => drafted.requirementsChecked.some((r) => r.asks === asks);
const asked = (drafted: Drafted, known: ServiceFacts | undefined, facts: ClientFacts | undefined): string[] => {
  const { missing, notKnown } = documentsOf(known?.documents ?? [], facts ?? {});
  return [...(known?.requirements ?? []), ...missing, ...notKnown].filter((asks) => !isChecked(drafted, asks));
};

/** Why the service does not fit: by what the directory says of it, and by what the client would have to pay. B4.1, B4.2, B4.5 */
export const notFitting = (
  drafted: Drafted,
  known: ServiceFacts | undefined,
  facts?: ClientFacts,
): Refusal<(typeof fittingRefusals)[number]> | undefined => {
  const unchecked = asked(drafted, known, facts);
  return refuseAll(
    known?.active === false && refuse('referral.service-not-active', [drafted.serviceId]),
    known !== undefined && known.agencyId !== drafted.agencyId && refuse('referral.other-agency', [drafted.agencyId]),
    unchecked.length > 0 && refuse('referral.requirement-unchecked', unchecked),
    !isShareKnown(drafted) && refuse('referral.client-share'),
  );
};
