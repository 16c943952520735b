import { type Text, text } from '../vocabulary/text.js';

/**
 * Assessment, Planning, Intervention, Review, Evaluation (Sutton 1994, 2006): a reading of the stage, not a second machine.
 * The evaluation of goals that decides between going on and ending is a review; what became of the client afterwards is the evaluation. A8.9
 */
export type AspireStep = 'assessment' | 'planning' | 'intervention' | 'review' | 'evaluation';

interface StageWords {
  readonly label: Text;
  readonly source: string;
  readonly aspire: AspireStep;
  /** The programme is over here: only what outlives it is still due. */
  readonly ended?: true;
}

/** The stages of a case in the order of the straight way. */
export const stages = {
  referred: { label: text('referred', 'dirujuk'), source: 'A8.1', aspire: 'assessment' },
  screening: { label: text('screening', 'penapisan'), source: 'A5.1.1', aspire: 'assessment' },
  deferred: { label: text('deferred', 'ditangguhkan'), source: 'A5.1.2', aspire: 'assessment' },
  declined: { label: text('not admitted', 'tidak diterima'), source: 'A3.1', aspire: 'assessment', ended: true },
  intake: { label: text('intake', 'penerimaan'), source: 'A8.2', aspire: 'assessment' },
  assessment: { label: text('assessment', 'asesmen'), source: 'A8.3', aspire: 'assessment' },
  planning: { label: text('planning', 'perencanaan'), source: 'A8.5', aspire: 'planning' },
  active: { label: text('active', 'pelaksanaan'), source: 'A5.3, A5.4, A5.5', aspire: 'intervention' },
  evaluation: { label: text('evaluation', 'evaluasi'), source: 'A8.8.1', aspire: 'review' },
  transition: { label: text('transition', 'transisi'), source: 'A5.6.3', aspire: 'review' },
  unaccompanied: { label: text('unaccompanied', 'tanpa pendampingan'), source: 'A5.6.2', aspire: 'review' },
  exited: { label: text('exited', 'keluar'), source: 'A5.6.2', aspire: 'evaluation', ended: true },
  followUp: { label: text('follow-up', 'tindak lanjut'), source: 'B8.1', aspire: 'evaluation', ended: true },
  closed: { label: text('closed', 'ditutup'), source: 'A5.6.1', aspire: 'evaluation', ended: true },
} as const satisfies Record<string, StageWords>;

export type Stage = keyof typeof stages;

/** Whether the programme is over in this stage. A stage that a host added is none of these. */
export const isEndedStage = (stage: string): boolean => Object.hasOwn(stages, stage) && 'ended' in stages[stage as Stage];
