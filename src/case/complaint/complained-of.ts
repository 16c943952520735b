import type { Actor } from '../../vocabulary/actor.js';
import type { Complaint } from './complaint.js';

type Of = Pick<Complaint, 'hiddenFrom' | 'agencyId'>;
const mayNotRead = ({ hiddenFrom, agencyId }: Of, id: string | undefined): boolean =>
  id !== undefined && (hiddenFrom.includes(id) || id === agencyId);

/** The person or agency complained of, or somebody else whom the client does not want to know of it. */
export const isHiddenFrom = (complaint: Of, { id }: Actor): boolean => mayNotRead(complaint, id);
/** Somebody who acts for one of these. */
export const speaksForHidden = (complaint: Of, { onBehalfOf }: Actor): boolean => mayNotRead(complaint, onBehalfOf);
/** Whether this person can be given the complaint. */
export const mayHandle = ({ hiddenFrom }: Of, person: string): boolean => !hiddenFrom.includes(person);
