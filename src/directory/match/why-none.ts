import type { Match } from './match.js';

/**
 * Why a need found no service that may be offered, in the word that a review uses for the gap (`unmet-because`): so the register of gaps
 * counts it. `undefined` where there is one. A place that is not safe for the client is in no count, and therefore in no why. A5.4.2
 */
export const whyNone = ({ found, excluded }: Match): 'no-service' | 'not-eligible' | undefined =>
  found > 0 ? undefined : Object.keys(excluded).some((code) => code.startsWith('eligible.')) ? 'not-eligible' : 'no-service';
