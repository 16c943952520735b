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
  },
  limits,
});
