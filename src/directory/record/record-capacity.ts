import * as z from 'zod/v4';
import { Count, Day, Id } from '../../vocabulary/fields.js';
import { isRefusal, refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { Capacity } from '../service.js';
import { CapacityState } from '../words.js';
import { directoryCommand, onEntry, present, SeenVersion, there } from './command.js';

/** How full a service is, as it was known on a day: today where nothing is said. What was known earlier does not take the place of later. A3.4, B4.1 */
export const recordCapacity = directoryCommand({
  type: 'directory.recordCapacity',
  label: text('record the capacity of a service', 'mencatat kapasitas layanan'),
  rows: ['A3.4', 'B4.1'],
  input: z.strictObject({
    serviceId: Id,
    seenVersion: SeenVersion.optional(),
    has: CapacityState,
    knownOn: Day.optional(),
    waitDays: Count.optional(),
  }),
  fact: { type: 'directory.capacityRecorded', data: z.strictObject({ capacity: Capacity }) },
  refuses: [...onEntry, 'directory.later-than-today'],
  of: ({ serviceId }) => ({ kind: 'service', id: serviceId }),
  decide: (look, { serviceId, seenVersion, has, knownOn, waitDays }, { today }) => {
    const entry = present(look, { kind: 'service', id: serviceId }, seenVersion);
    if (isRefusal(entry)) return entry;
    if (knownOn !== undefined && knownOn > today) return refuse('directory.later-than-today', [serviceId]);
    return { capacity: { has, knownOn: knownOn ?? today, ...(waitDays !== undefined && { waitDays }) } };
  },
  apply: (before, { capacity }) => {
    const entry = there(before);
    if (entry.kind === 'agency' || (entry.service.capacity?.knownOn ?? '') > capacity.knownOn) return entry;
    return { ...entry, service: { ...entry.service, capacity } };
  },
});
