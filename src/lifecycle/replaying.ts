import { type CaseState, recordSchemaVersion } from '../case/record.js';
import { KasusError } from '../vocabulary/errors.js';
import type { CaseKit, EntryOf, KitTypes } from './kit.js';
import type { Parts } from './parts.js';
import type { Table } from './table.js';

/** Records out of facts: the page before the first, and what all of them give. No machine runs: each entry carries the state after it. */
export const replaying = <T extends KitTypes>(parts: Parts, table: Table): Pick<CaseKit<T>, 'blank' | 'replay'> => {
  const facts = new Map([...parts.implementation.values()].map((i) => [i.command.fact.type, i]));
  const initial = table.initial as CaseState<T['stage']>;
  return {
    blank: (id) => ({ id, schema: recordSchemaVersion, version: 0, state: initial, sections: parts.empty() }),
    replay: (id, entries) => {
      let sections: Record<string, unknown> = parts.empty();
      let last: EntryOf<T> | undefined;
      for (const entry of entries) {
        const found = facts.get(entry.type);
        if (!found) throw new KasusError('KASUS_RECORD_UNREADABLE', [id, entry.type]);
        const { command, room } = found;
        const data = (command.fact.upcasts ?? []).slice(entry.shape - 1).reduce<unknown>((old, up) => up(old as never), entry.data);
        sections = { ...sections, [room]: command.apply(sections[room], data) };
        last = entry;
      }
      const state = last?.state ?? initial;
      return { id, schema: recordSchemaVersion, version: last?.version ?? 0, state, sections: sections as T['sections'] };
    },
  };
};
