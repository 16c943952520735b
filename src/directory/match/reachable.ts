import { kilometresBetween } from '../distance.js';
import type { DirectoryService } from '../service.js';
import type { Known } from './asked.js';
import type { WeighedRule } from './rule.js';

const withoutGoing = ['outreach', 'phone', 'online'];

interface Near {
  readonly placeId: string;
  readonly kilometres: number;
}
/** The nearest place whose point may be used. From a distance to a confidential place somebody could work out where it lies. */
const nearest = ({ facts: { point } }: Known, { places = [] }: DirectoryService): Near | undefined => {
  let found: Near | undefined;
  if (point === undefined) return found;
  for (const place of places) {
    if (place.confidential || place.point === undefined) continue;
    const kilometres = kilometresBetween(point, place.point);
    if (found === undefined || kilometres < found.kilometres) found = { placeId: place.id, kilometres };
  }
  return found;
};

/** Whether the client can get there: the area it serves, whether one has to go at all, how far the nearest place is. */
export const reachable: WeighedRule = {
  of: (known, service) => {
    const { area } = known.facts;
    if (area !== undefined && service.areas.length > 0 && !service.areas.includes(area)) return 'reachable.other-area';
    if (service.access?.some((way) => withoutGoing.includes(way))) return 'reachable.no-way-to-go';
    const near = nearest(known, service);
    if (near && near.kilometres <= known.nearKilometres) return 'reachable.near';
    // Another place, of which it is not known or not told where it lies, may be near.
    if (near && service.places?.every((place) => !place.confidential && place.point !== undefined)) return 'reachable.far';
    const isThere =
      area !== undefined &&
      (service.areas.includes(area) || service.places?.some((place) => (place.confidential ? place.wideArea : place.area) === area));
    return isThere ? 'reachable.in-area' : 'reachable.not-known';
  },
  evidence: (known, service, code) => {
    if (code !== 'reachable.near' && code !== 'reachable.far') return {};
    const near = nearest(known, service);
    return near ? { ids: [near.placeId], shows: { kilometres: Math.round(near.kilometres * 10) / 10 } } : {};
  },
};
