import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Assessment, reasonFields, ServiceWanted } from './assessment.js';
import { refuseUnlessOpen, whyUnsaid } from './open-needs.js';

/**
 * Record that the client has changed their mind about a service for a need. They may do so at any time and need give no reason:
 * that none was given is then what is recorded. A2.2, A3.2
 */
export const changeWish = command({
  type: 'assessment.changeWish',
  label: text('change whether a service is wanted', 'mengubah keinginan klien atas pelayanan'),
  rows: ['A2.2', 'A3.2'],
  input: z.strictObject({ needId: Id, service: ServiceWanted, ...reasonFields }),
  fact: {
    type: 'assessment.wishChanged',
    data: z.strictObject({ needId: Id, service: ServiceWanted, ...reasonFields, at: When }),
  },
  refuses: ['assessment.need-unknown', 'assessment.need-closed', 'assessment.reason-missing'],
  decide: ({ assessment }: { assessment: Assessment }, input, given) =>
    refuseAll(refuseUnlessOpen(assessment, input.needId), whyUnsaid(input)) ?? { ...input, at: given.happenedAt },
  apply: (assessment: Assessment, { needId, service, why, reason }): Assessment => ({
    ...assessment,
    needs: change(assessment.needs, needId, ({ why: _why, reason: _reason, ...n }) => ({
      ...n,
      service,
      ...(why !== undefined && { why }),
      ...(reason !== undefined && { reason }),
    })),
  }),
});
