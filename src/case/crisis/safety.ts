import type { Instant } from '../../vocabulary/fields.js';
import type { Crisis } from './crisis.js';

/** The crisis with what is now known of the client's safety; no longer being safe is an alarm anew. */
export const withSafety = (crisis: Crisis, safeNow: Crisis['safeNow'], recordedAt: Instant): Crisis => ({
  ...crisis,
  safeNow,
  alarmAt: safeNow === 'no' && crisis.safeNow !== 'no' ? recordedAt : crisis.alarmAt,
});
