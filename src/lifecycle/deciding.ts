import type { Given } from '../vocabulary/command.js';
import { KasusError } from '../vocabulary/errors.js';
import { isRefusal, type Reason, type Refusal, refuse } from '../vocabulary/refusal.js';
import type { CaseKit, CodeOf, KitTypes, RecordOf } from './kit.js';
import type { Labels } from './labels.js';
import type { Parts, Standing } from './parts.js';
import type { Candidate, Table } from './table.js';

const reasons = (standings: readonly Standing[], kept: Standing['standing']): Reason[] => {
  const found: Reason[] = [];
  for (const { code, ids, standing } of standings) if (standing === kept) found.push(ids.length > 0 ? { code, ids } : { code });
  return found;
};

const raise = (id: string): never => {
  throw new KasusError('KASUS_MACHINE_INVALID', [id]);
};

interface Choice {
  readonly candidate: Candidate;
  /** What does not simply hold. */
  readonly open: readonly Standing[];
  readonly unmet: number;
}

/** Asking, in advance or in earnest: the command's own decision and what the lifecycle asks for, both at once. */
export const deciding = <T extends KitTypes>(
  parts: Parts,
  table: Table,
  labels: () => Labels,
): Pick<CaseKit<T>, 'decide' | 'whatNext' | 'whyNot'> => {
  /** The first candidate whose requirements hold, else the one that misses least: the order is the machine's. */
  const choose = (candidates: readonly Candidate[], sections: object, given: Given, into?: unknown): Choice | undefined => {
    let best: Choice | undefined;
    for (const candidate of candidates) {
      if (candidate.asks.into !== undefined && into !== undefined && candidate.asks.into !== into) continue;
      const open: Standing[] = [];
      let unmet = 0;
      for (const code of candidate.asks.codes) {
        const found = parts.standing(code, sections, given);
        if (found.standing !== 'met') open.push(found);
        if (found.standing === 'unmet') unmet += 1;
      }
      if (best === undefined || unmet < best.unmet) best = { candidate, open, unmet };
      if (unmet === 0) break;
    }
    return best;
  };

  const decide: CaseKit<T>['decide'] = (record, command, given) => {
    const region = table.regionOf(command.type);
    const candidates = region && table.row(region, record.state[region])[command.type];
    if (!candidates) return refuse('case.not-open-here', [record.state.stage]) as Refusal<CodeOf<T>>;
    const choice = choose(candidates, record.sections, given, (command.input as { stage?: unknown }).stage ?? '');
    const answer = parts.judge(record.sections, command.type, command.input, given);
    if (!choice || choice.unmet > 0 || isRefusal(answer)) {
      const lifecycle = choice ? reasons(choice.open, 'unmet') : refuse('case.not-open-here', [record.state.stage]).because;
      return { refused: true, because: [...lifecycle, ...(isRefusal(answer) ? answer.because : [])] as Reason<CodeOf<T>>[] };
    }
    const { type, shape, data, sections } = parts.lay(record.sections, command.type, answer);
    const to = choice.candidate.to;
    return {
      refused: false,
      fact: { type, data },
      shape,
      record: {
        ...record,
        version: record.version + 1,
        state: to === undefined ? record.state : { ...record.state, [region]: to },
        sections,
      } as RecordOf<T>,
      advised: reasons(choice.open, 'advised'),
      waived: reasons(choice.open, 'waived'),
    };
  };

  return {
    decide,
    whatNext: (record, given) =>
      (['crisis', 'stage', 'engagement'] as const).flatMap((region) =>
        Object.entries(table.row(region, record.state[region])).map(([type, candidates]) => {
          const { command, room } = parts.implementation.get(type) ?? raise(type);
          const to = candidates.flatMap((c) => c.to ?? []);
          const standings = choose(candidates, record.sections, given)?.open ?? [];
          return {
            command: type,
            label: labels()[type] ?? command.label,
            room,
            moves: to.length > 0,
            to,
            missing: reasons(standings, 'unmet'),
            advised: reasons(standings, 'advised'),
            waived: reasons(standings, 'waived'),
            dependsOnInput: command.refuses,
          };
        }),
      ),
    whyNot: (record, command, given) => {
      const decision = decide(record, command, given);
      return decision.refused ? decision.because : [];
    },
  };
};
