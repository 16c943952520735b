import type { Entry } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import { dayIn, firstDayOf } from '../../vocabulary/time.js';

/** The day an entry is counted from: when it happened or, where that is unknown, when it was written down. */
export const entryDay = ({ at, recordedAt }: Pick<Entry, 'at' | 'recordedAt'>, zone: string): Day =>
  firstDayOf(at, zone) ?? dayIn(recordedAt, zone);
