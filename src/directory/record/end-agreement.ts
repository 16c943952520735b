import * as z from 'zod/v4';
import { Day, Id, Note } from '../../vocabulary/fields.js';
import { isRefusal, refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { directoryCommand, onEntry, present, SeenVersion, there } from './command.js';
import { commonOf, DirectoryRef, withCommon } from './entry.js';

/** An agreement ends on another day than was agreed: earlier, or at all. It stays in the entry with its end. A3.4 */
export const endAgreement = directoryCommand({
  type: 'directory.endAgreement',
  label: text('end an agreement', 'mengakhiri kesepakatan'),
  rows: ['A3.4'],
  input: z.strictObject({
    entry: DirectoryRef,
    seenVersion: SeenVersion.optional(),
    agreementId: Id,
    /** The last day on which it holds; it may be still to come. */
    until: Day,
    reason: Note.optional(),
  }),
  fact: { type: 'directory.agreementEnded', data: z.strictObject({ agreementId: Id, until: Day, reason: Note.optional() }) },
  refuses: [...onEntry, 'directory.agreement-unknown', 'directory.ends-before-it-begins'],
  of: ({ entry }) => entry,
  decide: (look, { entry: ref, seenVersion, agreementId, until, reason }) => {
    const entry = present(look, ref, seenVersion);
    if (isRefusal(entry)) return entry;
    const found = commonOf(entry).agreements?.find((a) => a.id === agreementId && a.ofAgency !== true);
    if (!found) return refuse('directory.agreement-unknown', [agreementId]);
    if (found.from !== undefined && until < found.from) return refuse('directory.ends-before-it-begins', [agreementId]);
    return { agreementId, until, ...(reason !== undefined && { reason }) };
  },
  apply: (before, { agreementId, until }) => {
    const entry = there(before);
    const agreements = (commonOf(entry).agreements ?? []).map((a) => (a.id === agreementId && a.ofAgency !== true ? { ...a, until } : a));
    return withCommon(entry, { agreements });
  },
});
