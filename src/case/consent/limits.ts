import { live } from '../../vocabulary/entry.js';
import type { Limit } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, addHours, dayIn } from '../../vocabulary/time.js';
import type { Client } from '../client/client.js';
import type { Consent } from './consent.js';
import { isRecipientToTell } from './recipient.js';
import { isAnsweredAnew, isAskedAnew, isToReview, standingConsents, withGuardiansKnown } from './standing.js';

interface Reads {
  readonly consent: Consent;
}
interface ReadsClient extends Reads {
  readonly client: Client;
}

/** What consents and disclosures hold open. */
export const limits = {
  'consent.ends': {
    text: text('a consent ends', 'persetujuan berakhir'),
    source: 'UU 27/2022 art. 24',
    of: ({ consent }: Reads) =>
      standingConsents(consent).flatMap((c) =>
        c.until === undefined || isAnsweredAnew(consent, c) ? [] : [{ ids: [c.id], since: c.from, due: c.until }],
      ),
  },
  'consent.ask-anew': {
    text: text(
      'consent is to be asked anew: of the client who comes of age, or whose guardian no longer is one',
      'persetujuan perlu diminta ulang: klien menjadi dewasa, atau walinya tidak lagi berwenang',
    ),
    source: 'UU 27/2022 art. 25',
    takesClient: true,
    of: ({ client, consent }: ReadsClient, { zone }) => {
      const known = withGuardiansKnown(client, consent, zone);
      return standingConsents(known).flatMap((c) =>
        c.askAnewOn === undefined || (c.until ?? c.askAnewOn) < c.askAnewOn || isAskedAnew(known, c, c.askAnewOn)
          ? []
          : [{ ids: [c.id], since: c.from, due: c.askAnewOn }],
      );
    },
  },
  'consent.confirm-age': {
    text: text('it is to be confirmed that the client is of age', 'perlu dipastikan bahwa klien sudah dewasa'),
    source: 'UU 27/2022 art. 25',
    takesClient: true,
    of: ({ consent }: Reads, { rules, zone }) =>
      standingConsents(consent)
        .filter((c) => c.age === 'not-confirmed')
        .map((c) => ({ ids: [c.id], since: c.at, due: addDays(dayIn(c.recordedAt, zone), rules.limits.confirmAgeDays) })),
  },
  'consent.disclosure-review': {
    text: text('a disclosure without consent is to be looked at again', 'pengungkapan informasi tanpa persetujuan perlu ditinjau'),
    source: 'UU 27/2022 art. 20',
    afterEnd: true,
    of: ({ consent }: Reads, { rules, zone }) =>
      live(consent.disclosures)
        .filter(isToReview)
        .map((d) => ({
          ids: [d.id],
          since: d.at,
          due: d.reviewOn ?? addDays(dayIn(d.recordedAt, zone), rules.limits.disclosureReviewDays),
          ...(d.reviewer !== undefined && { whose: d.reviewer }),
        })),
  },
  'consent.tell-client': {
    text: text('the client is to be told of a disclosure', 'klien perlu diberi tahu tentang pengungkapan informasi'),
    source: 'UU 27/2022 art. 46',
    afterEnd: true,
    takesClient: true,
    of: ({ consent }: Reads, { rules, zone }) =>
      live(consent.disclosures)
        .filter((d) => d.clientTold === 'not-yet' && (d.ground !== 'consent' || d.markedWrong !== undefined))
        .map((d) => ({
          ids: [d.id],
          since: d.at,
          due:
            d.markedWrong === undefined
              ? addDays(dayIn(d.recordedAt, zone), rules.limits.tellClientDays)
              : addHours(d.recordedAt, rules.limits.breachNoticeHours),
        })),
  },
  'consent.tell-recipient': {
    text: text(
      'a recipient is to be told that the consent is withdrawn',
      'penerima informasi perlu diberi tahu bahwa persetujuan sudah ditarik kembali',
    ),
    source: 'UU 27/2022 art. 40',
    afterEnd: true,
    of: ({ client, consent }: ReadsClient, { rules }) =>
      live(consent.given).flatMap((c) =>
        c.withdrawnAt === undefined || !isRecipientToTell(client, consent, c)
          ? []
          : [{ ids: [c.id], since: c.withdrawnAt, due: addHours(c.withdrawnAt, rules.limits.withdrawalDecisionHours) }],
      ),
  },
} satisfies Record<string, Limit<never>>;
