import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { strangers } from '../client/members.js';
import { unjudgedAlerts, withAlert } from './alerts.js';
import type { Assessment } from './assessment.js';
import { AlertJudgement, alertJudgementFields } from './measurement.js';

/**
 * Judge whether what the answers of a measurement point to is a crisis, after having asked the client. Found to be one, it is reported as
 * such in the same commit, and it is to be settled at once whether the client is safe; of a member of a household who has moved out, in
 * their own case. Until somebody judges, it stays due. An alert is no diagnosis, and neither is this. B3.1; PHQ-9: any answer above nought to item 9 is followed up at once
 */
export const judgeAlert = command({
  type: 'assessment.judgeAlert',
  label: text('judge an alert', 'menilai tanda peringatan'),
  rows: ['A8.3', 'B3.1'],
  input: z.strictObject({ ...entryInput, ...alertJudgementFields }),
  fact: { type: 'assessment.alertJudged', data: z.strictObject({ judgement: AlertJudgement }) },
  refuses: ['assessment.no-alert', 'assessment.alert-judged', 'assessment.not-of-the-house', 'case.member-unknown'],
  decide: ({ assessment, client }: { assessment: Assessment; client: Client }, input, given) => {
    const measured = withAlert(assessment, input.measurementId);
    if (!measured) return refuse('assessment.no-alert', [input.measurementId]);
    return (
      refuseAll(
        !unjudgedAlerts(assessment).includes(measured) && refuse('assessment.alert-judged', [measured.id]),
        given.by.kind !== 'worker' && given.by.kind !== 'supervisor' && refuse('assessment.not-of-the-house'),
        // No crisis of somebody who moved out can be opened here: judged as one, the alert would be gone and no crisis there.
        input.finding === 'crisis' && strangers(client, measured.members, { happenedAt: given.now, zone: given.zone }),
      ) ?? {
        judgement: entry<AlertJudgement>(given, {
          ...input,
          kinds: [...new Set([...measured.kinds, ...(input.kinds ?? [])])],
          ...(measured.members && { members: measured.members }),
          crisisKinds: [...new Set(measured.alerts?.map((a) => a.crisisKind))],
        }),
      }
    );
  },
  apply: (assessment: Assessment, { judgement }): Assessment => ({
    ...assessment,
    alertJudgements: [...assessment.alertJudgements, judgement],
  }),
});
