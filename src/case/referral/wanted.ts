import { byId } from '../../vocabulary/entry.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { Assessment } from '../assessment/assessment.js';

/** Why nothing is to be asked for on behalf of this need: it is not there, is closed, or the client wants no service for it. A4.3, A8.3 */
export const notWanted = ({ needs }: Assessment, needId: string): Refusal<'referral.no-need'> | false => {
  const need = byId(needs, needId);
  return !(need && need.closed === undefined && need.service === 'wanted') && refuse('referral.no-need', [needId]);
};
