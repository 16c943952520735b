import type { CaseSummary } from '../ports/case-repository.js';
import type { Actor } from '../vocabulary/actor.js';
import type { Permit } from './permit.js';

/** A row without the identifiers and the programme, where these are withheld. */
export const rowFor = <R extends CaseSummary>(row: R, { without }: Permit, hidesProgramme: boolean): R => ({
  ...row,
  ...(without.has('identifier') && { client: '', responsible: '', ...(row.nextDue && { nextDue: { ...row.nextDue, whose: '' } }) }),
  ...(hidesProgramme && { programme: '' }),
});

/**
 * A client lists no deadlines and no crisis: that of a household's case may be another member's, and a list opens no record to tell.
 */
export const listedFor = <R extends CaseSummary>(
  { nextDue, ...row }: R,
  { kind }: Actor,
): Omit<R, 'nextDue'> & Pick<CaseSummary, 'nextDue'> =>
  kind === 'client' || kind === 'guardian' ? { ...row, state: { ...row.state, crisis: 'none' } } : { ...row, ...(nextDue && { nextDue }) };

/** Whether this reader may ask for a person by name: who gets no names could find out by it whose a row is. For themselves, everybody may. */
export const mayAskFor = ({ without }: Permit, actor: Actor, persons: readonly (string | undefined)[]): boolean =>
  !without.has('identifier') || persons.every((person) => person === undefined || person === actor.id);
