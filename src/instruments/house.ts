import type { Instrument } from '../vocabulary/instrument.js';
import { kasusAcuity } from './shipped/acuity.js';
import { auditC } from './shipped/audit-c.js';
import { cage } from './shipped/cage.js';
import { gad7 } from './shipped/gad-7.js';
import { mosSocialSupport } from './shipped/mos-social-support.js';
import { phq9 } from './shipped/phq-9.js';
import { selfSufficiencyMatrix } from './shipped/self-sufficiency-matrix.js';
import { whoqolHivBref } from './shipped/whoqol-hiv-bref.js';

/** The instruments of the house, by name. Which when, and what their numbers do not say: docs/explanation/instruments.md */
export const instruments: {
  readonly phq9: Instrument;
  readonly gad7: Instrument;
  readonly auditC: Instrument;
  readonly cage: Instrument;
  readonly whoqolHivBref: Instrument;
  readonly mosSocialSupport: Instrument;
  readonly selfSufficiencyMatrix: Instrument;
  readonly kasusAcuity: Instrument;
} = { phq9, gad7, auditC, cage, whoqolHivBref, mosSocialSupport, selfSufficiencyMatrix, kasusAcuity };

/** All of them, for a programme's `rules.instruments`. */
export const houseInstruments: readonly Instrument[] = Object.values(instruments);
