import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { FromOne, fixed, Id, kindedText, Note, PersonRef, Title, When } from '../../vocabulary/fields.js';
import { named } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

export const ServiceHow = fixed('service-how', {
  own: text('own service', 'pelayanan sendiri'),
  agency: text('by another agency', 'oleh lembaga lain'),
});

/** HL7 FHIR R4 CarePlan.activity.detail.status, as far as it is ours. */
export const PlannedServiceStatus = fixed('planned-service-status', {
  'not-started': text('planned', 'direncanakan'),
  'in-progress': text('running', 'berjalan'),
  'on-hold': text('on hold', 'ditunda'),
  completed: text('completed', 'selesai'),
  stopped: text('stopped', 'dihentikan'),
});

/** What is said of a service when it is planned. */
export const plannedServiceFields = {
  title: Title,
  needId: Id,
  goalIds: z.array(Id).max(50),
  /** Own service, or another agency's. A5.3.1 */
  how: ServiceHow,
  /** Who of the team answers for it, also where another agency gives it. A5.2.3 */
  responsible: PersonRef,
  serviceId: Id.optional(),
  /** Kept in case the first choice is not available. A8.5 */
  alternatives: z.array(Id).max(50),
  /** How often it is expected. */
  everyDays: FromOne.optional(),
  /** How much each time, and in what: against it deliveries are counted. A5.4.1 */
  amount: FromOne.optional(),
  unit: kindedText('general').optional(),
  /** The assessed function of which it builds the missing skill. A6.2 */
  builds: Id.optional(),
};
const plannedService = z.strictObject({
  ...entryFields,
  ...plannedServiceFields,
  status: PlannedServiceStatus,
  startedAt: When.optional(),
  heldAt: When.optional(),
  heldBecause: Note.optional(),
  /** From when it is expected again after a hold. */
  resumedAt: When.optional(),
  endedAt: When.optional(),
  endedBecause: Note.optional(),
});
/** A planned service: which need it meets, who answers for it, and what else could do. */
export interface PlannedService extends z.infer<typeof plannedService> {}
export const PlannedService = named<PlannedService>(plannedService);
