import { unjudgedAlerts } from '../../../case/assessment/alerts.js';
import type { Assessment } from '../../../case/assessment/assessment.js';
import type { Client } from '../../../case/client/client.js';
import { saidOf } from '../../../case/client/said.js';
import { notLookedAt, type ReachingRooms } from '../../../case/file/unsafe-contacts.js';
import { type Text, text } from '../../../vocabulary/text.js';
import { clipped, dayOf, type HandOverLine, joined, line, named, type Page, since, standing, term } from './line.js';

const openCrises = (page: Page): HandOverLine[] => {
  const { crisis } = page.sections;
  const open = standing(crisis.crises).filter((c) => c.status !== 'closed');
  const told = open.map((c) =>
    line(
      'crisis',
      [c.id],
      text('CRISIS', 'KRISIS'),
      joined(', ', ...[c.kind, ...(c.furtherKinds ?? [])].map((kind) => term(page, 'crisis-kind', kind))),
      term(page, 'safe-now', c.safeNow),
      term(page, 'crisis-severity', c.judgement?.severity),
      term(page, 'crisis-status', c.status),
      named(since, dayOf(page, c.at)),
    ),
  );
  // The region tells of the gravest: where nothing that is shown accounts for it, there is one more.
  const asGrave = page.state.crisis === 'responding' ? 'open' : 'stabilised';
  const isHidden = page.state.crisis !== 'none' && !open.some((c) => c.status === asGrave);
  return isHidden
    ? [
        ...told,
        line(
          'crisis',
          [],
          text('CRISIS', 'KRISIS'),
          text('there is one; what it is, you may not see', 'ada; rinciannya tidak dapat Anda lihat'),
        ),
      ]
    : told;
};

const alerts = (page: Page): HandOverLine[] =>
  unjudgedAlerts(page.sections.assessment as unknown as Assessment).map((m) =>
    line(
      'assessment',
      [m.id],
      text('answers that must be looked at now, not judged yet', 'jawaban yang harus segera diperhatikan, belum dinilai'),
      m.instrument?.id,
      named(since, dayOf(page, m.at)),
    ),
  );

const whomNotShown = text(
  'whom not to contact you may not see: ask before you contact anybody around the client',
  'siapa yang tidak boleh dihubungi tidak dapat Anda lihat: tanyakan sebelum menghubungi siapa pun di sekitar klien',
);
/** Also where the entry was marked as made in error: only `changeTie` takes that mark off. */
const unsafePersons = ({ sections: { client } }: Page): HandOverLine[] => {
  const unsafe = client.ties.filter((t) => t.unsafe === true);
  const names = new Map<string, (string | undefined)[]>();
  for (const t of unsafe) names.set(t.person ?? t.id ?? '', [...(names.get(t.person ?? t.id ?? '') ?? []), t.id]);
  const hidden = client.ties.filter((t) => t.unsafe === undefined).map((t) => t.id);
  const unknown = hidden.length === 0 ? [] : [line('client', hidden, whomNotShown)];
  const known = [...names].map(([person, ids]) => {
    const places = unsafe.flatMap((t) => ((t.person ?? t.id ?? '') === person ? (t.worksAt ?? []) : []));
    return line(
      'client',
      ids,
      text('DO NOT CONTACT', 'JANGAN HUBUNGI'),
      person,
      named(text('nor ask at', 'dan jangan bertanya di'), places.join(', ')),
    );
  });
  return [...known, ...unknown];
};

const notKnown = text(
  'nothing is known of how the client can be reached safely: unknown means do not',
  'belum diketahui cara menghubungi klien dengan aman: jangan hubungi sebelum jelas',
);
const notShown = text(
  'how the client can be reached safely you may not see: do not contact',
  'cara menghubungi klien dengan aman tidak dapat Anda lihat: jangan hubungi',
);

type Said = NonNullable<ReturnType<typeof saidOf>>;
const clocks = ({ hours }: Said): string => (hours ?? []).map(({ from, until }) => `${from ?? '?'}–${until ?? '?'}`).join(', ');
const howOf = (page: Page, said: Said, member: string | undefined): HandOverLine => {
  const channel = term(page, 'channel', said.channel) as Text;
  const of = member === undefined ? channel : joined(' ', channel, `(${member})`);
  return said.allowed
    ? line(
        'client',
        [said.id],
        joined(' ', text('may be reached by', 'boleh dihubungi melalui'), of),
        clocks(said),
        named(text('ask for', 'tanyakan'), said.nameToUse),
        named(text('may answer:', 'boleh menjawab:'), (said.mayAnswer ?? []).join(', ')),
        said.leaveMessage === true
          ? text('a message may be left', 'boleh meninggalkan pesan')
          : text('leave no message', 'jangan meninggalkan pesan'),
        named(text('words:', 'kata-kata:'), clipped(said.words)),
      )
    : line(
        'client',
        [said.id],
        joined(' ', text('NOT by', 'JANGAN melalui'), of),
        named(text('words:', 'kata-kata:'), clipped(said.words)),
      );
};

/** What counts of every channel now, for every member of a household. */
const reached = (page: Page): HandOverLine[] => {
  const { safeContacts } = page.sections.client;
  // Whether a channel is safe takes all of these: of one that was cut it is not known.
  const whole = safeContacts.filter((s) => [s.id, s.at, s.recordedAt, s.channel, s.allowed].every((field) => field !== undefined));
  if (whole.length === 0) return [line('client', [], safeContacts.length > 0 ? notShown : notKnown)];
  const asked = new Map(
    whole.flatMap((s) => (s.members ?? [undefined]).map((member) => [JSON.stringify([s.channel, member]), { channel: s.channel, member }])),
  );
  const client = { safeContacts: whole } as unknown as Client;
  const found = [...asked.values()].flatMap(({ channel, member }) => {
    const said = saidOf(client, channel as Said['channel'], member, { happenedAt: page.now, zone: page.zone });
    return said ? { said, member } : [];
  });
  return found.toSorted((a, b) => Number(b.said.allowed) - Number(a.said.allowed)).map(({ said, member }) => howOf(page, said, member));
};

const unlooked = ({ sections }: Page): HandOverLine[] => {
  const { client, access, accompaniment, followUp, file } = sections;
  const rooms = { client, access, accompaniment, followUp } as unknown as ReachingRooms;
  const made = notLookedAt(rooms, file.looks as never);
  return made.length === 0
    ? []
    : [
        line(
          'file',
          made.map((m) => m.id),
          text(
            'contacts were made that were not safe, and no supervisor has looked yet',
            'ada kontak yang tidak aman dan belum ditinjau supervisor',
          ),
        ),
      ];
};

/** Safety comes first: crises, alerts, whom not to contact, and how the client may be reached and how not. */
export const safety = (page: Page): HandOverLine[] => [
  ...openCrises(page),
  ...alerts(page),
  ...unsafePersons(page),
  ...reached(page),
  ...unlooked(page),
];
