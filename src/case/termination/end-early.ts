import * as z from 'zod/v4';
import type { Actor } from '../../vocabulary/actor.js';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput, live } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { present } from '../client/members.js';
import { mayBeTraced } from '../client/safe-contact.js';
import type { Evaluation } from '../evaluation/evaluation.js';
import { responsibleFor, type Team } from '../team/team.js';
import { nameable, openItems, type Standing } from './open-items.js';
import { skippedSteps } from './skipped-steps.js';
import { StepTaken, withEnd } from './steps.js';
import { type EndingStep, EndReason, OpenItem, type Termination } from './termination.js';

interface Reads extends Standing {
  readonly client: Client;
  readonly team: Team;
  readonly evaluation: Evaluation;
  readonly termination: Termination;
}

/**
 * Life ends the case before the programme does. The client may stop at any time, and need not say why; one of a household, where others
 * are served, stops for themselves (consent is withdrawn, the member is moved out) and not for these. Whatever somebody still waits for
 * is named with what became of it, so that nobody falls between two services; the items themselves are not changed. Which steps of the
 * planned ending are left out is read off the record. A2.1, A5.6.1, A5.6.2
 */
export const endEarly = command({
  type: 'termination.endEarly',
  label: text('end the case early', 'mengakhiri layanan lebih awal'),
  rows: ['A2.1', 'A5.6.1', 'A5.6.2'],
  moves: true,
  input: z.strictObject({
    ...entryInput,
    endReason: EndReason,
    reason: Note.optional(),
    openItems: z.array(OpenItem).max(1_000),
  }),
  fact: { type: 'termination.endedEarly', data: StepTaken },
  refuses: [
    'termination.planned-has-three-steps',
    'termination.not-traced',
    'termination.open-item-missing',
    'termination.open-item-unknown',
    'termination.name-missing',
    'termination.others-are-served',
  ],
  decide: ({ client, team, evaluation, termination, ...rest }: Reads, input, given) => {
    const open = openItems(rest);
    const named = [...input.openItems, ...leftByClient(open, input, given.by, responsibleFor(team))];
    const missing = open.filter((id) => !named.some((i) => i.entryId === id));
    const known = [...open, ...nameable(rest)];
    const unknown = named.map((i) => i.entryId).filter((id) => !known.includes(id));
    const nameless = named.filter((i) => i.what !== 'closed' && i.with === undefined).map((i) => i.entryId);
    const isForOthers = given.by.kind === 'client' && client.kind !== 'person' && present(client).some((m) => m.ref !== given.by.id);
    return (
      refuseAll(
        isForOthers && refuse('termination.others-are-served'),
        input.endReason === 'planned' && refuse('termination.planned-has-three-steps'),
        input.endReason === 'lost-after-tracing' && !isTraced(client, given.zone) && refuse('termination.not-traced'),
        missing.length > 0 && refuse('termination.open-item-missing', missing),
        unknown.length > 0 && refuse('termination.open-item-unknown', unknown),
        nameless.length > 0 && refuse('termination.name-missing', nameless),
      ) ?? {
        step: entry<EndingStep>(given, {
          ...input,
          step: 'ended-early',
          openItems: named,
          skipped: skippedSteps({ evaluation, termination }),
        }),
      }
    );
  },
  apply: (termination: Termination, taken): Termination => withEnd(termination, taken),
});

/** A client who is lost and was traced since; where the client agreed to none, tracing is not asked for: it could do harm. */
const isTraced = (client: Client, zone: string): boolean => {
  const { phase, recordedAt = '' } = client.engagement;
  return phase === 'lost' && (!mayBeTraced(client, zone) || live(client.tracings).some((t) => t.recordedAt >= recordedAt));
};

/** A client who stops need not sort out what is open: it is left with whoever is responsible for the case. */
const leftByClient = (
  open: readonly string[],
  { endReason, openItems }: { endReason: EndingStep['endReason']; openItems: readonly OpenItem[] },
  by: Actor,
  responsible: string | undefined,
): OpenItem[] =>
  by.kind === 'client' && endReason === 'withdrew' && responsible !== undefined
    ? open
        .filter((entryId) => !openItems.some((i) => i.entryId === entryId))
        .map((entryId) => ({ entryId, what: 'left', with: responsible }))
    : [];
