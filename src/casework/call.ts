import * as z from 'zod/v4';
import { ProgrammePin, RequestSource, RequestWay, Site } from '../case/access/access.js';
import { ClientKind } from '../case/client/client.js';
import type { DueNow } from '../insight/due/due.js';
import type { Escalation } from '../insight/due/escalation.js';
import type { CodeOf, EntryOf, KitTypes, Next, RecordOf } from '../lifecycle/kit.js';
import type { CaseSummary, Page } from '../ports/case-repository.js';
import { Actor, Purpose } from '../vocabulary/actor.js';
import { Id, type Instant, kindedText, PersonRef, When } from '../vocabulary/fields.js';
import type { Reason, Refusal } from '../vocabulary/refusal.js';
import { type Kind, kinded, named, type Schema } from '../vocabulary/schema.js';
import { type Text, text } from '../vocabulary/text.js';

/** Who asks, for whom they work, and why. Every call names it. */
const by = z.strictObject({ tenant: Id, actor: Actor, purpose: Purpose });
export interface By extends z.infer<typeof by> {}
export const By = named<By>(by);

const reader = z.strictObject({ tenant: Id, actor: Actor, purpose: Purpose, member: Id.optional() });
/** Who reads one case; `member` for one member of a household or group: then nothing is shown that is another's, unless that one agreed. */
export interface Reader extends z.infer<typeof reader> {}
export const Reader = named<Reader>(reader);

/** A command's id, of the host's choice. `~` is kept for the ids that are derived from it, so that no two can meet. */
export const CommandId: Schema<string> = kinded(
  'general',
  z
    .string()
    .min(1)
    .max(120)
    .refine((id) => !id.includes('~'), 'holds a tilde'),
);

/** A call that writes. The same command id again changes nothing and answers with what happened. */
const call = z.strictObject({
  tenant: Id,
  actor: Actor,
  purpose: Purpose,
  commandId: CommandId.optional(),
  /** The version that the caller looked at: refused when what the command looks at has changed since. */
  seenVersion: z.int().min(0).optional(),
});
export interface Call extends z.infer<typeof call> {}
export const Call = named<Call>(call);

const opening = {
  /** The command's id where it is left out, so that a retry opens the same case. */
  caseId: Id.optional(),
  client: z.strictObject({ kind: ClientKind, ref: PersonRef }),
  /** The one person responsible from now on. */
  responsible: PersonRef,
  source: RequestSource,
  way: RequestWay.optional(),
  referredBy: PersonRef.optional(),
  site: Site,
  programme: ProgrammePin.optional(),
  happenedAt: When.optional(),
};
const open = z.strictObject(opening);
/** A new case. Ids are the host's where it has them. */
export interface Opening extends z.infer<typeof open> {}
export const Opening = named<Opening>(open);

const adopt = z.strictObject({ ...opening, source: RequestSource.optional(), stage: Id, formerId: kindedText('identifier').optional() });
/** A case that had begun before: `happenedAt` is when it was opened in the world, `stage` where it stands now. How it came in may not be known. */
export interface Adopting extends z.infer<typeof adopt> {}
export const Adopting = named<Adopting>(adopt);

