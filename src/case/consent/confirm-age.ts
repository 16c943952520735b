import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { type Day, Id } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { AgeJudged, AgeSeen, ageNow } from './age.js';
import type { Consent } from './consent.js';
import { AskAnewOn } from './giver.js';

/**
 * Confirm the age of a client who consented when nobody could say it. Of age: the consent stands as it is. Perhaps or surely not: it
 * holds no more from today on, and is to be asked anew, of whoever may give it. What was told on it stays told. UU 27/2022 art. 25
 */
export const confirmAge = command({
  type: 'consent.confirmAge',
  label: text('confirm the age for a consent', 'memastikan usia untuk persetujuan'),
  rows: ['A3.5'],
  input: z.strictObject({ consentId: Id, ageSeen: AgeSeen }),
  fact: { type: 'consent.ageConfirmed', data: z.strictObject({ consentId: Id, age: AgeJudged, askAnewOn: AskAnewOn.optional() }) },
  refuses: ['consent.unknown', 'consent.age-known'],
  needs: { client: true },
  decide: ({ consent }: { consent: Consent }, { consentId, ageSeen }, given) => {
    const found = byId(consent.given, consentId);
    if (!found) return refuse('consent.unknown', [consentId]);
    if (found.age !== 'not-confirmed') return refuse('consent.age-known', [consentId]);
    const { age } = ageNow(given, ageSeen, found.forService);
    const anew: { readonly askAnewOn?: Day } = age === 'adult' ? {} : { askAnewOn: given.today };
    return { consentId, age, ...anew };
  },
  apply: (section: Consent, { consentId, ...judged }): Consent => ({
    ...section,
    given: change(section.given, consentId, (c) => ({ ...c, ...judged })),
  }),
});
