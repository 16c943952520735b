import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import { type Limit, type Open, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, dayIn, entryDay, firstDayOf } from '../../vocabulary/time.js';
import type { Access } from '../access/access.js';
import { acuityNow } from '../assessment/acuity.js';
import type { Assessment } from '../assessment/assessment.js';
import type { Client } from '../client/client.js';
import { Accompaniment, type Contact, noAccompaniment } from './accompaniment.js';
import { disclosedBy } from './contact-safety.js';
import * as commands from './index.js';
import { missedVisits } from './missed-visits.js';

interface Reads {
  readonly access: Access;
  readonly accompaniment: Accompaniment;
}

/** The days on which the client was reached, and before the first of them the day on which the case came in, to us where it was adopted. */
const inTouch = ({ access, accompaniment }: Reads, zone: string): { readonly ids: readonly string[]; readonly day: Day }[] => {
  const { openedAt = 'unknown', openingRecordedAt, adoption } = access;
  const opened =
    adoption?.on ?? firstDayOf(openedAt, zone) ?? (openingRecordedAt === undefined ? undefined : dayIn(openingRecordedAt, zone));
  return [
    ...(opened === undefined ? [] : [{ ids: [], day: opened }]),
    ...live(accompaniment.contacts)
      .filter((c) => c.with === 'client' && c.reached === 'reached')
      .map((c) => ({ ids: [c.id], day: entryDay(c, zone) })),
  ];
};

const limits = {
  /**
   * Counted from when the client was last reached in the world, not from what was recorded last; as often as the acuity that was last
   * measured asks for, and as *basic* asks where none was.
   */
  'accompaniment.contact-due': {
    text: text('contact with the client is due', 'klien perlu dihubungi'),
    source: 'A1.1',
    takesClient: true,
    of: (reads: Reads & { readonly assessment: Assessment }, { rules, zone }): Open[] =>
      inTouch(reads, zone)
        .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
        .slice(0, 1)
        .map(({ ids, day }) => ({
          ids,
          since: day,
          due: addDays(day, rules.limits.contactEveryDays[acuityNow(reads.assessment, zone) ?? 'basic']),
        })),
  },
  ...missedVisits,
} satisfies Record<string, Limit<never>>;

/** The accompaniment room. A5.5.1, B2, B5, B6 */
export const accompaniment: Room<'accompaniment', Accompaniment, typeof commands, never, keyof typeof limits> = room({
  name: 'accompaniment',
  label: text('accompaniment', 'pendampingan'),
  section: Accompaniment,
  empty: noAccompaniment,
  commands,
  refusals: {
    'accompaniment.goal-unknown': text('This goal is not on the record.', 'Tujuan ini tidak ada dalam catatan.'),
    'accompaniment.dispute-unknown': text('This dispute is not on the record.', 'Perselisihan ini tidak ada dalam catatan.'),
    'accompaniment.dispute-settled': text('This dispute is over.', 'Perselisihan ini sudah berakhir.'),
    'accompaniment.mediator-is-party': text(
      'A mediator is neutral and cannot be a party to the dispute.',
      'Mediator bersikap netral dan tidak boleh menjadi pihak yang berselisih.',
    ),
    'accompaniment.advocate-cannot-mediate': text(
      'Whoever was an advocate in this dispute cannot mediate in it.',
      'Orang yang menjadi advokat dalam perselisihan ini tidak dapat menjadi mediatornya.',
    ),
    'accompaniment.mediator-cannot-advocate': text(
      'Whoever mediated in this dispute cannot be an advocate in it.',
      'Orang yang menjadi mediator dalam perselisihan ini tidak dapat menjadi advokat di dalamnya.',
    ),
    'accompaniment.dispute-wrong-status': text(
      'The dispute has no such next step from where it stands.',
      'Langkah ini tidak dapat diambil dari keadaan perselisihan sekarang.',
    ),
    'accompaniment.one-party': text('A dispute has two parties at least.', 'Perselisihan melibatkan sekurang-kurangnya dua pihak.'),
    'accompaniment.party-not-willing': text(
      'Mediation is voluntary: every party must have agreed to it.',
      'Mediasi bersifat sukarela: setiap pihak harus telah menyetujuinya.',
    ),
    'accompaniment.client-disagrees': text(
      'The client does not agree; nobody is advocated for against their will.',
      'Klien tidak setuju; advokasi tidak dilakukan di luar kehendaknya.',
    ),
    'accompaniment.client-not-asked': text(
      'Where advocacy is only the more effective way, the client can be asked, and must be.',
      'Bila advokasi hanya merupakan cara yang lebih efektif, klien dapat dan harus ditanya.',
    ),
    'accompaniment.goal-or-activity': text(
      'Say of which one goal, or of which one activity.',
      'Sebutkan satu tujuan atau satu kegiatan yang dimaksud.',
    ),
    'accompaniment.step-back-reason-missing': text(
      'The client did more of this alone before: a step back needs its reason.',
      'Sebelumnya klien lebih mandiri dalam hal ini: langkah mundur memerlukan alasan.',
    ),
  },
  limits,
  reactions: (['accompaniment.contactRecorded', 'accompaniment.attemptFailed'] as const).map((on) => ({
    on,
    issues: (reads: { readonly client: Client }, { contact }: { readonly contact: Contact }) => disclosedBy(reads, contact),
  })),
});
