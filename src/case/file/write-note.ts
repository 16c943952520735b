import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { EntryReader } from '../../vocabulary/readers.js';
import { text } from '../../vocabulary/text.js';
import { notOnRecord } from './entries.js';
import { type CaseFile, CaseNote } from './file.js';

/**
 * Write a note for the team, for oneself, or for supervision. An own note is read by nobody else, a supervisor and the next worker
 * among them: what others must know to keep the client safe does not belong in one. No decision rests on a note. B1
 */
export const writeNote = command({
  type: 'file.writeNote',
  label: text('write a note', 'menulis catatan'),
  rows: ['B1'],
  input: z.strictObject({ ...entryInput, text: Note, reader: EntryReader, onEntry: Id.optional() }),
  fact: { type: 'file.noteWritten', data: z.strictObject({ note: CaseNote }) },
  refuses: ['file.entry-unknown'],
  decide: (sections: { file: CaseFile }, input, given) =>
    notOnRecord(sections, input.onEntry, given) || { note: entry<CaseNote>(given, input) },
  apply: (file: CaseFile, { note }): CaseFile => ({ ...file, notes: [...file.notes, note] }),
});
