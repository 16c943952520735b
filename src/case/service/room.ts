import { live } from '../../vocabulary/entry.js';
import { type Limit, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, entryDay } from '../../vocabulary/time.js';
import type { Plan } from '../plan/plan.js';
import { expectedFrom, runningServices } from '../plan/running.js';
import * as commands from './index.js';
import { noService, Service } from './service.js';

interface Reads {
  readonly plan: Plan;
  readonly service: Service;
}

const limits = {
  'service.delivery-due': {
    text: text('a planned service is to be delivered', 'pelayanan yang direncanakan harus diberikan'),
    source: 'A5.3.1',
    of: ({ plan, service }: Reads, { zone }) =>
      runningServices(plan).flatMap((planned) => {
        const expected = expectedFrom(plan, planned, zone);
        if (planned.everyDays === undefined || expected === undefined) return [];
        const delivered = live(service.deliveries)
          .filter((d) => d.plannedServiceId === planned.id)
          .map((d) => entryDay(d, zone));
        const since = delivered.reduce((last, day) => (day > last ? day : last), expected);
        return [{ ids: [planned.id], since, due: addDays(since, planned.everyDays) }];
      }),
  },
} satisfies Record<string, Limit<never>>;

/** The service room: what was in fact delivered. A5.3.1 */
export const service: Room<'service', Service, typeof commands, never, keyof typeof limits> = room({
  name: 'service',
  label: text('service', 'pelayanan'),
  section: Service,
  empty: noService,
  commands,
  refusals: {
    'service.not-planned': text('No such service is planned.', 'Tidak ada pelayanan seperti itu dalam rencana.'),
    'service.nothing-delivered': text(
      'Nothing was delivered: record that the service did not come.',
      'Tidak ada yang diberikan: catat bahwa pelayanan tidak diberikan.',
    ),
    'service.other-unit': text('The plan counts this service in another unit.', 'Rencana menghitung pelayanan ini dalam satuan lain.'),
  },
  limits,
});
