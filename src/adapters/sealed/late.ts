import type { CaseRepository, Change } from '../../ports/case-repository.js';
import type { ClientKeys } from '../../ports/client-keys.js';
import { sealOf } from './parcel.js';
import { asked } from './seal.js';
import type { Taken } from './taking.js';
import type { Words } from './words.js';

/** Every text in what was taken, at any depth. */
const textsIn = (value: unknown, found: Set<string>): Set<string> => {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) textsIn(part, found);
  return found;
};
const textsOf = (taken: Taken | undefined, found: Set<string> = new Set()) => (taken ? textsIn(taken, found) : found);

/**
 * Whether a writer looked at the case before its words were destroyed, and would now write them down again under the new key: the record
 * that is there has lost its words, and the one that comes holds others than those of its own facts. Asked after a destruction only.
 */
export const isLate = async (cases: CaseRepository, keys: ClientKeys, words: Words, tenant: string, change: Change): Promise<boolean> => {
  const { caseId, commandId, expectedVersion, record, facts } = change;
  const stored = await cases.load(tenant, caseId, commandId);
  // The repository itself answers these.
  if (!stored || stored.done || stored.record.version !== expectedVersion) return false;
  const seal = sealOf(stored.record) as { readonly client: string; readonly key: string } | undefined;
  if (!seal || (await asked(() => keys.forOpening(tenant, seal.client, seal.key))) !== 'destroyed') return false;
  const known = textsOf(words.sections(stored.record.sections)?.taken);
  for (const { type, data } of facts) textsOf(words.fact(type)(data)?.taken, known);
  return [...textsOf(words.sections(record.sections)?.taken)].some((text) => !known.has(text));
};
