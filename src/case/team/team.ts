import * as z from 'zod/v4';
import { entryFields, Kinds } from '../../vocabulary/entry.js';
import { Day, fixed, Id, kindedText, Note, PersonRef, When } from '../../vocabulary/fields.js';
import { Discipline } from '../../vocabulary/roles.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

export const Standby = fixed('standby', {
  standby: text('on standby for crisis', 'siaga krisis'),
  no: text('not on standby', 'tidak siaga'),
});

const member = z.strictObject({
  ...entryFields,
  person: PersonRef,
  discipline: Discipline,
  /** On standby when the client is in crisis. A7.2 */
  standby: Standby,
  until: When.optional(),
});
/** A member of the multidisciplinary team. A7.1 */
export interface TeamMember extends z.infer<typeof member> {}
export const TeamMember = named<TeamMember>(member);

const responsibility = z.strictObject({
  ...entryFields,
  person: PersonRef,
  how: fixed('responsibility-how', {
    opened: text('with the opening of the case', 'sejak berkas dibuka'),
    'handed-over': text('by hand-over', 'melalui serah terima'),
    reassigned: text('by reassignment', 'melalui penugasan ulang'),
  }),
  reason: Note.optional(),
});
/** Who is responsible from then on. The newest one is; there is never none and never two. A2.1, A4.5 */
export interface Responsibility extends z.infer<typeof responsibility> {}
export const Responsibility = named<Responsibility>(responsibility);

const handOver = z.strictObject({
  ...entryFields,
  from: PersonRef,
  to: PersonRef,
  reason: Note,
  status: fixed('hand-over', {
    proposed: text('proposed', 'diusulkan'),
    accepted: text('accepted', 'diterima'),
    refused: text('refused', 'ditolak'),
    overtaken: text('overtaken by a reassignment', 'digantikan penugasan ulang'),
  }),
  /** When it was accepted, refused or overtaken. */
  endedAt: When.optional(),
  whyRefused: Note.optional(),
});
/** A proposed hand-over. Until it is accepted the giver stays responsible. */
export interface HandOver extends z.infer<typeof handOver> {}
export const HandOver = named<HandOver>(handOver);

const waiver = z.strictObject({ ...entryFields, requirement: Id, reason: Note, until: Day, endedAt: When.optional() });
/** A required thing that this case may go without for now: why, by whom, until when. It comes back as due. */
export interface Waiver extends z.infer<typeof waiver> {}
export const Waiver = named<Waiver>(waiver);

const explanation = z.strictObject({ ...entryFields, to: Id, consentId: Id, told: Kinds.optional() });
/** The plan's aims and functions were explained to a provider, on a consent. A3.5 */
export interface Explanation extends z.infer<typeof explanation> {}
export const Explanation = named<Explanation>(explanation);

const team = z.strictObject({
  members: z.array(TeamMember),
  responsible: z.array(Responsibility),
  handOvers: z.array(HandOver),
  waivers: z.array(Waiver),
  /** The case's one channel of communication. A3.5 */
  channel: kindedText('contact').optional(),
  explanations: z.array(Explanation),
});
/** The team, who is responsible, and what a supervisor decided. */
export interface Team extends z.infer<typeof team> {}
export const Team: Schema<Team> = team;

export const noTeam: Team = { members: [], responsible: [], handOvers: [], waivers: [], explanations: [] };

/** The one person responsible now; `undefined` only before the case is opened. */
export const responsibleFor = (section: Team): string | undefined => section.responsible.at(-1)?.person;
