import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Instant, Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import type { Plan } from '../plan/plan.js';
import type { Team } from '../team/team.js';
import { AtHand, helpAtHand } from './at-hand.js';
import { type Crises, SafeNow } from './crisis.js';
import { stepRefusals, whyNotBecome } from './transitions.js';

/**
 * A crisis that was stabilised flares up again: it is open once more, judged anew, and calls for an act anew. What was judged and done
 * before stays in the journal. One that was closed is reported anew. A5.3.2, B3.1
 */
export const relapse = command({
  type: 'crisis.relapse',
  label: text('report that a crisis has flared up again', 'melaporkan krisis yang kambuh'),
  rows: ['A5.3.2', 'B3.1'],
  moves: true,
  input: z.strictObject({ crisisId: Id, safeNow: SafeNow, note: Note.optional() }),
  fact: {
    type: 'crisis.relapsed',
    data: z.strictObject({ crisisId: Id, safeNow: SafeNow, note: Note.optional(), atHand: AtHand, at: When, alarmAt: Instant }),
  },
  refuses: stepRefusals,
  decide: ({ crisis, ...around }: { crisis: Crises; client: Client; plan: Plan; team: Team }, input, given) =>
    whyNotBecome(crisis, input.crisisId, 'open', given.by) ?? {
      ...input,
      atHand: helpAtHand(around, byId(crisis.crises, input.crisisId)?.members, given),
      at: given.happenedAt,
      alarmAt: given.now,
    },
  apply: (crises: Crises, { crisisId, safeNow, note, alarmAt }): Crises => ({
    ...crises,
    crises: change(crises.crises, crisisId, ({ judgement: _judged, stabilisedAt: _since, ...crisis }) => ({
      ...crisis,
      safeNow,
      alarmAt,
      status: 'open',
      explained: [],
      ...(note === undefined ? {} : { note }),
    })),
  }),
});
