import type { Parts } from '../../lifecycle/parts.js';
import { socialWork } from '../../lifecycle/social-work.js';
import type { CaseRepository, Change, Committed, DoneBefore } from '../../ports/case-repository.js';
import { type ClientKeys, erasedText, unnamedClient } from '../../ports/client-keys.js';
import { isKasusError } from '../../vocabulary/errors.js';
import { isLate } from './late.js';
import { closeFact, closeFingerprint, closeRecord, openFact, openFingerprint, openRecord, type Sealing } from './parcel.js';
import { asked, type Open, opening, openingAnew } from './seal.js';
import { wordsOfKit } from './words.js';

export { type ClientKey, type ClientKeys, erasedText, type SealingKey, unnamedClient } from '../../ports/client-keys.js';
export { memoryClientKeys } from './memory-client-keys.js';
export { type MasterKeys, type Wrapping, wrapping } from './wrapping.js';

export interface Sealed {
  readonly keys: ClientKeys;
  /** The kit of the cases, where it is not the house's. Rooms and facts that it does not know are sealed whole. */
  readonly kit?: { readonly parts: Pick<Parts, 'rooms' | 'implementation'> };
}

/**
 * A repository whose free text lies encrypted under the keys of its client: AES-256-GCM, one seal for a record and one for a fact,
 * each bound to tenant, client, case and version. Readers see the same as without. After `keys.destroy` every text reads `[erased]`,
 * an `ext` reads `{}`, and the case goes on. What is text is derived from the kit's schemas: fields of the kinds note, identifier and
 * contact that are no id, reference or code.
 *
 * Codes, dates, ids, numbers and the row are not sealed, and neither is what was written before: a record from its next commit on, an
 * older fact never. Throws `KASUS_STORE_UNREACHABLE` where the keys' store throws, `KASUS_SEAL_BROKEN` where a seal is broken,
 * and never takes either for an erasure. Every reader and writer of the store needs it.
 */
export const sealedText = (cases: CaseRepository, { keys, kit = socialWork }: Sealed): CaseRepository => {
  const words = wordsOfKit(kit.parts);

  const doneOpened = async (done: DoneBefore, tenant: string, commandId: string, open: Open): Promise<DoneBefore> => ({
    ...done,
    facts: await Promise.all(done.facts.map((fact) => openFact(fact, tenant, fact.caseId, open))),
    fingerprint: await openFingerprint(done.fingerprint, tenant, commandId, open, erasedText),
  });

  const sealedChange = async (change: Change, by: Sealing): Promise<Change> => {
    const { caseId, commandId } = change;
    const [record, facts, fingerprint] = await Promise.all([
      closeRecord(change.record, caseId, by),
      Promise.all(change.facts.map((fact) => closeFact(fact, caseId, by))),
      closeFingerprint(change.fingerprint, commandId, by),
    ]);
    return { ...change, record, facts, fingerprint };
  };
  /** What cannot be made into text matters only where it would be written: the repository looks at command id and version first. */
  const sealedOrUnwritable = async (change: Change, by: Sealing): Promise<Change> => {
    try {
      return await sealedChange(change, by);
    } catch (cause) {
      if (isKasusError(cause)) throw cause;
      const never = {
        toJSON: () => {
          throw cause;
        },
      };
      return { ...change, record: { ...change.record, sections: never }, facts: change.facts.map((fact) => ({ ...fact, data: never })) };
    }
  };

  return {
    async load(tenant, caseId, commandId) {
      const stored = await cases.load(tenant, caseId, commandId);
      if (!stored) return undefined;
      const open = opening(keys);
      const record = await openRecord(stored.record, tenant, caseId, open);
      const done = stored.done && commandId !== undefined && (await doneOpened(stored.done, tenant, commandId, open));
      return { ...stored, record, ...(done && { done }) };
    },

    async commit(tenant, change): Promise<Committed> {
      const { caseId, commandId, expectedVersion, summary } = change;
      const client = summary.client === '' ? unnamedClient(caseId) : summary.client;
      const key = await asked(() => keys.forSealing(tenant, client));
      // Under another client's key there is no telling from the key alone that words were destroyed.
      const mayBeLate = key.afterDestroyed || change.facts.some(({ type }) => type.startsWith('client.'));
      if (mayBeLate && expectedVersion > 0 && (await isLate(cases, keys, words, tenant, change)))
        return { status: 'conflict', current: expectedVersion };
      const answer = await cases.commit(tenant, await sealedOrUnwritable(change, { tenant, client, key, words }));
      if (answer.status === 'committed') return { ...answer, facts: change.facts };
      return answer.status === 'already-done' ? { ...answer, ...(await doneOpened(answer, tenant, commandId, opening(keys))) } : answer;
    },

    async *history(tenant, caseId, from) {
      const open = openingAnew(keys);
      for await (const fact of cases.history(tenant, caseId, from)) yield openFact(fact, tenant, caseId, open());
    },

    find: (tenant, query) => cases.find(tenant, query),

    async *feed(tenant, after) {
      const open = openingAnew(keys);
      for await (const { cursor, entry } of cases.feed(tenant, after))
        yield { cursor, entry: await openFact(entry, tenant, entry.caseId, open()) };
    },
  };
};
