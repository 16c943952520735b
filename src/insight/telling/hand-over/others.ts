import { text } from '../../../vocabulary/text.js';
import { entryDay } from '../../../vocabulary/time.js';
import { clipped, dayOf, type HandOverLine, joined, line, named, type Page, since, standing, term } from './line.js';

const daysOf = <E extends { readonly at?: string | undefined; readonly recordedAt?: string | undefined }>(
  { zone }: Page,
  entries: readonly E[],
) =>
  entries
    .flatMap((e) =>
      e.at === undefined || e.recordedAt === undefined ? [] : [{ e, day: entryDay({ at: e.at, recordedAt: e.recordedAt }, zone) }],
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

/** When the client was last spoken with, what was tried since, and the appointments ahead. */
export const contacts = (page: Page): HandOverLine[] => {
  const { accompaniment, appointment } = page.sections;
  const withClient = daysOf(
    page,
    standing(accompaniment.contacts).filter((c) => c.with === 'client'),
  );
  const last = withClient.findLast(({ e }) => e.reached === 'reached');
  const tried = withClient.filter(({ e, day }) => e.reached === 'not-reached' && (last === undefined || day >= last.day));
  const ahead = standing(appointment.appointments)
    .filter((a) => a.status === undefined || ['offered', 'agreed', 'moved'].includes(a.status))
    .toSorted((a, b) => ((a.on ?? '~') < (b.on ?? '~') ? -1 : 1));
  return [
    last
      ? line(
          'accompaniment',
          [last.e.id],
          text('last contact', 'kontak terakhir'),
          last.day,
          term(page, 'channel', last.e.channel),
          term(page, 'contact-purpose', last.e.purpose),
        )
      : line('accompaniment', [], text('no contact with the client on record', 'belum ada catatan kontak dengan klien')),
    ...(tried.length > 0
      ? [
          line(
            'accompaniment',
            tried.map(({ e }) => e.id),
            text(`not reached since, ${tried.length} times`, `sejak itu tidak terhubung, ${tried.length} kali`),
          ),
        ]
      : []),
    ...ahead.map((a) =>
      line(
        'appointment',
        [a.id],
        joined(' ', text('appointment', 'janji temu'), a.on, a.clock),
        term(page, 'appointment-with', a.with),
        a.agencyId,
        term(page, 'appointment-purpose', a.purpose),
        term(page, 'appointment-status', a.status),
      ),
    ),
  ];
};

/** Disputes that go on, what was done for the client in them, and questions to agencies without an answer. */
export const disputes = (page: Page): HandOverLine[] => {
  const { accompaniment, monitoring } = page.sections;
  const open = standing(accompaniment.disputes).filter((d) => d.outcome !== 'settled' && d.outcome !== 'closed');
  const advocacy = standing(accompaniment.advocacy).filter((a) => a.disputeId === undefined || open.some((d) => d.id === a.disputeId));
  return [
    ...open.map((d) =>
      line(
        'accompaniment',
        [d.id],
        joined(' ', text('dispute', 'perselisihan'), clipped(d.title)),
        term(page, 'dispute-between', d.between),
        term(page, 'dispute-outcome', d.outcome),
        named(since, dayOf(page, d.at)),
      ),
    ),
    ...advocacy
      .slice(-3)
      .map((a) =>
        line(
          'accompaniment',
          [a.id, a.disputeId],
          joined(' ', text('acted for the client towards', 'advokasi untuk klien kepada'), a.towards),
          dayOf(page, a.at),
          term(page, 'client-agrees', a.clientAgrees),
        ),
      ),
    ...standing(monitoring.queries)
      .filter((q) => q.status === 'asked')
      .map((q) =>
        line(
          'monitoring',
          [q.id, q.plannedServiceId],
          joined(' ', text('question without an answer to', 'pertanyaan belum dijawab oleh'), q.agencyId),
          named(since, dayOf(page, q.at)),
        ),
      ),
  ];
};

/** That there is a complaint and who looks into it; not a word of it, and of whom it is about nothing. */
export const complaints = (page: Page): HandOverLine[] =>
  standing(page.sections.complaint.complaints)
    .filter((c) => c.status !== 'answered' && c.status !== 'withdrawn')
    .map((c) =>
      line(
        'complaint',
        [c.id],
        text('complaint', 'pengaduan'),
        term(page, 'complaint-status', c.status),
        named(since, dayOf(page, c.statusSince)),
        named(text('with', 'ditangani'), c.assignedTo),
      ),
    );
