import type * as z from 'zod/v4';
import type { ServiceFacts } from '../../vocabulary/command.js';
import type { Day, Money } from '../../vocabulary/fields.js';
import type { Kind, KindList } from '../../vocabulary/schema.js';
import type { Need } from '../assessment/assessment.js';
import type { SafeContact } from '../client/client.js';
import type { GroundAsked } from './looked-at.js';
import type { Funding, RequirementCheck } from './referral.js';

/** What the host knows of the client and the record does not: a name, a number, an address. It goes on only where its kind is told. */
export interface IdentityLine {
  readonly kind: Kind;
  /** What it is, as the host calls it: `name`, `phone`. */
  readonly is: string;
  readonly says: string;
  /** In a household or group: whose it is. Left out: it is of all, and is on no slip about some of them. */
  readonly members?: readonly string[] | undefined;
  /** A shelter's address: never on a slip. */
  readonly confidential?: boolean | undefined;
}
/** How the client may be reached, as they have said: only a channel that goes through nobody else. */
export interface SlipContact {
  readonly channel: SafeContact['channel'];
  readonly hours?: SafeContact['hours'];
  readonly leaveMessage: boolean;
  readonly nameToUse?: string;
}
/** Free text, apart from all that is coded: nobody can say of what kinds it tells, so it goes only where notes are told. */
export interface SlipText {
  readonly of: 'need' | 'service' | 'funding' | 'contact';
  readonly says: string;
}

/** What an agency is told by a referral. What is not named here is not on it. */
export interface Slip {
  readonly referralId: string;
  readonly to: { readonly agencyId: string; readonly serviceId: string };
  /** The kinds of information that it may hold, and that the ground covers on this day. */
  readonly kinds: KindList;
  readonly need?: { readonly domain: Need['domain'] };
  readonly requirements?: readonly RequirementCheck[];
  readonly firstVisitOn?: Day;
  readonly cost?: { readonly funding: z.infer<typeof Funding>; readonly clientPays?: Money };
  readonly reach?: readonly SlipContact[];
  readonly identity?: readonly Pick<IdentityLine, 'kind' | 'is' | 'says'>[];
  readonly texts?: readonly SlipText[];
}

export interface SlipAsked {
  /** The day on which it is to leave: a consent that has ended by then covers nothing. */
  readonly today: Day;
  readonly identity?: readonly IdentityLine[] | undefined;
  readonly zone: string;
  /** The agency's own words for what it asks: known to it, and so told with the rest. Any other wording is the worker's free text. */
  readonly service?: Pick<ServiceFacts, 'requirements' | 'documents'> | undefined;
  /** Of a draft: on what it is to be sent, to see beforehand what would be on it. */
  readonly ground?: GroundAsked | undefined;
}
