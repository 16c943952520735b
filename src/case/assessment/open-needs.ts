import { byId, live } from '../../vocabulary/entry.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { Assessment, Need } from './assessment.js';

/** The needs that are still there: neither met nor gone, and not made in error. */
export const openNeeds = (assessment: Assessment): Need[] => live(assessment.needs).filter((n) => n.closed === undefined);

/** Why this need cannot be changed: it is not on the record, or it is closed. `undefined` when it can. */
export const refuseUnlessOpen = (
  assessment: Assessment,
  needId: string,
): Refusal<'assessment.need-unknown' | 'assessment.need-closed'> | undefined => {
  const need = byId(assessment.needs, needId);
  if (!need) return refuse('assessment.need-unknown', [needId]);
  return need.closed === undefined ? undefined : refuse('assessment.need-closed', [needId]);
};

/** Those of these findings that are not on the record. */
export const unknownFindings = (assessment: Assessment, findingIds: readonly string[]): string[] =>
  findingIds.filter((id) => !byId(assessment.findings, id));

interface Wish {
  readonly service: Need['service'];
  readonly why?: string | undefined;
  readonly reason?: string | undefined;
}
/** Where no service is wanted, something is said of why; that the client gave no reason is enough. A4.2 */
export const whyUnsaid = ({ service, why, reason }: Wish): Refusal<'assessment.reason-missing'> | false =>
  service !== 'wanted' && why === undefined && reason === undefined && refuse('assessment.reason-missing');
