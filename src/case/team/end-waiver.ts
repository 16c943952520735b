import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Team } from './team.js';

/** End a waiver: what it let go is there now, or is asked for again. Anybody in charge may, since it only makes the rule count again. */
export const endWaiver = command({
  type: 'team.endWaiver',
  label: text('end a waiver', 'mengakhiri pengecualian'),
  rows: ['A6.5'],
  input: z.strictObject({ waiverId: Id }),
  fact: { type: 'team.waiverEnded', data: z.strictObject({ waiverId: Id, at: When }) },
  refuses: ['team.waiver-unknown', 'team.waiver-ended'],
  decide: ({ team }: { team: Team }, { waiverId }, given) => {
    const waiver = byId(team.waivers, waiverId);
    if (!waiver) return refuse('team.waiver-unknown', [waiverId]);
    return waiver.endedAt === undefined ? { waiverId, at: given.happenedAt } : refuse('team.waiver-ended', [waiverId]);
  },
  apply: (team: Team, { waiverId, at }): Team => ({
    ...team,
    waivers: change(team.waivers, waiverId, (w) => ({ ...w, endedAt: at })),
  }),
});
