import type { CaseRecord, JournalEntry } from '../../case/record.js';
import type { SealingKey } from '../../ports/client-keys.js';
import { KasusError } from '../../vocabulary/errors.js';
import { factPlace, fingerprintPlace, type Open, type Place, recordPlace, sealed } from './seal.js';
import { type Parted, putBack, type Taken } from './taking.js';
import type { Words } from './words.js';

/** Where the seal lies: inside what every repository keeps as it is. No section, and no field of a fact, is called so. */
const sealKey = '~sealed';
const mark = 'sealed:';

type Keyed = Readonly<Record<string, unknown>>;
const isKeyed = (value: unknown): value is Keyed => typeof value === 'object' && value !== null && !Array.isArray(value);

export interface Sealing {
  readonly tenant: string;
  readonly client: string;
  readonly key: SealingKey;
  readonly words: Words;
}

const closed = async (value: unknown, parted: Parted | undefined, place: Place, { client, key }: Sealing): Promise<unknown> => {
  // It was read past the seals, and what lies under them would be lost.
  if (isKeyed(value) && Object.hasOwn(value, sealKey)) throw new KasusError('KASUS_SEAL_BROKEN', [place.id, String(place.of[0])]);
  if (!parted) return value;
  const left = isKeyed(parted.left) ? parted.left : {};
  return { ...left, [sealKey]: await sealed(parted.taken, place, client, key) };
};
const opened = async (value: unknown, place: Place, open: Open): Promise<unknown> => {
  if (!isKeyed(value) || !Object.hasOwn(value, sealKey)) return value;
  const { [sealKey]: seal, ...left } = value;
  const found = await open(seal, place);
  if (found === 'erased') return left;
  try {
    return putBack(left, found.words as Taken);
  } catch {
    throw new KasusError('KASUS_SEAL_BROKEN', [place.id, String(place.of[0])]);
  }
};

export const closeRecord = async (record: CaseRecord<object>, caseId: string, by: Sealing): Promise<CaseRecord<object>> => {
  const place = recordPlace(by.tenant, caseId, record.version);
  return { ...record, sections: (await closed(record.sections, by.words.sections(record.sections), place, by)) as object };
};
export const openRecord = async (record: CaseRecord<object>, tenant: string, caseId: string, open: Open): Promise<CaseRecord<object>> => ({
  ...record,
  sections: (await opened(record.sections, recordPlace(tenant, caseId, record.version), open)) as object,
});
/** The seal of a record as it is stored. */
export const sealOf = ({ sections }: CaseRecord<object>): unknown => (sections as Keyed)[sealKey];

export const closeFact = async (fact: JournalEntry, caseId: string, by: Sealing): Promise<JournalEntry> => ({
  ...fact,
  data: await closed(fact.data, by.words.fact(fact.type)(fact.data), factPlace(by.tenant, caseId, fact), by),
});
export const openFact = async (fact: JournalEntry, tenant: string, caseId: string, open: Open): Promise<JournalEntry> => ({
  ...fact,
  data: await opened(fact.data, factPlace(tenant, caseId, fact), open),
});

/** By a fingerprint short words could be guessed: it lies under the same key. */
export const closeFingerprint = async (fingerprint: string, commandId: string, { tenant, client, key }: Sealing): Promise<string> =>
  mark + JSON.stringify(await sealed(fingerprint, fingerprintPlace(tenant, commandId), client, key));
/** The placeholder, where its key was destroyed: it is the fingerprint of no command. */
export const openFingerprint = async (kept: string, tenant: string, commandId: string, open: Open, erased: string): Promise<string> => {
  if (!kept.startsWith(mark)) return kept;
  let seal: unknown;
  try {
    seal = JSON.parse(kept.slice(mark.length));
  } catch {
    // Not ours, and `open` says so.
  }
  const found = await open(seal, fingerprintPlace(tenant, commandId));
  return found === 'erased' ? erased : String(found.words);
};
