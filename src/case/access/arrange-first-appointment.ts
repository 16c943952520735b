import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Day, Id, Note } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { firstDayOf } from '../../vocabulary/time.js';
import { type Access, FirstAppointment } from './access.js';

/**
 * Arrange the first appointment with the client, and with the referring agency where there is one. An appointment arranged long ago
 * may be recorded late; one that lies before its own arrangement may not. A8.1
 */
export const arrangeFirstAppointment = command({
  type: 'access.arrangeFirstAppointment',
  label: text('arrange the first appointment', 'mengatur janji temu pertama'),
  rows: ['A8.1'],
  input: z.strictObject({ ...entryInput, on: Day, withAgency: Id.optional(), place: Note.optional() }),
  fact: { type: 'access.firstAppointmentArranged', data: z.strictObject({ appointment: FirstAppointment }) },
  refuses: ['access.appointment-passed'],
  decide: (_: object, input, given) => {
    const arrangedOn = firstDayOf(given.happenedAt, given.zone);
    return arrangedOn !== undefined && input.on < arrangedOn
      ? refuse('access.appointment-passed')
      : { appointment: entry<FirstAppointment>(given, input) };
  },
  apply: (access: Access, { appointment }): Access => ({ ...access, firstAppointments: [...access.firstAppointments, appointment] }),
});
