import { type Entry, live } from '../../vocabulary/entry.js';
import { type Limit, type Requirement, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, entryDay } from '../../vocabulary/time.js';
import type { Plan } from '../plan/plan.js';
import { Evaluation, noEvaluation } from './evaluation.js';
import * as commands from './index.js';

interface Reads {
  readonly plan: Plan;
  readonly evaluation: Evaluation;
}

/**
 * The live entries of the present evaluation, by the order of the journal: an interview held a day before its beginning was recorded
 * belongs to it too. All of them where no beginning is on record, as in a case that was adopted in this stage.
 */
const ofThis = <E extends Entry>({ recordedAt }: Evaluation, entries: readonly E[]): E[] =>
  live(entries).filter((e) => recordedAt === undefined || Date.parse(e.recordedAt) >= Date.parse(recordedAt));

const requirements = {
  'evaluation.goals-rated': {
    text: text(
      'the attainment of every goal is rated, or the process is evaluated',
      'pencapaian setiap tujuan dinilai, atau prosesnya dievaluasi',
    ),
    source: 'A8.8.1',
    holds: ({ plan, evaluation }: Reads) => {
      if (evaluation.kind === 'process') return ofThis(evaluation, evaluation.processes).length > 0 || [];
      const rated = new Set(live(evaluation.ratings).map((r) => r.goalId));
      const ratedNow = new Set(ofThis(evaluation, evaluation.ratings).map((r) => r.goalId));
      // A completed goal keeps its rating; one that is still worked on is rated anew in each evaluation.
      const unrated = live(plan.goals).filter(
        (g) => (g.status === 'completed' && !rated.has(g.id)) || (g.status === 'active' && !ratedNow.has(g.id)),
      );
      return unrated.length === 0 || unrated.map((g) => g.id);
    },
  },
  'evaluation.concluded': {
    text: text('the evaluation is concluded at its three levels', 'evaluasi disimpulkan pada ketiga tingkatnya'),
    source: 'A7.4',
    holds: ({ evaluation }: Reads) => ofThis(evaluation, evaluation.conclusions).length > 0 || [],
  },
} satisfies Record<string, Requirement<never>>;

const limits = {
  /** Counted from the first plan in force; gone with an evaluation that began after it. */
  'evaluation.intensive-weeks-over': {
    text: text(
      'the weeks of close work end: evaluate, then end or continue',
      'masa kerja intensif berakhir: evaluasi, lalu akhiri atau lanjutkan',
    ),
    source: 'B7.2',
    of: ({ plan, evaluation: { begunAt } }: Reads, { rules, zone }) => {
      const [first] = live(plan.versions);
      const weeks = rules.limits.intensiveWeeks;
      return first && weeks && begunAt === undefined
        ? [{ ids: [first.id], since: first.at, due: addDays(entryDay(first, zone), weeks.atMost * 7) }]
        : [];
    },
  },
} satisfies Record<string, Limit<never>>;

/** The evaluation room. A7.4, A8.8 */
export const evaluation: Room<'evaluation', Evaluation, typeof commands, keyof typeof requirements, keyof typeof limits> = room({
  name: 'evaluation',
  label: text('evaluation', 'evaluasi'),
  section: Evaluation,
  empty: noEvaluation,
  commands,
  refusals: {
    'evaluation.process-without-reason': text(
      'The process takes the place of the outcome only for a client who needs support without end: say why.',
      'Evaluasi proses menggantikan evaluasi hasil hanya bagi klien yang memerlukan dukungan tanpa batas waktu: sebutkan alasannya.',
    ),
    'evaluation.goal-unknown': text('This goal is not on the record.', 'Tujuan ini tidak ada dalam catatan.'),
  },
  requirements,
  limits,
});
