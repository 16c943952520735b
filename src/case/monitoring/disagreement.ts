import { byId } from '../../vocabulary/entry.js';
import type { Access } from '../access/access.js';
import type { Accompaniment } from '../accompaniment/accompaniment.js';
import { disputesWith } from '../accompaniment/dispute-steps.js';
import type { Client } from '../client/client.js';
import { present } from '../client/members.js';
import { isUnsafePlace } from '../client/safe-contact.js';
import type { Consent } from '../consent/consent.js';
import type { Plan } from '../plan/plan.js';
import { wasToldOn } from '../referral/after-withdrawal.js';
import type { Referral, Referrals } from '../referral/referral.js';
import { responsibleFor, type Team } from '../team/team.js';
import { queriesAbout } from './loop.js';
import type { Monitoring } from './monitoring.js';
import { isDenied, voices } from './voices.js';

interface Reads {
  readonly client: Client;
  readonly plan: Plan;
  readonly accompaniment: Accompaniment;
  readonly access: Access;
  readonly team: Team;
  readonly consent: Consent;
  readonly referral: Referrals;
  readonly monitoring: Monitoring;
}

/** A query that nobody has put into words yet: it says what does not agree, and not whose word that is. */
const query = ({ id, plannedServiceId, agencyId, kinds, members }: Referral, asks: string) => ({
  type: 'monitoring.query',
  input: { plannedServiceId, agencyId, referralId: id, about: 'said-and-not-known', asks, kinds, ...(members && { members }) },
});

/**
 * The query that a disagreement opens: the agency says that it gave, the client or the worker that it did not come. Once for a referral,
 * for the responsible person to bring forward. None where a person weighs first: under a consent that was withdrawn, at a place that is not
 * safe, while a dispute goes on with the agency, about somebody who moved out, or of a service that was planned in error: then it is due. A5.5.2
 */
export const queryOf = (sections: Reads, referralId: string): ReturnType<typeof query>[] => {
  const { access, team, consent, referral: section, monitoring } = sections;
  const found = byId(section.referrals, referralId);
  const asks = responsibleFor(team);
  if (!found || asks === undefined || queriesAbout(monitoring, found).length > 0) return [];
  const isWithdrawn = consent.given.some((c) => c.withdrawnAt !== undefined && wasToldOn(consent, found, c));
  return !isWithdrawn && mayAsk(sections, found) && isDenied(voices(sections, found, access.site?.timeZone)) ? [query(found, asks)] : [];
};

/** Whether a query may go out of itself: `monitoring.query` would refuse all else. */
const mayAsk = ({ client, plan, accompaniment }: Reads, { agencyId, contactPerson, plannedServiceId, members = [] }: Referral): boolean =>
  !isUnsafePlace(client, { agencyId, contactPerson }) &&
  disputesWith(accompaniment, agencyId).length === 0 &&
  members.every((id) => present(client).some((m) => m.id === id)) &&
  byId(plan.services, plannedServiceId) !== undefined;

/** The same for each referral of a planned service. */
export const queriesOf = (sections: Reads, plannedServiceId: string): ReturnType<typeof query>[] =>
  sections.referral.referrals.filter((r) => r.plannedServiceId === plannedServiceId).flatMap((r) => queryOf(sections, r.id));
