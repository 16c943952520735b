import * as z from 'zod/v4';
import type { NextDue } from '../ports/case-repository.js';
import { Id, Instant, Note, PersonRef } from '../vocabulary/fields.js';
import { type AsGiven, named } from '../vocabulary/schema.js';

/** A page of a list: 50 rows where nothing is said. `after` is the `next` of the page before. */
const page = { limit: z.int().min(1).max(200).optional(), after: z.string().min(1).max(1_000).optional() };

const which = {
  client: PersonRef.optional(),
  responsible: PersonRef.optional(),
  /** Something waits for this person, whoever is responsible. */
  awaits: PersonRef.optional(),
  stages: z.array(Id).max(50).optional(),
  site: Id.optional(),
  changedSince: Instant.optional(),
};

const finding = z.strictObject({
  ...which,
  /** Only cases with something that is overdue from before this instant, and sorted by it. */
  dueBefore: Instant.optional(),
  ...page,
});
/** Which cases. What is left out does not count. */
export interface Finding extends AsGiven<z.infer<typeof finding>> {}
export const Finding = named<Finding>(finding);

const selecting = z.strictObject(which);
/** Which cases to read one after the other. What is left out does not count. */
export interface Selecting extends AsGiven<z.infer<typeof selecting>> {}
export const Selecting = named<Selecting>(selecting);

const worklist = z.strictObject({
  /** Whose cases: who is responsible. */
  worker: PersonRef.optional(),
  /** Cases in which something waits for this person. With `worker`, those of that worker's. */
  awaits: PersonRef.optional(),
  site: Id.optional(),
  /** Only what is overdue from before this instant; all that is due, also later, where it is left out. */
  before: Instant.optional(),
  ...page,
});
export interface Worklist extends z.infer<typeof worklist> {}
export const Worklist = named<Worklist>(worklist);

/** A line of a worklist. */
export interface WorklistRow extends NextDue {
  readonly caseId: string;
  readonly client: string;
  readonly stage: string;
  readonly responsible: string;
  /** 0 while it is not overdue. */
  readonly daysOver: number;
}

const handingOver = z.strictObject({
  from: PersonRef,
  to: PersonRef,
  reason: Note,
  /** These cases only; every open case of `from` where it is left out. */
  cases: z.array(Id).max(1_000).optional(),
  /** A supervisor reassigns at once; otherwise it is proposed, and stays with the giver until it is accepted. */
  atOnce: z.boolean().optional(),
});
export interface HandingOver extends AsGiven<z.infer<typeof handingOver>> {}
export const HandingOver = named<HandingOver>(handingOver);

const accepting = z.strictObject({
  /** Only what this person proposes; whoever proposes it where it is left out. */
  from: PersonRef.optional(),
  /** These cases only; every listed case with a hand-over to the caller where it is left out. */
  cases: z.array(Id).max(1_000).optional(),
});
/** Which of the hand-overs that are proposed to the caller. */
export interface AcceptingHandOvers extends AsGiven<z.infer<typeof accepting>> {}
export const AcceptingHandOvers = named<AcceptingHandOvers>(accepting);

const relinking = z.strictObject({ from: PersonRef, to: PersonRef });
export interface Relinking extends z.infer<typeof relinking> {}
export const Relinking = named<Relinking>(relinking);
