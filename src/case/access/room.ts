import { live } from '../../vocabulary/entry.js';
import { type Limit, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, dayIn, firstDayOf } from '../../vocabulary/time.js';
import { Access, noAccess } from './access.js';
import * as commands from './index.js';

/** Who sends somebody, and waits to hear what comes of it. */
const referrers: readonly string[] = ['agency', 'clinic', 'court'];

const limits = {
  /** Only where the referrer is known, and not of a case that was taken over. */
  'access.agreement-due': {
    text: text('agree with whoever referred the client', 'membuat kesepakatan dengan perujuk'),
    source: 'A8.1',
    of: ({ access }: { readonly access: Access }, { rules, zone }) => {
      const { openedAt: since, openingRecordedAt, adoption, source = '', referredBy, agreements } = access;
      const isReferred = referredBy !== undefined && referrers.includes(source) && adoption === undefined;
      const isSettled = live(agreements).some((a) => a.result !== 'no-answer');
      if (!isReferred || isSettled || since === undefined || openingRecordedAt === undefined) return [];
      const from = firstDayOf(since, zone) ?? dayIn(openingRecordedAt, zone);
      return [{ ids: [], since, due: addDays(from, rules.limits.firstAppointmentDays) }];
    },
  },
} satisfies Record<string, Limit<never>>;

/** The access room: how the case came to the programme, and by which rules it is kept. A8.1 */
export const access: Room<'access', Access, typeof commands, never, keyof typeof limits> = room({
  name: 'access',
  label: text('access', 'akses'),
  section: Access,
  empty: noAccess,
  commands,
  refusals: {
    'access.already-open': text('This case is open already.', 'Berkas ini sudah dibuka.'),
    'access.not-open': text('This case is not open yet.', 'Berkas ini belum dibuka.'),
    'access.programme-unknown': text('This programme version is not known here.', 'Versi program ini tidak dikenal di sini.'),
    'access.same-programme': text(
      'The case follows this programme version already.',
      'Layanan ini sudah mengikuti versi program tersebut.',
    ),
  },
  limits,
});
