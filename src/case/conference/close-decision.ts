import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { fixed, Id, Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Conferences } from './conference.js';
import { decisionRefusals, whyNotEnd } from './transitions.js';

export const DecisionEnd = fixed('conference-decision-end', {
  done: text('carried out', 'sudah dilaksanakan'),
  dropped: text('dropped', 'tidak diteruskan'),
});

/** Say what came of a decision of a conference: carried out or dropped, and how. B1 */
export const closeDecision = command({
  type: 'conference.closeDecision',
  label: text('say what came of a decision', 'mencatat hasil keputusan konferensi'),
  rows: ['B1'],
  input: z.strictObject({ decisionId: Id, status: DecisionEnd, result: Note }),
  fact: {
    type: 'conference.decisionClosed',
    data: z.strictObject({ decisionId: Id, status: DecisionEnd, result: Note, at: When }),
  },
  refuses: decisionRefusals,
  decide: ({ conference }: { conference: Conferences }, input, given) =>
    whyNotEnd(conference, input.decisionId, input.status, given.by) ?? { ...input, at: given.happenedAt },
  apply: (section: Conferences, { decisionId, at, ...ended }): Conferences => ({
    ...section,
    conferences: section.conferences.map((c) =>
      c.decisions.some((d) => d.id === decisionId)
        ? { ...c, decisions: change(c.decisions, decisionId, (d) => ({ ...d, ...ended, endedAt: at })) }
        : c,
    ),
  }),
});
