import type { Given } from '../../vocabulary/command.js';
import { type EntryReader, isSamePerson } from '../../vocabulary/readers.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { CaseNote } from './file.js';

export type NoteRole = 'author' | 'supervisor' | 'other';
const author: readonly NoteRole[] = ['author'];
const either: readonly NoteRole[] = ['author', 'supervisor'];

/** Who may change whom a note is for. Nobody opens another's own note, and nobody makes another's note their own. */
export const readerChanges: Readonly<Record<EntryReader, Readonly<Partial<Record<EntryReader, readonly NoteRole[]>>>>> = {
  author: { team: author, supervision: author },
  supervision: { team: either, author },
  team: { supervision: either, author },
};

export const roleFor = (note: Pick<CaseNote, 'by'>, { by }: Pick<Given, 'by'>): NoteRole =>
  isSamePerson(note.by, by) ? 'author' : by.kind === 'supervisor' ? 'supervisor' : 'other';

/** Why this actor cannot give the note to that reader; `false` where they can. */
export const whyNotFor = (
  note: Pick<CaseNote, 'id' | 'by' | 'reader'>,
  reader: EntryReader,
  given: Pick<Given, 'by'>,
): Refusal<'file.reader-unchanged' | 'file.not-yours'> | false => {
  const who = readerChanges[note.reader][reader];
  if (who === undefined) return refuse('file.reader-unchanged', [note.id]);
  return !who.includes(roleFor(note, given)) && refuse('file.not-yours', [note.id]);
};
