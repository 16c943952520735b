import { byId, live } from '../../vocabulary/entry.js';
import type { Assessment } from '../assessment/assessment.js';
import type { Plan } from './plan.js';
import { runningServices } from './running.js';

/** The settings that the client chose and in which nobody has assessed what they can do. A6.2 */
export const settingsNotAssessed = ({ settings }: Plan, { functions }: Assessment): string[] =>
  live(settings)
    .filter((chosen) => !live(functions).some((f) => f.setting === chosen.setting))
    .map((chosen) => chosen.id);

/** The functions of which the missing skill, in a setting that the client chose, is built by no planned service. A6.2 */
export const skillsNotBuilt = (plan: Plan, { functions }: Assessment): string[] => {
  const chosen = new Set<string>(live(plan.settings).map((s) => s.setting));
  const built = new Set(runningServices(plan).flatMap((s) => (s.builds !== undefined ? byId(functions, s.builds)?.id : undefined) ?? []));
  return live(functions)
    .filter((f) => f.skillNeeded !== undefined && chosen.has(f.setting) && !built.has(f.id))
    .map((f) => f.id);
};
