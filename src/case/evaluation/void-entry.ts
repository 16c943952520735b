import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { Evaluation } from './evaluation.js';

/** Mark an entry of the evaluation as made in error. A2.2 */
export const voidEntry: VoidEntry<'evaluation', Evaluation> = voiding('evaluation', ['ratings', 'processes', 'conclusions']);
