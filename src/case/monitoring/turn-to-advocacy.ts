import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Note, PersonRef, When } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Accompaniment } from '../accompaniment/accompaniment.js';
import { AdvocacyGround } from '../accompaniment/dispute.js';
import { disputesWith, whyNotAdvocate, whyNotAgreed } from '../accompaniment/dispute-steps.js';
import type { Client } from '../client/client.js';
import { strangers } from '../client/members.js';
import { sideOf } from '../referral/transitions.js';
import type { Monitoring } from './monitoring.js';

/**
 * Take a query up as advocacy in a dispute with the agency: where it stays unanswered, or its answer settles nothing. It needs a reason,
 * the client's agreement, and somebody who does not mediate there. The query goes on as it stands. A5.5.2, B6.1
 */
export const turnToAdvocacy = command({
  type: 'monitoring.turnToAdvocacy',
  label: text('take a query up as advocacy', 'melanjutkan pertanyaan sebagai advokasi'),
  rows: ['A5.5.2', 'B6.1'],
  input: z.strictObject({ queryId: Id, disputeId: Id, what: Note, asAdvocate: AdvocacyGround }),
  fact: {
    type: 'monitoring.queryTurnedToAdvocacy',
    data: z.strictObject({ queryId: Id, disputeId: Id, what: Note, asAdvocate: AdvocacyGround, advocate: PersonRef, at: When }),
  },
  refuses: [
    'case.member-unknown',
    'monitoring.query-unknown',
    'monitoring.query-not-open',
    'monitoring.query-wrong-actor',
    'monitoring.dispute-unknown',
    'monitoring.advocacy-not-agreed',
    'monitoring.mediator-cannot-query',
  ],
  decide: (
    { client, accompaniment, monitoring }: { client: Client; accompaniment: Accompaniment; monitoring: Monitoring },
    input,
    given,
  ) => {
    const { queryId, disputeId, asAdvocate } = input;
    const found = byId(monitoring.queries, queryId);
    if (!found) return refuse('monitoring.query-unknown', [queryId]);
    const isWithAgency = disputesWith(accompaniment, found.agencyId).includes(disputeId);
    return (
      refuseAll(
        strangers(client, found.members, given),
        found.status === 'dropped' && refuse('monitoring.query-not-open', [queryId]),
        sideOf(found, given.by) !== 'requester' && refuse('monitoring.query-wrong-actor', [queryId]),
        !isWithAgency && refuse('monitoring.dispute-unknown', [disputeId]),
        whyNotAgreed(asAdvocate) && refuse('monitoring.advocacy-not-agreed'),
        isWithAgency && whyNotAdvocate(accompaniment, disputeId, given.by.id) && refuse('monitoring.mediator-cannot-query', [disputeId]),
      ) ?? { ...input, advocate: given.by.id, at: given.happenedAt }
    );
  },
  apply: (monitoring: Monitoring, { queryId, disputeId }): Monitoring => ({
    ...monitoring,
    queries: change(monitoring.queries, queryId, (q) => ({ ...q, disputeIds: [...new Set([...(q.disputeIds ?? []), disputeId])] })),
  }),
});
