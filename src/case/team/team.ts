import * as z from 'zod/v4';
import { entryFields, Kinds } from '../../vocabulary/entry.js';
import { ClockTime, Day, fixed, Id, kindedText, Note, PersonRef, When } from '../../vocabulary/fields.js';
import { Discipline, WorkRole } from '../../vocabulary/roles.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

export const Standby = fixed('standby', {
  standby: text('on standby for crisis', 'siaga krisis'),
  no: text('not on standby', 'tidak siaga'),
});

const rolePeriod = z.strictObject({ id: Id, role: WorkRole, from: When, until: When.optional() });
/** A role that a member has in this case, from when until when. A7.1 */
export interface RolePeriod extends z.infer<typeof rolePeriod> {}
export const RolePeriod = named<RolePeriod>(rolePeriod);

const member = z.strictObject({
  ...entryFields,
  person: PersonRef,
  discipline: Discipline,
  /** On standby when the client is in crisis. A7.2 */
  standby: Standby,
  roles: z.array(RolePeriod),
  until: When.optional(),
});
/** A member of the multidisciplinary team. A7.1 */
export interface TeamMember extends z.infer<typeof member> {}
export const TeamMember = named<TeamMember>(member);

/** What is said of a turn on the roster. */
export const turnFields = {
  memberId: Id,
  from: Day,
  until: Day,
  /** Daily hours, in the time zone of the site; an end before the start is on the next morning. Left out: day and night. */
  hours: z.strictObject({ from: ClockTime, until: ClockTime }).optional(),
  /** How this member is reached meanwhile, outside office hours too. */
  reach: kindedText('contact'),
};
const standbyTurn = z.strictObject({ ...entryFields, ...turnFields, endedAt: When.optional() });
/** Who of the team is on standby for crisis, on which days and hours, and how they are reached. A7.2 */
export interface StandbyTurn extends z.infer<typeof standbyTurn> {}
export const StandbyTurn = named<StandbyTurn>(standbyTurn);

/** How the services of a case are brought together, by how complex it is. B7.1 */
export const coordinationFields = {
  how: fixed('coordination', { formal: text('formal', 'formal'), informal: text('informal', 'informal') }),
  complexity: fixed('complexity', {
    simple: text('simple: one service', 'sederhana: satu pelayanan'),
    'several-services': text('several services', 'beberapa pelayanan'),
    complex: text('complex: services that depend on each other', 'kompleks: pelayanan yang saling bergantung'),
  }),
  why: Note.optional(),
};
const coordination = z.strictObject({ ...entryFields, ...coordinationFields });
export interface Coordination extends z.infer<typeof coordination> {}
export const Coordination = named<Coordination>(coordination);

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

export const HandOverStatus = fixed('hand-over', {
  proposed: text('proposed', 'diusulkan'),
  accepted: text('accepted', 'diterima'),
  refused: text('refused', 'ditolak'),
  overtaken: text('overtaken by a reassignment', 'digantikan penugasan ulang'),
});
const handOver = z.strictObject({
  ...entryFields,
  from: PersonRef,
  to: PersonRef,
  reason: Note,
  status: HandOverStatus,
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
  standby: z.array(StandbyTurn),
  coordinations: z.array(Coordination),
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

export const noTeam: Team = {
  members: [],
  standby: [],
  coordinations: [],
  responsible: [],
  handOvers: [],
  waivers: [],
  explanations: [],
};

/** The one person responsible now; `undefined` only before the case is opened. */
export const responsibleFor = (section: Team): string | undefined => section.responsible.at(-1)?.person;
