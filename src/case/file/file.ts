import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { fixed, Id, Note, Title, terms, When } from '../../vocabulary/fields.js';
import { EntryReader } from '../../vocabulary/readers.js';
import { kinded, named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { UnsafeLook } from './unsafe-contacts.js';

/** `sha256:` and the digest in hexadecimal, as long as that algorithm makes it. MD5 and SHA-1 prove nothing any more. */
export const Hash: Schema<string> = kinded(
  'note',
  z
    .string()
    .max(150)
    .regex(/^(?:(?:sha256|blake3):[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/),
);

export const DocumentKind = terms('document-kind', {
  identity: text('identity or family card', 'kartu identitas atau kartu keluarga'),
  'consent-form': text('consent form', 'formulir persetujuan'),
  letter: text('letter', 'surat'),
  'medical-record': text('medical record', 'rekam medis'),
  'court-paper': text('paper of a court or the police', 'dokumen pengadilan atau kepolisian'),
  form: text('filled form', 'formulir yang diisi'),
  image: text('photo or recording', 'foto atau rekaman'),
});

/** What is said of a document. */
export const documentFields = {
  /** The host's own id: the document itself stays where the host keeps it. */
  documentId: Id,
  /** Shows whether what the host keeps is still what was attached. Looked at by the host, not here. */
  hash: Hash,
  documentKind: DocumentKind,
  title: Title,
  /** The entry of this record that it belongs to. Whoever may not see that entry does not see this one. */
  onEntry: Id.optional(),
};
const document = z.strictObject({ ...entryFields, ...documentFields });
/** A reference to a document that the host keeps. */
export interface CaseDocument extends z.infer<typeof document> {}
export const CaseDocument = named<CaseDocument>(document);

const note = z.strictObject({ ...entryFields, text: Note, reader: EntryReader, onEntry: Id.optional() });
/** A note: shared with the team, the author's own, or brought to supervision. A client reads none of them. */
export interface CaseNote extends z.infer<typeof note> {}
export const CaseNote = named<CaseNote>(note);

export const LinkKind = terms('case-link-kind', {
  family: text('of the same family or household', 'dari keluarga atau rumah tangga yang sama'),
  transfer: text('the same help goes on there', 'pendampingan dilanjutkan di sana'),
  duplicate: text('opened twice for the same client', 'dibuka dua kali untuk klien yang sama'),
  earlier: text('an earlier time of help for the same client', 'pendampingan terdahulu untuk klien yang sama'),
});
export const LinkShows = fixed('case-link-shows', {
  nothing: text(
    'nothing: its author and the supervisors alone know of it',
    'tidak ada: hanya penulisnya dan para supervisor yang mengetahuinya',
  ),
  existence: text('that the other case is there', 'bahwa berkas yang lain ada'),
  summary: text('the row of the other case', 'ringkasan berkas yang lain'),
});

/** What is said of a link. */
export const linkFields = {
  toCase: Id,
  linkKind: LinkKind,
  /** The most that it shows of the other case, to whoever may see so much of that case itself. */
  shows: LinkShows,
  reason: Note.optional(),
};
const link = z.strictObject({ ...entryFields, ...linkFields, reader: EntryReader.optional(), endedAt: When.optional() });
/** That this case belongs with another one. It says nothing to that other case: there it is linked on its own. A2.1 */
export interface CaseLink extends z.infer<typeof link> {}
export const CaseLink = named<CaseLink>(link);

const file = z.strictObject({
  documents: z.array(CaseDocument),
  notes: z.array(CaseNote),
  links: z.array(CaseLink),
  looks: z.array(UnsafeLook),
});
/** Documents, notes, links to other cases, and what supervisors looked at. */
export interface CaseFile extends z.infer<typeof file> {}
export const CaseFile: Schema<CaseFile> = file;

export const noFile: CaseFile = { documents: [], notes: [], links: [], looks: [] };
