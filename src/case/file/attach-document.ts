import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput, live } from '../../vocabulary/entry.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { notOnRecord } from './entries.js';
import { CaseDocument, type CaseFile, documentFields } from './file.js';

/**
 * Attach a document that the host keeps: its id, its hash, what it is; on any entry of the record, or on the case. The document itself
 * never comes here. A changed document is attached anew under its new hash; one that was attached in error is marked so. B1
 */
export const attachDocument = command({
  type: 'file.attachDocument',
  label: text('attach a document', 'melampirkan dokumen'),
  rows: ['B1'],
  input: z.strictObject({ ...entryInput, ...documentFields }),
  fact: { type: 'file.documentAttached', data: z.strictObject({ document: CaseDocument }) },
  refuses: ['file.entry-unknown', 'file.document-known'],
  decide: (sections: { file: CaseFile }, input, given) => {
    const known = live(sections.file.documents).find(
      (d) => d.documentId === input.documentId && d.hash === input.hash && d.onEntry === input.onEntry,
    );
    return (
      refuseAll(notOnRecord(sections, input.onEntry, given), known !== undefined && refuse('file.document-known', [known.id])) ?? {
        document: entry<CaseDocument>(given, input),
      }
    );
  },
  apply: (file: CaseFile, { document }): CaseFile => ({ ...file, documents: [...file.documents, document] }),
});
