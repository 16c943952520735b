import { Agency } from '../../directory/agency.js';
import type { DirectoryFact } from '../../directory/record/entry.js';
import { factShapeOf } from '../../directory/record/step.js';
import { DirectoryService } from '../../directory/service.js';
import { shownTo, withoutPlaces } from '../../directory/shown.js';
import type { Kind } from '../../vocabulary/schema.js';
import { withhold } from '../../vocabulary/withhold.js';

/** No confidential place first, then none of the kinds that this reader may not see: the mark of the place is one of them. */
export const serviceShown = (service: DirectoryService, without: ReadonlySet<Kind>): DirectoryService =>
  withhold(DirectoryService, shownTo(service), without);

export const agencyShown = (agency: Agency, without: ReadonlySet<Kind>): Agency => withhold(Agency, agency, without);

/** A fact that tells of a service tells no more of it than the service does. */
export const factShown = (fact: DirectoryFact, without: ReadonlySet<Kind>, secret: ReadonlySet<string> = new Set()): DirectoryFact => {
  const told = fact.data as { readonly service?: DirectoryService };
  const data: unknown = told.service ? { ...told, service: withoutPlaces(told.service, (id) => secret.has(id)) } : told;
  const shape = factShapeOf(fact.type);
  return { ...fact, data: shape ? withhold(shape, data, without) : {} };
};

/** A journal of one entry. A place that was said to be confidential later was where it was before, too: no earlier fact tells it. */
export const journalShown = (facts: readonly DirectoryFact[], without: ReadonlySet<Kind>): DirectoryFact[] => {
  const secret = new Set<string>();
  const shown: DirectoryFact[] = [];
  for (const fact of facts.toReversed()) {
    const { service } = fact.data as { readonly service?: DirectoryService };
    for (const place of service?.places ?? []) if (place.confidential) secret.add(place.id);
    shown.push(factShown(fact, without, secret));
  }
  return shown.reverse();
};
