import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { LifeDomain } from '../../vocabulary/life-domains.js';
import { text } from '../../vocabulary/text.js';
import { type Assessment, Finding, FindingBearing, FindingSource } from './assessment.js';

/**
 * Record what was found, in which domain of life and from whom: strengths as well as limits, and what network and providers can do.
 * It names no need; several findings may lead to one. A3.2, A5.1.4
 */
export const recordFinding = command({
  type: 'assessment.recordFinding',
  label: text('record a finding', 'mencatat temuan'),
  rows: ['A3.2', 'A5.1.4'],
  input: z.strictObject({ ...entryInput, domain: LifeDomain, source: FindingSource, bears: FindingBearing, found: Note }),
  fact: { type: 'assessment.findingRecorded', data: z.strictObject({ finding: Finding }) },
  decide: (_: { assessment: Assessment }, input, given) => ({ finding: entry<Finding>(given, input) }),
  apply: (assessment: Assessment, { finding }): Assessment => ({ ...assessment, findings: [...assessment.findings, finding] }),
});
