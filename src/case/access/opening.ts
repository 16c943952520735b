import { Instant, PersonRef, When } from '../../vocabulary/fields.js';
import { ProgrammePin, RequestSource, RequestWay, Site } from './access.js';

/** What is asked of every case that comes in, new or from another system. */
export const openingInput = { way: RequestWay.optional(), referredBy: PersonRef.optional(), site: Site, programme: ProgrammePin };
/** What is known of a case from its opening on. */
export const openingFields = { ...openingInput, openedAt: When, openingRecordedAt: Instant, source: RequestSource.optional() };
