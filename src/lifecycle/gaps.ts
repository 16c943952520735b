import type { Access } from '../case/access/access.js';
import type { CaseKit, KitTypes } from './kit.js';
import type { Parts } from './parts.js';
import type { Table } from './table.js';

/** What an adopted case skipped: the requirements of the forward moves of every stage before the one it was taken into. */
export const gapsIn = <T extends KitTypes>(parts: Parts, table: Table, stages: CaseKit<T>['stages']): CaseKit<T>['gaps'] => {
  const straight = Object.keys(stages);
  const asked = (stage: string) =>
    Object.values(table.row('stage', stage)).flatMap((cs) =>
      cs.filter((c) => c.to !== undefined && straight.indexOf(c.to) > straight.indexOf(stage)).flatMap((c) => c.asks.codes),
    );
  return (record, rules) => {
    const { adoption } = (record.sections as { access: Access }).access;
    if (!adoption) return [];
    const before = straight.slice(0, straight.indexOf(adoption.stage)).flatMap(asked);
    return [...new Set(before)].filter((code) => {
      const requirement = parts.requirement.get(code);
      return (
        requirement &&
        !requirement.firm &&
        (rules.requirements[code] ?? requirement.unlessNamed ?? 'required') === 'required' &&
        requirement.holds(record.sections as never) !== true
      );
    });
  };
};
