import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { type Assessment, ServiceWanted } from './assessment.js';
import { refuseUnlessOpen } from './open-needs.js';

/** Record that the client has changed their mind about a service for a need. They may do so at any time and need give no reason. A2.2, A3.2 */
export const changeWish = command({
  type: 'assessment.changeWish',
  label: text('change whether a service is wanted', 'mengubah keinginan klien atas pelayanan'),
  rows: ['A2.2', 'A3.2'],
  input: z.strictObject({ needId: Id, service: ServiceWanted, reason: Note.optional() }),
  fact: {
    type: 'assessment.wishChanged',
    data: z.strictObject({ needId: Id, service: ServiceWanted, reason: Note.optional(), at: When }),
  },
  refuses: ['assessment.need-unknown', 'assessment.need-closed'],
  decide: ({ assessment }: { assessment: Assessment }, input, given) =>
    refuseUnlessOpen(assessment, input.needId) ?? { ...input, at: given.happenedAt },
  apply: (assessment: Assessment, { needId, service }): Assessment => ({
    ...assessment,
    needs: change(assessment.needs, needId, (n) => ({ ...n, service })),
  }),
});
