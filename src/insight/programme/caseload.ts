import { acuityNow } from '../../case/assessment/acuity.js';
import { responsibleFor } from '../../case/team/team.js';
import { isEndedStage } from '../../lifecycle/stages.js';
import { type Acuity, acuityLevels, type Rules } from '../../vocabulary/rules.js';
import { type Readable, zoneOf } from '../reading.js';

/** A case as a caseload sees it. A row of a list is one, where its acuity is kept beside it. */
export interface CaseloadRow {
  readonly responsible: string;
  readonly state: { readonly stage: string; readonly engagement: 'engaged' | 'onHold' | 'lost' };
  /** The id of the programme. */
  readonly programme: string;
  /** How much help is needed now; left out where it was never measured. */
  readonly acuity?: Acuity;
}

/** The cases of one worker in one programme. */
export interface ProgrammeLoad {
  readonly programme: string;
  readonly cases: number;
  /** The same, each case by the weight of its acuity. */
  readonly weighted: number;
  /** Cases per worker at most, as the programme has it. Left out with `overBy` where its rules are not known. */
  readonly limit?: number;
  readonly overBy?: number;
}
/** What one worker has. */
export interface Caseload {
  readonly worker: string;
  readonly programmes: readonly ProgrammeLoad[];
  /** How much of one worker's time that is by the limits together: above 1 is too much, also where no programme is over by itself. */
  readonly filled: number;
  /** Of the cases counted: on hold, lost, and those whose acuity nobody has measured. */
  readonly onHold: number;
  readonly lost: number;
  readonly acuityUnknown: number;
}

/** A case as it counts in a caseload: by its newest acuity. A6.1 */
export const caseloadRow = (record: Readable, rules: Pick<Rules, 'id' | 'timeZone'>): CaseloadRow => {
  const { team, assessment } = record.sections;
  const acuity = acuityNow(assessment, zoneOf(record, rules));
  return { responsible: responsibleFor(team) ?? '', state: record.state, programme: rules.id, ...(acuity && { acuity }) };
};

/** How many cases there are at each level of acuity, so that the sum does not depend on the order in which they come. */
type Levels = Map<Acuity | 'not-known', number>;
/** Two decimals: weights are rough, and 0.1 + 0.2 is not 0.3 in a computer. */
const rounded = (n: number): number => Math.round(n * 100) / 100;

const loadOf = (programme: string, levels: Levels, rules: Pick<Rules, 'caseload' | 'caseloadWeights'> | undefined): ProgrammeLoad => {
  const cases = [...levels.values()].reduce((sum, n) => sum + n, 0);
  const unknown = levels.get('not-known') ?? 0;
  const weigh = (acuity: Acuity): number => rules?.caseloadWeights?.[acuity] ?? 1;
  const weighted = rounded(acuityLevels.reduce((sum, acuity) => sum + (levels.get(acuity) ?? 0) * weigh(acuity), unknown));
  return { programme, cases, weighted, ...(rules && { limit: rules.caseload, overBy: rounded(Math.max(0, weighted - rules.caseload)) }) };
};

/**
 * Who has how many cases, against the limit of each programme, weighted by acuity; the fullest first. An ended case does not count, nor one
 * that was not admitted. One on hold counts in full, and so does one that is lost: somebody answers for the client, traces them, and must
 * have room when they come back; a limit that could be kept by putting clients on hold would not serve them. A case of unknown acuity
 * counts for one. It counts cases, not hours, and says nothing of how well somebody works. `rulesOf` gives the rules of a programme;
 * cases of one that it does not know count without limit. A6.1
 */
export const caseload = (
  rows: Iterable<CaseloadRow>,
  rulesOf: (programme: string) => Pick<Rules, 'caseload' | 'caseloadWeights'> | undefined,
): readonly Caseload[] => {
  const workers = new Map<string, { onHold: number; lost: number; readonly programmes: Map<string, Levels> }>();
  for (const { responsible, state, programme, acuity = 'not-known' } of rows) {
    if (isEndedStage(state.stage)) continue;
    const has = workers.get(responsible) ?? { onHold: 0, lost: 0, programmes: new Map<string, Levels>() };
    workers.set(responsible, has);
    if (state.engagement !== 'engaged') has[state.engagement] += 1;
    const levels = has.programmes.get(programme) ?? new Map();
    has.programmes.set(programme, levels.set(acuity, (levels.get(acuity) ?? 0) + 1));
  }
  const byId = (a: string, b: string): number => (a < b ? -1 : 1);
  return [...workers]
    .map(([worker, { onHold, lost, programmes }]): Caseload => {
      const loads = [...programmes]
        .sort(([a], [b]) => byId(a, b))
        .map(([programme, levels]) => loadOf(programme, levels, rulesOf(programme)));
      const acuityUnknown = [...programmes.values()].reduce((sum, levels) => sum + (levels.get('not-known') ?? 0), 0);
      const filled = rounded(loads.reduce((sum, { weighted, limit }) => sum + (limit === undefined ? 0 : weighted / limit), 0));
      return { worker, programmes: loads, filled, onHold, lost, acuityUnknown };
    })
    .sort((a, b) => b.filled - a.filled || byId(a.worker, b.worker));
};
