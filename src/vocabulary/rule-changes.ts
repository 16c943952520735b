import type { Rules } from './rules.js';

const flat = (value: unknown, path: string): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, v]) => flat(v, path ? `${path}.${key}` : key))
    : [[path, JSON.stringify(value)]];

/**
 * What differs between two programme versions, by name.
 * @example ruleChanges(v1, v2) //=> ['limits.intakeDueDays', 'requirements.plan.both-views']
 */
export const ruleChanges = (from: Rules, to: Rules): string[] => {
  const parts = ({ requirements, domains = [], limits, caseload, caseloadWeights, models, leavesOut, instruments = [] }: Rules) =>
    new Map(
      flat(
        {
          requirements,
          domains,
          limits,
          caseload,
          caseloadWeights,
          models,
          leavesOut,
          instruments: instruments.map(({ id, version }) => `${id}@${version}`),
        },
        '',
      ),
    );
  const [was, is] = [parts(from), parts(to)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key)).sort();
};
