import type { CaseKit, KitTypes, RecordOf } from '../lifecycle/kit.js';
import type { Given } from '../vocabulary/command.js';
import type { Admitted } from './door.js';

/**
 * The rooms that a command's decision and requirements look at. Not declared twice: the decision is run once more, and what it reads
 * is written down. Only asked where somebody else has changed the case in between.
 */
export const lookedAt = <T extends KitTypes>(
  kit: CaseKit<T>,
  record: RecordOf<T>,
  { type, input }: Admitted,
  given: Given,
): ReadonlySet<string> => {
  const seen = new Set<string>();
  const sections = new Proxy(record.sections as Readonly<Record<string, unknown>>, {
    get: (target, key) => {
      if (typeof key === 'string') seen.add(key);
      return typeof key === 'string' ? target[key] : undefined;
    },
  });
  const found = kit.parts.implementation.get(type);
  const region = kit.table.regionOf(type);
  if (!found || !region) return seen;
  seen.add(found.room);
  if (found.command.ofMember || 'members' in (input as object)) seen.add('client');
  found.command.decide(sections, input, given);
  const candidates = kit.table.row(region, record.state[region])[type] ?? [];
  for (const code of candidates.flatMap((c) => c.asks.codes)) kit.parts.requirement.get(code)?.holds(sections as never, given);
  return seen;
};
