import type { Day } from '../../vocabulary/fields.js';
import { entryDay } from '../../vocabulary/time.js';
import type { Readable } from '../reading.js';
import { seen } from '../seen.js';

/**
 * Whenever client and worker were in touch, in the order of the days: a contact that reached the client, an appointment that the client
 * came to, a tracing that reached them. A4.5
 */
export const inTouch = ({
  record: { sections },
  zone,
}: {
  readonly record: Readable;
  readonly zone: string;
}): { readonly day: Day; readonly id: string }[] =>
  [
    ...seen(sections.accompaniment.contacts, 'with', 'reached')
      .filter((c) => c.with === 'client' && c.reached === 'reached')
      .map((c) => ({ id: c.id, day: entryDay(c, zone) })),
    ...seen(sections.appointment.appointments, 'with', 'status', 'on')
      .filter((a) => a.with === 'client' && a.status === 'attended')
      .map((a) => ({ id: a.id, day: a.on })),
    ...seen(sections.client.tracings, 'result')
      .filter((t) => t.result === 'reached')
      .map((t) => ({ id: t.id, day: entryDay(t, zone) })),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
