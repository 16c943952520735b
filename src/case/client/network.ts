import * as z from 'zod/v4';
import { Actor } from '../../vocabulary/actor.js';
import { entryFields, type Ids, Kinds } from '../../vocabulary/entry.js';
import { Day, fixed, Id, Note, PersonRef, terms, When, yesNo } from '../../vocabulary/fields.js';
import { kinded, named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

export const Formality = fixed('formality', { formal: text('formal', 'formal'), informal: text('informal', 'informal') }, 'thirdPerson');
export const GuardianGround = fixed(
  'guardian-ground',
  {
    parent: text('parent', 'orang tua'),
    court: text('appointed by a court', 'ditetapkan pengadilan'),
    law: text('by law, in the place of the parents', 'menurut undang-undang, menggantikan orang tua'),
  },
  'legal',
);
export const Relation = terms(
  'relation',
  {
    partner: text('partner', 'pasangan'),
    parent: text('parent', 'orang tua'),
    child: text('child', 'anak'),
    family: text('extended family', 'keluarga besar'),
    friend: text('friend', 'teman'),
    neighbour: text('neighbour', 'tetangga'),
    employer: text('employer', 'pemberi kerja'),
    club: text('club or recreational group', 'klub atau kelompok rekreasi'),
    religious: text('religious community', 'komunitas keagamaan'),
    agency: text('agency', 'lembaga'),
  },
  'thirdPerson',
);

const guardianship = z.strictObject({
  ground: GuardianGround,
  /** Whoever has an interest of their own in what is decided neither consents nor reads. */
  conflictOfInterest: yesNo('legal'),
  /** The last day, where one is said. That of a child ends with majority all the same; a court's for the adult is said anew. */
  until: Day.optional(),
});
/** That this person may decide for the client, on what ground and until when. */
export interface Guardianship extends z.infer<typeof guardianship> {}
export const Guardianship = named<Guardianship>(guardianship);

/** What is said of a tie; each is kept as it was last said. In a household it is said of the members whom the tie's entry names. */
export const tieFields = {
  relation: Relation,
  formality: Formality,
  /** The kinds of information that this person already has. */
  knows: Kinds,
  /** Whether they may be asked about the client, or through. The client's own word. */
  mayBeAsked: yesNo('thirdPerson'),
  /** Set at once by whoever learns of it; taken off by `changeTie` alone, never by marking the entry as made in error. */
  unsafe: yesNo('violence'),
  /** The agency at which this person works: an unsafe person behind the counter makes the agency unsafe. */
  worksAt: Id.optional(),
  guardian: Guardianship.optional(),
  supportWanted: Note.optional(),
  supportNeeded: Note.optional(),
  supportGiven: Note.optional(),
};
const { relation, formality, knows, mayBeAsked, unsafe, ...rest } = tieFields;
const tieSaid = z.strictObject({
  relation: relation.optional(),
  formality: formality.optional(),
  knows: knows.optional(),
  mayBeAsked: mayBeAsked.optional(),
  unsafe: unsafe.optional(),
  ...rest,
});
/** What is said anew of a tie; what is left out stays. */
export interface TieSaid extends z.infer<typeof tieSaid> {}
export const TieSaid = named<TieSaid>(tieSaid);
const tieChange = z.strictObject({ tieId: Id, said: TieSaid, reason: Note, at: When, by: Actor });
export interface TieChange extends z.infer<typeof tieChange> {}
export const TieChange = named<TieChange>(tieChange);

const strengthening = z.strictObject({ id: Id, what: Note, at: When, by: Actor });
/** A step that makes a tie stronger, or finds support where there was none. A1.5 */
export interface Strengthening extends z.infer<typeof strengthening> {}
export const Strengthening = named<Strengthening>(strengthening);

const tie = z.strictObject({
  ...entryFields,
  person: PersonRef,
  ...tieFields,
  /** When the guardianship, or the danger, was last said by `changeTie`; with the tie itself where it is left out. */
  guardianSaidAt: kinded('legal', When.clone()).optional(),
  unsafeSaidAt: kinded('violence', When.clone()).optional(),
  strengthened: z.array(Strengthening),
});
/** A tie of the support network, formal or informal. A1.5 */
export interface Tie extends z.infer<typeof tie> {}
export const Tie = named<Tie>(tie);

export const SupportAsked = fixed('support-asked', {
  wanted: text('wanted by the client', 'diinginkan klien'),
  needed: text('needed, in the view of those who help', 'dibutuhkan menurut pihak yang membantu'),
  'wanted-and-needed': text('wanted and needed', 'diinginkan dan dibutuhkan'),
});
export const MayBeHadFrom: Schema<Ids> = z.array(Id).min(1).max(50);
/** What is said of a support. */
export const supportFields = {
  what: Note,
  asked: SupportAsked,
  /** Ties of the network from whom it may be had. */
  mayBeHadFrom: MayBeHadFrom.optional(),
  /** Where else it may be had: a club, a religious group, a neighbourhood in which the client knows nobody yet. */
  elsewhere: Note.optional(),
};
const supportGiven = z.strictObject({ tieId: Id, since: When });
/** Who gives it, and since when. */
export interface SupportGiven extends z.infer<typeof supportGiven> {}
export const SupportGiven = named<SupportGiven>(supportGiven);

const support = z.strictObject({ ...entryFields, ...supportFields, given: z.array(SupportGiven) });
/** A support that the client wants or needs, where it may be had, and who gives it by now. What takes a service is a need of the assessment. A1.5 */
export interface Support extends z.infer<typeof support> {}
export const Support = named<Support>(support);
