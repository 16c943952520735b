import type { Coded, InstrumentAnswer, InstrumentItem, Worded } from '../../vocabulary/instrument.js';

/** A code of LOINC. LOINC is copyright Regenstrief Institute and the LOINC Committee, free under loinc.org/license. */
export const loinc = (code: string): Coded => ({ system: 'http://loinc.org', code });

/** An item whose id is its LOINC code. */
export const item = (code: string, en?: string): InstrumentItem => ({
  id: code,
  coded: loinc(code),
  ...(en !== undefined && { words: { en } }),
});

/** An answer whose code is its LOINC answer code; without a weight it is not scored. */
export const answer = (code: string, weight: number | undefined, words?: Worded): InstrumentAnswer => ({
  code,
  ...(weight !== undefined && { weight }),
  ...(words && { words }),
  coded: loinc(code),
});
