import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { Accompaniment } from './accompaniment.js';

/** Mark an entry of the accompaniment as made in error. A2.2 */
export const voidEntry: VoidEntry<'accompaniment', Accompaniment> = voiding('accompaniment', [
  'contacts',
  'enabling',
  'education',
  'disputes',
  'mediations',
  'advocacy',
]);
