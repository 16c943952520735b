import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { Assessment } from './assessment.js';

/**
 * Mark an entry of the assessment as made in error. A need that was true once is closed, not voided; a baseline is kept while a
 * reassessment stands beside it. A2.2
 */
export const voidEntry: VoidEntry<'assessment', Assessment> = voiding('assessment', [
  'findings',
  'needs',
  'measurements',
  'reassessments',
  'functions',
  'setAside',
  'signOffs',
]);
