import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Assessment } from './assessment.js';
import { refuseUnlessOpen, unknownFindings } from './open-needs.js';

/** Rest a need on further findings. Those it rested on before stay. A4.1, A3.2 */
export const restNeed = command({
  type: 'assessment.restNeed',
  label: text('rest a need on findings', 'mendasarkan kebutuhan pada temuan'),
  rows: ['A4.1', 'A3.2'],
  input: z.strictObject({ needId: Id, findingIds: z.array(Id).min(1).max(100) }),
  fact: { type: 'assessment.needRested', data: z.strictObject({ needId: Id, findingIds: z.array(Id) }) },
  refuses: ['assessment.need-unknown', 'assessment.need-closed', 'assessment.finding-unknown'],
  decide: ({ assessment }: { assessment: Assessment }, { needId, findingIds }) => {
    const unknown = unknownFindings(assessment, findingIds);
    return (
      refuseAll(refuseUnlessOpen(assessment, needId), unknown.length > 0 && refuse('assessment.finding-unknown', unknown)) ?? {
        needId,
        findingIds: [...new Set(findingIds)],
      }
    );
  },
  apply: (assessment: Assessment, { needId, findingIds }): Assessment => ({
    ...assessment,
    needs: change(assessment.needs, needId, (n) => ({ ...n, findingIds: [...new Set([...n.findingIds, ...findingIds])] })),
  }),
});
