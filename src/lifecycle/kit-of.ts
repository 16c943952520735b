import type { AnyStateMachine } from 'xstate';
import type { Access } from '../case/access/access.js';
import type { CaseState } from '../case/record.js';
import { dayIn } from '../vocabulary/time.js';
import { deciding } from './deciding.js';
import { gapsIn } from './gaps.js';
import type { CaseKit, KitTypes } from './kit.js';
import type { Labels } from './labels.js';
import type { Parts } from './parts.js';
import { replaying } from './replaying.js';
import { tableOf } from './table.js';

/** A kit of parts and the machine that moves them. */
export const kitOf = <T extends KitTypes>(
  parts: Parts,
  machine: AnyStateMachine,
  stages: CaseKit<T>['stages'],
  readLabels: () => Labels,
  ownLabels: Labels = {},
): CaseKit<T> => {
  const table = tableOf(machine.root, parts);
  let labels: Labels | undefined;
  const labelled = () => (labels ??= readLabels());
  return {
    parts,
    table,
    machine,
    labels: labelled,
    ownLabels,
    stages,
    given: (record, { now, by, commandId, rules, happenedAt, service, client, programme }) => {
      const zone = (record.sections as { access: Access }).access.site?.timeZone ?? rules.timeZone;
      const known = { ...(service && { service }), ...(client && { client }), ...(programme && { programme }) };
      return { now, today: dayIn(now, zone), zone, happenedAt: happenedAt ?? now, by, commandId, rules, ...known };
    },
    reactions: (record, fact) =>
      (parts.reactions.get(fact.type) ?? []).flatMap((r) =>
        r.issues(record.sections as never, fact.data as never),
      ) as readonly T['command'][],
    gaps: gapsIn(parts, table, stages),
    ...deciding<T>(parts, table, labelled),
    ...replaying<T>(parts, table),
    snapshot: (record) => machine.resolveState({ value: { ...record.state }, context: record.sections }),
    after: (record, { value, context }) => ({ ...record, state: value as CaseState<T['stage']>, sections: context as T['sections'] }),
  };
};
