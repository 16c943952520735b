import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { CaseFile } from './file.js';

/** Mark a document, a note, a link or a look as made in error. */
export const voidEntry: VoidEntry<'file', CaseFile> = voiding<'file', CaseFile>('file', ['documents', 'notes', 'links', 'looks']);
