import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note, PersonRef } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { type Access, AgreementResult, ReferrerAgreement } from './access.js';

/**
 * Record what was agreed with whoever referred the client, or that the client does not wish it: a referrer who is told nothing more is
 * an answer too. It tells nobody anything by itself: what is told is `consent.disclose`. A8.1
 */
export const recordAgreement = command({
  type: 'access.recordAgreement',
  label: text('record the agreement with the referrer', 'mencatat kesepakatan dengan perujuk'),
  rows: ['A8.1'],
  input: z.strictObject({
    ...entryInput,
    result: AgreementResult,
    agencyId: Id.optional(),
    contactPerson: PersonRef.optional(),
    what: Note.optional(),
  }),
  fact: { type: 'access.agreementRecorded', data: z.strictObject({ agreement: ReferrerAgreement }) },
  decide: (_: object, input, given) => ({ agreement: entry<ReferrerAgreement>(given, input) }),
  apply: (access: Access, { agreement }): Access => ({ ...access, agreements: [...access.agreements, agreement] }),
});
