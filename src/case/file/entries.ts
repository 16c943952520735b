import type { Given } from '../../vocabulary/command.js';
import { byId } from '../../vocabulary/entry.js';
import { isFor } from '../../vocabulary/readers.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import { liveEntry } from '../../vocabulary/resting.js';
import type { CaseFile, CaseLink, CaseNote } from './file.js';

/** An entry that somebody may not read is unknown to them: the answer does not tell one that is hidden from one that is not there. */
const knownTo = <E>(entry: E | undefined, { by }: Given): E | undefined => (isFor(entry, by) ? entry : undefined);

/** Refused where a document or a note is to lie on an entry that is nowhere in the record. */
export const notOnRecord = (sections: object, onEntry: string | undefined, given: Given): Refusal<'file.entry-unknown'> | false =>
  onEntry !== undefined && knownTo(liveEntry(sections, onEntry), given) === undefined && refuse('file.entry-unknown', [onEntry]);

export const noteFor = ({ notes }: CaseFile, id: string, given: Given): CaseNote | undefined => knownTo(byId(notes, id), given);
export const linkFor = ({ links }: CaseFile, id: string, given: Given): CaseLink | undefined => knownTo(byId(links, id), given);
