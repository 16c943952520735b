import { type DirectoryService, factsOf } from '../../directory/service.js';
import type { Client } from '../client/client.js';
import { alternativesFor } from './alternatives.js';
import { type Intended, type Preflight, type PreflightAsked, preflight } from './preflight.js';
import type { Referral } from './referral.js';
import { isUnsafeService } from './safe-place.js';

type Reads = Parameters<typeof preflight>[0];

/** An alternative of the plan as a referral that is only thought of, looked at before anybody drafts it. */
export interface AlternativeLookedAt {
  readonly serviceId: string;
  readonly agencyId: string;
  readonly contactPerson: string;
  readonly preflight: Preflight;
}
/** What is offered to the client after a referral that came to nothing. */
export interface NextAlternative {
  /** The first one that could serve, with all that stands against sending it today. Absent: none is left. */
  readonly next?: AlternativeLookedAt;
  /** Those before it that cannot serve this client, each with what says so. */
  readonly cannot: readonly AlternativeLookedAt[];
  /** Those after it, in the plan's order. Not looked at. */
  readonly later: readonly string[];
  /** Planned, and not among the services that were given: nothing can be said of them. */
  readonly notKnown: readonly string[];
}

/** A check that was made in the same words for the first agency holds for the next one. */
const intended = (failed: Referral, { id, agencyId, requirements }: DirectoryService, contactPerson: string): Intended => ({
  plannedServiceId: failed.plannedServiceId,
  needId: failed.needId,
  serviceId: id,
  agencyId,
  contactPerson,
  requirementsChecked: failed.requirementsChecked.filter((r) => requirements.includes(r.asks)),
  funding: failed.funding,
  ...(failed.clientPays && { clientPays: failed.clientPays }),
  kinds: failed.kinds,
  ...(failed.members && { members: failed.members }),
});

const isUnsafe = (client: Client, service: DirectoryService | undefined): boolean =>
  service !== undefined && isUnsafeService(client, service);

/** What no work of the client and the worker changes: the service is not given, not to this client, or not to this house. */
const cannotServe = ({ blocking }: Preflight): boolean => blocking.some((f) => f.item === 'eligibility' || f.item === 'agreement');

/**
 * After a refusal, a failure or an expiry: the next alternative of the plan that was not tried in vain, with its pre-flight already done.
 * `undefined` where nothing is to be offered (`alternativesFor`). It drafts nothing, and asks no directory: the caller gives its services.
 * Where an unsafe person works is in nothing of the answer. A8.5, B4.1
 */
export const nextAlternative = (
  sections: Reads,
  failed: Referral,
  services: Iterable<DirectoryService>,
  asked: Omit<PreflightAsked, 'service' | 'skips'>,
): NextAlternative | undefined => {
  const left = alternativesFor(sections.plan, sections.referral, failed);
  if (left === undefined) return undefined;
  const known = new Map<string, DirectoryService>();
  for (const service of services) if (left.includes(service.id)) known.set(service.id, service);
  const looked: AlternativeLookedAt[] = [];
  const safe = left.filter((id) => !isUnsafe(sections.client, known.get(id)));
  for (const id of safe) {
    const service = known.get(id);
    if (!service) continue;
    const { agencyId } = service;
    const [contactPerson = ''] = service.contactPersons;
    const found = preflight(sections, intended(failed, service, contactPerson), {
      ...asked,
      service: factsOf(service),
      isOffered: (other) => safe.includes(other),
    });
    const alternatives = found.alternatives.filter((other) => safe.includes(other));
    looked.push({ serviceId: id, agencyId, contactPerson, preflight: { ...found, alternatives } });
    if (!cannotServe(found)) break;
  }
  const next = looked.find((l) => !cannotServe(l.preflight));
  return {
    ...(next && { next }),
    cannot: looked.filter((l) => l !== next),
    later: next === undefined ? [] : safe.slice(safe.indexOf(next.serviceId) + 1).filter((id) => known.has(id)),
    notKnown: safe.filter((id) => !known.has(id)),
  };
};
