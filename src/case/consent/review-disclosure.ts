import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Consent, type Disclosure, DisclosureReview, DisclosureWas } from './consent.js';
import { isToReview } from './standing.js';

/** Who told it: where the service wrote it down by itself, the person on whose behalf. */
const toldBy = ({ by }: Disclosure): string => by.onBehalfOf ?? by.id;

/**
 * Look again at what was told without consent, by somebody else than who told it: was it right, and was no more told than had to be?
 * Wrong does not untell it: the client is told of it, and what follows is work of its own. UU 27/2022 art. 20; A3.5
 */
export const reviewDisclosure = command({
  type: 'consent.reviewDisclosure',
  label: text('look again at a disclosure without consent', 'meninjau pengungkapan informasi tanpa persetujuan'),
  rows: ['A3.5'],
  input: z.strictObject({ disclosureId: Id, was: DisclosureWas, note: Note }),
  fact: { type: 'consent.disclosureReviewed', data: z.strictObject({ disclosureId: Id, review: DisclosureReview }) },
  refuses: ['consent.disclosure-unknown', 'consent.nothing-to-review', 'consent.own-disclosure'],
  decide: ({ consent }: { consent: Consent }, { disclosureId, ...found }, { by, happenedAt }) => {
    const disclosure = byId(consent.disclosures, disclosureId);
    if (!disclosure) return refuse('consent.disclosure-unknown', [disclosureId]);
    return (
      refuseAll(
        !isToReview(disclosure) && refuse('consent.nothing-to-review', [disclosureId]),
        toldBy(disclosure) === by.id && refuse('consent.own-disclosure', [disclosureId]),
      ) ?? { disclosureId, review: { ...found, at: happenedAt, by } }
    );
  },
  apply: (section: Consent, { disclosureId, review }): Consent => ({
    ...section,
    disclosures: change(section.disclosures, disclosureId, (d) => ({
      ...d,
      review,
      ...(review.was === 'wrong' && { markedWrong: d.markedWrong ?? review.note }),
    })),
  }),
});
