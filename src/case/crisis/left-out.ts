import { live } from '../../vocabulary/entry.js';
import type { Crises, Crisis, LeftOut } from './crisis.js';

/** What was done since the last alarm. */
const hasActed = ({ acts, alarmAt }: Crisis): boolean => acts.some((act) => Date.parse(act.recordedAt) >= Date.parse(alarmAt));
const isExplained = ({ explained }: Crisis, what: LeftOut): boolean => explained.some((e) => e.what === what);

/** In danger, and nobody has written of anything done about it. */
export const unanswered = ({ crises }: Crises): Crisis[] =>
  live(crises).filter((c) => c.status !== 'closed' && c.safeNow === 'no' && !hasActed(c) && !isExplained(c, 'act'));

/** Nobody knows whether the client is safe: while it lasts, and afterwards. */
export const safetyUnknown = ({ crises }: Crises): Crisis[] =>
  live(crises).filter((c) => c.safeNow === 'unknown' && (c.status === 'open' || !isExplained(c, 'safety')));

/** Over, and no word of what was done. */
export const withoutAct = ({ crises }: Crises): Crisis[] =>
  live(crises).filter((c) => c.status !== 'open' && !hasActed(c) && !isExplained(c, 'act'));
