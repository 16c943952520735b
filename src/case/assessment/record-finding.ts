import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { type Assessment, Finding, findingFields } from './assessment.js';
import { notSafeToAsk } from './family-findings.js';

/**
 * Record what was found, in which domain of life and from whom: strengths as well as limits, and what network and providers can do.
 * It names no need; several findings may lead to one. Family is asked only as far as the client lets it. A3.2, A5.1.4
 */
export const recordFinding = command({
  type: 'assessment.recordFinding',
  label: text('record a finding', 'mencatat temuan'),
  rows: ['A3.2', 'A5.1.4'],
  ofMember: true,
  input: z.strictObject({ ...entryInput, ...findingFields }),
  fact: { type: 'assessment.findingRecorded', data: z.strictObject({ finding: Finding }) },
  refuses: ['assessment.tie-unknown', 'contact.not-safe'],
  decide: ({ client }: { client: Client; assessment: Assessment }, input, given) => {
    const { tieId, cameUnasked } = input;
    return (
      refuseAll(
        // Only of who came unasked: of those who were asked, one answer covers all, so that nothing can be learnt from the difference.
        cameUnasked && tieId !== undefined && !byId(client.ties, tieId) && refuse('assessment.tie-unknown', [tieId]),
        notSafeToAsk(client, input, given),
      ) ?? { finding: entry<Finding>(given, input) }
    );
  },
  apply: (assessment: Assessment, { finding }): Assessment => ({ ...assessment, findings: [...assessment.findings, finding] }),
});
