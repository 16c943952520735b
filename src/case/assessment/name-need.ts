import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Title } from '../../vocabulary/fields.js';
import { LifeDomain } from '../../vocabulary/life-domains.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Assessment, Need, reasonFields, ServiceWanted } from './assessment.js';
import { unknownFindings, whyUnsaid } from './open-needs.js';

/**
 * Name a need, the findings it rests on and whether the client wants a service for it. A need that the client wants no service for
 * is named all the same. It has no rank until the needs are put in order. A3.2, A5.2.1
 */
export const nameNeed = command({
  type: 'assessment.nameNeed',
  label: text('name a need', 'merumuskan kebutuhan'),
  rows: ['A3.2', 'A4.1', 'A4.2', 'A5.2.1'],
  ofMember: true,
  input: z.strictObject({
    ...entryInput,
    domain: LifeDomain,
    title: Title,
    findingIds: z.array(Id).max(100),
    service: ServiceWanted,
    ...reasonFields,
  }),
  fact: { type: 'assessment.needNamed', data: z.strictObject({ need: Need }) },
  refuses: ['assessment.finding-unknown', 'assessment.reason-missing'],
  decide: ({ assessment }: { assessment: Assessment }, input, given) => {
    const unknown = unknownFindings(assessment, input.findingIds);
    return (
      refuseAll(unknown.length > 0 && refuse('assessment.finding-unknown', unknown), whyUnsaid(input)) ?? {
        need: entry<Need>(given, input),
      }
    );
  },
  apply: (assessment: Assessment, { need }): Assessment => ({ ...assessment, needs: [...assessment.needs, need] }),
});