/** Refusals of the service itself, and of the door. */
export const caseworkRefusals = {
  'casework.not-available': text('There is nothing here for you.', 'Tidak ada apa pun di sini untuk Anda.'),
  'casework.case-exists': text('There is a case with this id already.', 'Sudah ada berkas dengan nomor ini.'),
  'casework.changed-since': text(
    'Others have changed what this rests on since you looked.',
    'Hal yang menjadi dasarnya telah diubah orang lain sejak Anda melihatnya.',
  ),
  'casework.busy': text('Too many are writing to this case; try again.', 'Terlalu banyak yang sedang mengisi berkas ini; coba lagi.'),
  'casework.programme-unknown': text('This programme version is not known here.', 'Versi program ini tidak dikenal di sini.'),
  'input.not-plain': text('Only plain data is taken.', 'Hanya data biasa yang diterima.'),
  'input.not-text': text('This text is not well-formed.', 'Teks ini rusak atau tidak terbaca.'),
  'input.too-large': text('This is too large.', 'Ini terlalu besar.'),
  'input.too-short': text('Something is missing here.', 'Ada yang kurang di sini.'),
  'input.missing': text('This is missing.', 'Ini belum diisi.'),
  'input.wrong-type': text('This is of the wrong type.', 'Jenis isian ini tidak sesuai.'),
  'input.unknown-key': text('A key is not known here.', 'Ada isian yang tidak dikenal di sini.'),
  'input.not-on-the-list': text('This is not on the list.', 'Ini tidak ada dalam daftar.'),
  'input.not-valid': text('This is not valid.', 'Isian ini tidak benar.'),
  'input.command-unknown': text('There is no such command.', 'Tidak ada perintah seperti itu.'),
} satisfies Record<string, Text>;
export type CaseworkCode = keyof typeof caseworkRefusals;

/** What another room should have done because of a fact, and why it would not. Nothing is silent. */
export interface Unreacted<T extends KitTypes> {
  readonly command: T['command']['type'];
  readonly because: readonly Reason<CodeOf<T>>[];
}

/** No, with every reason there is. `since` holds the facts in between, where the case changed under the caller. */
export interface NotDone<T extends KitTypes> extends Refusal<CodeOf<T> | CaseworkCode> {
  readonly since?: readonly EntryOf<T>[];
  /** Which of several commands was refused, from 0. */
  readonly at?: number;
}
export interface Done<T extends KitTypes> {
  readonly refused: false;
  /** `already-done`: a retry met what the first try did. */
  readonly status: 'committed' | 'already-done';
  readonly caseId: string;
  readonly version: number;
  readonly facts: readonly EntryOf<T>[];
  /** What the programme would have liked to see first, and what it went without by waiver. Not kept: empty for a retry. */
  readonly advised: readonly Reason<T['requirement']>[];
  readonly waived: readonly Reason<T['requirement']>[];
  readonly unreacted: readonly Unreacted<T>[];
}
export interface Opened<T extends KitTypes> extends Done<T> {
  /** Other open cases of this client that the caller may know of: reported, not refused. */
  readonly alsoOpen: readonly string[];
}
/** A record as this reader may see it. A row without identifiers has empty ones. */
export interface Reading<T extends KitTypes> {
  readonly refused: false;
  readonly view: 'full' | 'summary' | 'existence';
  readonly caseId: string;
  readonly summary?: CaseSummary;
  /** Fields and entries of the kinds in `withheld` are left out. */
  readonly record?: RecordOf<T>;
  readonly withheld: readonly Kind[];
}
export interface Listing<Row> extends Page<Row> {
  readonly refused: false;
}
/** Something that is due in a case, as its reader may see it: where it is told is for the house alone. */
export interface DueRow extends Omit<DueNow, 'escalation'> {
  readonly escalation?: Escalation;
}
/** All that is due in a case. */
export interface DueRows extends Listing<DueRow> {
  /** When this answer is another one, though nobody does anything; `daysOver` aside. Absent where it never is. */
  readonly changesAt?: Instant;
}
export interface Facts<T extends KitTypes> {
  readonly refused: false;
  readonly facts: readonly EntryOf<T>[];
}
export interface Replayed<T extends KitTypes> {
  readonly refused: false;
  readonly record: RecordOf<T>;
  /** Whether the facts, laid one upon the other, give the record that is stored. */
  readonly agrees: boolean;
}
export interface Possible<T extends KitTypes> {
  readonly refused: false;
  readonly stage: T['stage'];
  readonly next: readonly Next<T>[];
}
export interface WhyNot<T extends KitTypes> {
  readonly refused: false;
  /** Empty when the command would be accepted now. */
  readonly because: readonly Reason<CodeOf<T> | CaseworkCode>[];
}
