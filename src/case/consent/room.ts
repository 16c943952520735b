import { live } from '../../vocabulary/entry.js';
import { type AskedOn, type Limit, type Requirement, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, dayIn } from '../../vocabulary/time.js';
import { Consent, noConsent } from './consent.js';
import * as commands from './index.js';
import { holdsOn, isAnsweredAnew, standingConsents } from './standing.js';

interface Reads {
  readonly consent: Consent;
}

const requirements = {
  'consent.to-service': {
    text: text('consent to the service is given', 'persetujuan menerima pelayanan sudah diberikan'),
    source: 'UU 27/2022 art. 22',
    holds: ({ consent }: Reads, asked?: AskedOn) =>
      standingConsents(consent).some((c) => c.purpose === 'service' && holdsOn(c, asked?.today)) || [],
  },
} satisfies Record<string, Requirement<never>>;

const limits = {
  'consent.ends': {
    text: text('a consent ends', 'persetujuan berakhir'),
    source: 'UU 27/2022 art. 24',
    of: ({ consent }: Reads) =>
      standingConsents(consent).flatMap((c) =>
        c.until === undefined || isAnsweredAnew(consent, c) ? [] : [{ ids: [c.id], since: c.from, due: c.until }],
      ),
  },
  'consent.tell-client': {
    text: text('the client is to be told of a disclosure', 'klien perlu diberi tahu tentang pengungkapan informasi'),
    source: 'UU 27/2022 art. 5',
    afterEnd: true,
    takesClient: true,
    of: ({ consent }: Reads, { rules, zone }) =>
      live(consent.disclosures)
        .filter((d) => d.ground !== 'consent' && d.clientTold === 'not-yet')
        .map((d) => ({ ids: [d.id], since: d.at, due: addDays(dayIn(d.recordedAt, zone), rules.limits.tellClientDays) })),
  },
} satisfies Record<string, Limit<never>>;

/** The consent room: consent to the service and to each disclosure, and what was disclosed. A3.5 */
export const consent: Room<'consent', Consent, typeof commands, keyof typeof requirements, keyof typeof limits> = room({
  name: 'consent',
  label: text('consent', 'persetujuan'),
  section: Consent,
  empty: noConsent,
  commands,
  refusals: {
    'consent.period-ended': text(
      'The period of this consent is over, or ends before it begins.',
      'Masa berlaku persetujuan ini sudah lewat, atau berakhir sebelum dimulai.',
    ),
    'consent.recipient-missing': text(
      'It is not said to whom information may be given.',
      'Belum disebutkan kepada siapa informasi boleh diberikan.',
    ),
    'consent.unknown': text('This consent is not on the record.', 'Persetujuan ini tidak ada dalam catatan.'),
    'consent.already-withdrawn': text('This consent was withdrawn before.', 'Persetujuan ini sudah ditarik kembali sebelumnya.'),
    'consent.not-covering': text(
      'No consent in force covers this recipient and everything that was told.',
      'Tidak ada persetujuan yang berlaku untuk penerima ini dan semua informasi yang diberikan.',
    ),
    'consent.reason-missing': text('Telling without consent takes a reason.', 'Memberi informasi tanpa persetujuan memerlukan alasan.'),
    'consent.told-missing': text(
      'A disclosure must name the kinds of information that were told.',
      'Pengungkapan informasi harus menyebutkan jenis informasi yang diberikan.',
    ),
    'consent.disclosure-unknown': text('This disclosure is not on the record.', 'Pengungkapan informasi ini tidak ada dalam catatan.'),
    'consent.already-marked-wrong': text(
      'This disclosure is marked as wrong already.',
      'Pengungkapan informasi ini sudah ditandai keliru.',
    ),
    'consent.client-already-told': text(
      'The client was told of this disclosure before.',
      'Klien sudah diberi tahu tentang pengungkapan informasi ini.',
    ),
  },
  requirements,
  limits,
});
