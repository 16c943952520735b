import { byId } from '../../vocabulary/entry.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { Conferences } from './conference.js';

/** Why this conference can be neither held nor cancelled. `undefined` when it can. */
export const refuseUnlessCalled = (
  section: Conferences,
  id: string,
): Refusal<'conference.unknown' | 'conference.not-called'> | undefined => {
  const conference = byId(section.conferences, id);
  if (!conference) return refuse('conference.unknown', [id]);
  return conference.status === 'called' ? undefined : refuse('conference.not-called', [id]);
};
