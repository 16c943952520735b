import { refuse } from '../../vocabulary/refusal.js';
import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import { wasJudged, withAlert } from './alerts.js';
import type { Assessment } from './assessment.js';

/**
 * Mark an entry of the assessment as made in error. A need that was true once is closed, not voided; a baseline is kept while a
 * reassessment stands beside it, and one whose answers raised an alert until somebody has judged that. A2.2
 */
export const voidEntry: VoidEntry<'assessment', Assessment, 'assessment.alert-not-judged'> = voiding(
  'assessment',
  ['findings', 'needs', 'measurements', 'alertJudgements', 'reassessments', 'functions', 'setAside', 'signOffs'],
  {
    codes: ['assessment.alert-not-judged'],
    whyNot: (assessment, id) =>
      withAlert(assessment, id) && !wasJudged(assessment, id) ? refuse('assessment.alert-not-judged', [id]) : undefined,
  },
);
