import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import { type AskedOn, type Requirement, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { present } from '../client/members.js';
import { Consent, noConsent } from './consent.js';
import * as commands from './index.js';
import { limits } from './limits.js';
import { holdsOn, standingConsents } from './standing.js';

interface Reads {
  readonly client: Client;
  readonly consent: Consent;
}

const holdsForService = (consent: Consent, day: Day | undefined, member?: string): boolean =>
  standingConsents(consent).some(
    (c) => c.purpose === 'service' && holdsOn(c, day) && (member === undefined || (c.members?.includes(member) ?? false)),
  );
const hasRefused = ({ refused }: Consent, member: string): boolean =>
  live(refused).some((r) => r.purpose === 'service' && r.members?.includes(member));

const requirements = {
  'consent.to-service': {
    text: text('consent to the service is given', 'persetujuan menerima pelayanan sudah diberikan'),
    source: 'UU 27/2022 art. 22',
    /** In a household or group each member is asked; a no is an answer, as long as somebody is served. */
    holds: ({ client, consent }: Reads, asked?: AskedOn) => {
      const members = client.kind === 'person' ? [] : present(client);
      const open = members.filter((m) => !holdsForService(consent, asked?.today, m.id) && !hasRefused(consent, m.id));
      return (open.length === 0 && holdsForService(consent, asked?.today)) || open.map((m) => m.id);
    },
  },
} satisfies Record<string, Requirement<never>>;

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
    'consent.covers-nothing': text(
      'A consent to share names the kinds of information that may be shared.',
      'Persetujuan berbagi informasi harus menyebutkan jenis informasi yang boleh dibagikan.',
    ),
    'consent.covers-everything': text(
      'A consent for everything is none: it names what is needed.',
      'Persetujuan untuk semua hal tidak sah: sebutkan jenis informasi yang diperlukan saja.',
    ),
    'consent.witness-missing': text('A spoken consent needs a witness.', 'Persetujuan lisan memerlukan saksi.'),
    'consent.one-member': text(
      'Each member of the household or group consents for themselves.',
      'Setiap anggota rumah tangga atau kelompok memberi persetujuan masing-masing.',
    ),
    'consent.guardian-needed': text(
      'The client is not known to be of age for this: a guardian or a court consents, and the client is heard.',
      'Klien belum dipastikan cukup umur untuk hal ini: wali atau pengadilan memberi persetujuan, dan klien tetap didengar.',
    ),
    'consent.guardian-unknown': text('No guardian is on the record by this tie.', 'Tidak ada wali dalam catatan melalui hubungan ini.'),
    'consent.guardian-excluded': text(
      'This person cannot consent for the client.',
      'Orang ini tidak dapat memberi persetujuan bagi klien.',
    ),
    'consent.order-missing': text("A court's consent names its order.", 'Persetujuan pengadilan harus menyebutkan penetapannya.'),
    'consent.assent-missing': text(
      'Where another consents, what the client says to it is recorded.',
      'Bila orang lain memberi persetujuan, pendapat klien sendiri harus dicatat.',
    ),
    'consent.client-dissents': text(
      'The client does not want it, and no guardian decides this against their word.',
      'Klien tidak setuju, dan wali tidak dapat memutuskan hal ini bertentangan dengan pendapat klien.',
    ),
    'consent.support-missing': text(
      'Before another decides for an adult, it is said with what support the client was helped to decide.',
      'Sebelum orang lain memutuskan bagi orang dewasa, sebutkan dukungan yang diberikan agar klien dapat memutuskan sendiri.',
    ),
    'consent.age-known': text(
      'There is no age to confirm for this consent.',
      'Tidak ada usia yang perlu dipastikan untuk persetujuan ini.',
    ),
    'consent.recipient-not-to-tell': text(
      'There is no recipient to be told that this consent is withdrawn.',
      'Tidak ada penerima yang perlu diberi tahu bahwa persetujuan ini ditarik kembali.',
    ),
    'consent.why-this-much-missing': text(
      'Telling without consent takes a word on why no less would do.',
      'Memberi informasi tanpa persetujuan memerlukan penjelasan mengapa tidak cukup dengan informasi yang lebih sedikit.',
    ),
    'consent.why-not-told-missing': text(
      'It is not said why the client is not told yet.',
      'Belum disebutkan mengapa klien belum diberi tahu.',
    ),
    'consent.hiv-needs-consent': text(
      'HIV is told to family, partner, employer or community with consent only.',
      'Status HIV hanya boleh disampaikan kepada keluarga, pasangan, pemberi kerja, atau masyarakat dengan persetujuan.',
    ),
    'consent.nothing-to-review': text(
      'This disclosure needs no review, or was looked at before.',
      'Pengungkapan informasi ini tidak perlu ditinjau, atau sudah ditinjau.',
    ),
    'consent.own-disclosure': text(
      'Somebody else than who told it looks at it again.',
      'Peninjauan dilakukan oleh orang lain, bukan oleh yang memberi informasi.',
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
