import * as z from 'zod/v4';
import type { Given } from '../../vocabulary/command.js';
import { byId } from '../../vocabulary/entry.js';
import { Id, PersonRef } from '../../vocabulary/fields.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { Complaint, Complaints } from './complaint.js';
import { type ComplaintStep, whyNotStep } from './transitions.js';

export const stepRefusals = [
  'complaint.unknown',
  'complaint.person-complained-of',
  'complaint.wrong-status',
  'complaint.wrong-actor',
] as const;

/** What every fact about a complaint says: which one, and from whom it is hidden, so that the journal hides it too. */
export const stepFields = { complaintId: Id, hiddenFrom: z.array(PersonRef) };

/** The complaint, if the table lets this actor take the step. */
export const complaintFor = (
  { complaints }: Complaints,
  complaintId: string,
  step: ComplaintStep,
  { by }: Given,
): Complaint | Refusal<(typeof stepRefusals)[number]> => {
  const found = byId(complaints, complaintId);
  return found ? (whyNotStep(found, step, by) ?? found) : refuse('complaint.unknown', [complaintId]);
};
