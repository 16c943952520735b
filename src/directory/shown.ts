import type { Place } from './place.js';
import type { DirectoryService } from './service.js';

/** What tells where a place lies. A new field that does belongs here. */
const tells = ['address', 'point', 'howToGetThere', 'area'] as const satisfies readonly (keyof Place)[];

/** A confidential place as anybody may see it: that there is one, when, and in which wide area. */
const hidden = (place: Place): Place => {
  const shown = { ...place };
  for (const field of tells) delete shown[field];
  return place.wideArea === undefined ? shown : { ...shown, area: place.wideArea };
};

/**
 * A service as it may leave the directory: without the address, the point, the way and the narrow area of a confidential place. They are
 * left in only for who `mayKnowPlace`: of a host's policy the action `knowPlace`, with the kinds `violence` and `contact`. Whatever goes
 * on a list, a map, a referral slip or into a file is built from what this gives. The same object where there is nothing to hide. A3.4
 */
export const shownTo = (service: DirectoryService, { mayKnowPlace = false }: { readonly mayKnowPlace?: boolean } = {}): DirectoryService =>
  mayKnowPlace ? service : withoutPlaces(service, () => false);

/** The same, also of places that are confidential for another reason than their mark. */
export const withoutPlaces = (service: DirectoryService, isSecret: (placeId: string) => boolean): DirectoryService => {
  const isHidden = ({ id, confidential }: Place) => confidential === true || isSecret(id);
  return service.places?.some(isHidden)
    ? { ...service, places: service.places.map((place) => (isHidden(place) ? hidden(place) : place)) }
    : service;
};

/** What was hidden from who edits a service, put back: a confidential place stays where it was, unless something else is said of it. */
export const withHidden = (place: Place, was: Place | undefined): Place => {
  if (!was?.confidential || place.confidential === false) return place;
  const kept = { ...place, confidential: true };
  if (place.address !== undefined || place.point !== undefined) return kept;
  for (const field of tells) {
    // The area that was shown comes back as it was shown: the narrow one stays.
    if (was[field] !== undefined && (place[field] === undefined || (field === 'area' && place.area === was.wideArea)))
      Object.assign(kept, { [field]: was[field] });
  }
  return kept;
};

/** Shorter texts stand in other words by chance. */
const tellingLength = 6;
/** The confidential places whose address can be read elsewhere in what is shown of the service. */
export const toldElsewhere = (service: DirectoryService): string[] => {
  const seen = JSON.stringify(shownTo(service)).toLowerCase();
  return (service.places ?? [])
    .filter(({ confidential, address = '' }) => confidential && address.length >= tellingLength)
    .filter(({ address }) => seen.includes(JSON.stringify(address).slice(1, -1).toLowerCase()))
    .map(({ id }) => id);
};
