import { byId } from '../../vocabulary/entry.js';
import type { Assessment } from '../assessment/assessment.js';

/** Of these findings, those that are not on the record or tell of no strength, of the client's own or of the network. A6.3 */
export const notStrengths = ({ findings }: Assessment, ids: readonly string[]): string[] =>
  ids.filter((id) => !['strength', 'network-capacity'].includes(byId(findings, id)?.bears ?? ''));
