import type { Actor } from '../../vocabulary/actor.js';
import { isSamePerson } from '../../vocabulary/readers.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import { isHiddenFrom, speaksForHidden } from './complained-of.js';
import type { Complaint, ComplaintStatus } from './complaint.js';

export type ComplaintStep = 'answer' | 'reassign' | 'escalate' | 'withdraw';
/** Who looks into it, who leads, who complained. A worker who is none of these writes down what the client says. */
export type ComplaintParty = 'assigned' | 'supervisor' | 'client' | 'worker';
interface Next {
  readonly to: ComplaintStatus;
  readonly by: readonly ComplaintParty[];
}
export type NextComplaintSteps = Readonly<Partial<Record<ComplaintStep, Next>>>;

const handling: readonly ComplaintParty[] = ['assigned', 'supervisor'];
const anybody: readonly ComplaintParty[] = ['assigned', 'supervisor', 'client', 'worker'];
const escalate: Next = { to: 'escalated', by: anybody };
const withdraw: Next = { to: 'withdrawn', by: anybody };

/** What may follow on what, and who may. An answer is not the end where the client is not content with it. */
export const transitions: Readonly<Record<ComplaintStatus, NextComplaintSteps>> = {
  received: { answer: { to: 'answered', by: handling }, reassign: { to: 'received', by: handling }, escalate, withdraw },
  escalated: { answer: { to: 'answered', by: handling }, reassign: { to: 'escalated', by: handling }, escalate, withdraw },
  answered: { escalate },
  withdrawn: {},
};

/** Whether somebody waits for an answer. */
export const isUnanswered = ({ status }: Pick<Complaint, 'status'>): boolean => status === 'received' || status === 'escalated';

/** A guardian goes on with what they complained of themselves; with the client's complaint, which may be about them, they do nothing. */
export const partyOf = ({ assignedTo, by: from }: Pick<Complaint, 'assignedTo' | 'by'>, by: Actor): ComplaintParty | undefined => {
  if (by.kind === 'guardian') return isSamePerson(from, by) ? 'client' : undefined;
  if (by.kind === 'client' || by.kind === 'supervisor') return by.kind;
  if (by.kind !== 'worker') return undefined;
  return by.id === assignedTo ? 'assigned' : 'worker';
};

type WhyNot = Refusal<'complaint.unknown' | 'complaint.person-complained-of' | 'complaint.wrong-status' | 'complaint.wrong-actor'>;

/** Why this actor cannot take this step. To whom the complaint is hidden, it is not there: no answer tells them that there is one. */
export const whyNotStep = (complaint: Complaint, step: ComplaintStep, by: Actor): WhyNot | undefined => {
  if (isHiddenFrom(complaint, by)) return refuse('complaint.unknown', [complaint.id]);
  if (speaksForHidden(complaint, by)) return refuse('complaint.person-complained-of', [complaint.id]);
  const next = transitions[complaint.status][step];
  if (next === undefined) return refuse('complaint.wrong-status', [complaint.id]);
  const party = partyOf(complaint, by);
  return party === undefined || !next.by.includes(party) ? refuse('complaint.wrong-actor', [complaint.id]) : undefined;
};
