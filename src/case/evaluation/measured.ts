import type { Assessment } from '../assessment/assessment.js';
import { sideBySide } from '../assessment/baselines.js';
import { isAbout } from '../client/members.js';

/** With what a rating is compared: the baselines of those it is about, and what the same instruments showed since. A8.8.1, A8.7.3 */
export const measured = (
  assessment: Assessment,
  whom: readonly string[] | undefined,
): { baselineIds: string[]; measuredSinceIds: string[] } => {
  const compared = sideBySide(assessment).filter(({ baseline }) => isAbout(baseline, whom));
  return {
    baselineIds: compared.map(({ baseline }) => baseline.id),
    measuredSinceIds: compared.flatMap(({ later }) => later.map((m) => m.id)),
  };
};
