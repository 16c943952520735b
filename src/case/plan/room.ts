import { live } from '../../vocabulary/entry.js';
import type { Requirement } from '../../vocabulary/room.js';
import { room, type Room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import * as commands from './index.js';
import { noPlan, Plan } from './plan.js';

interface Reads {
  readonly plan: Plan;
}

const requirements = {
  'plan.has-goal': {
    text: text('a goal is set', 'ada tujuan yang ditetapkan'),
    source: 'A5.2.2',
    holds: ({ plan }: Reads) => live(plan.goals).length > 0 || [],
  },
} satisfies Record<string, Requirement<never>>;

/** The plan room. A5.2 */
export const plan: Room<'plan', Plan, typeof commands, keyof typeof requirements> = room({
  name: 'plan',
  label: text('plan', 'rencana pelayanan'),
  section: Plan,
  empty: noPlan,
  commands,
  refusals: {
    'plan.need-unknown': text('This need is not on the record.', 'Kebutuhan ini tidak ada dalam catatan.'),
    'plan.goal-unknown': text('This goal is not on the record.', 'Tujuan ini tidak ada dalam catatan.'),
    'plan.serves-not-long-term': text('A short-term goal serves a long-term one.', 'Tujuan jangka pendek mendukung tujuan jangka panjang.'),
    'plan.criterion-missing': text('A goal has at least one criterion that can be observed.', 'Tujuan memiliki sekurangnya satu kriteria yang dapat diamati.'),
    'plan.target-date-passed': text('A target date lies ahead.', 'Tanggal target harus di masa depan.'),
  },
  requirements,
});
