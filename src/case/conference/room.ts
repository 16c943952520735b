import { live } from '../../vocabulary/entry.js';
import { type Limit, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { Conferences, noConferences } from './conference.js';
import * as commands from './index.js';

interface Reads {
  readonly conference: Conferences;
}

const limits = {
  'conference.to-hold': {
    text: text('a conference is to be held', 'konferensi kasus perlu dilaksanakan'),
    source: 'B1',
    of: ({ conference }: Reads) =>
      live(conference.conferences)
        .filter((c) => c.status === 'called')
        .map((c) => ({ ids: [c.id], since: c.at, due: c.on })),
  },
  'conference.decision-due': {
    text: text('a decision of a conference is to be carried out', 'keputusan konferensi kasus perlu dilaksanakan'),
    source: 'B1',
    of: ({ conference }: Reads) =>
      live(conference.conferences).flatMap(({ heldAt = 'unknown', decisions }) =>
        decisions
          .filter((d) => d.status === 'open')
          .map(({ id, by, responsible }) => ({ ids: [id], since: heldAt, due: by, whose: responsible })),
      ),
  },
} satisfies Record<string, Limit<never>>;

/** The conference room: case conferences, called and held. B1 */
export const conference: Room<'conference', Conferences, typeof commands, never, keyof typeof limits> = room({
  name: 'conference',
  label: text('case conference', 'konferensi kasus'),
  section: Conferences,
  empty: noConferences,
  commands,
  refusals: {
    'conference.unknown': text('This conference is not on the record.', 'Konferensi ini tidak ada dalam catatan.'),
    'conference.not-called': text('This conference was held or cancelled before.', 'Konferensi ini sudah terlaksana atau dibatalkan.'),
    'conference.wrong-actor': text(
      'This is for a worker or a supervisor to say, or for whoever is responsible for it.',
      'Hanya pekerja, supervisor, atau penanggung jawabnya yang dapat menyatakan ini.',
    ),
    'conference.why-without-client': text(
      'A conference without the client takes a reason.',
      'Konferensi kasus tanpa mengundang klien memerlukan alasan.',
    ),
    'conference.told-without-ground': text(
      'Somebody from outside heard of the client: record that disclosure first, with its ground.',
      'Pihak luar ikut mendengar tentang klien: catat dahulu pengungkapan informasi itu beserta dasarnya.',
    ),
    'conference.decision-unknown': text('This decision is not on the record.', 'Keputusan ini tidak ada dalam catatan.'),
    'conference.decision-ended': text('What came of this decision was said before.', 'Hasil keputusan ini sudah dicatat sebelumnya.'),
  },
  limits,
});
