import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { EntryReader } from '../../vocabulary/readers.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { noteFor } from './entries.js';
import type { CaseFile } from './file.js';
import { whyNotFor } from './note-readers.js';

/** Give a note to other readers. It counts for all that was ever said of the note: whoever loses it finds it in no history either. B1 */
export const changeReader = command({
  type: 'file.changeReader',
  label: text('change whom a note is for', 'mengubah pembaca catatan'),
  rows: ['B1'],
  input: z.strictObject({ noteId: Id, reader: EntryReader }),
  fact: { type: 'file.readerChanged', data: z.strictObject({ noteId: Id, reader: EntryReader, at: When }) },
  refuses: ['file.note-unknown', 'file.reader-unchanged', 'file.not-yours'],
  decide: ({ file }: { file: CaseFile }, { noteId, reader }, given) => {
    const note = noteFor(file, noteId, given);
    if (!note) return refuse('file.note-unknown', [noteId]);
    return whyNotFor(note, reader, given) || { noteId, reader, at: given.happenedAt };
  },
  apply: (file: CaseFile, { noteId, reader }): CaseFile => ({ ...file, notes: change(file.notes, noteId, (n) => ({ ...n, reader })) }),
});
