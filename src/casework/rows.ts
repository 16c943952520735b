import type { CaseSummary } from '../ports/case-repository.js';
import type { Actor } from '../vocabulary/actor.js';
import type { Permit } from './permit.js';

/** A row without the identifiers, the acuity and the programme, where these are withheld. */
export const rowFor = ({ awaits, acuity, ...row }: CaseSummary, { without }: Permit, hidesProgramme: boolean): CaseSummary => ({
  ...row,
  ...(without.has('identifier')
    ? { client: '', responsible: '', ...(row.nextDue && { nextDue: { ...row.nextDue, whose: '' } }) }
    : awaits && { awaits }),
  ...(acuity && !without.has('mental') && { acuity }),
  ...(hidesProgramme && { programme: '' }),
});

/**
 * A client lists no deadlines, no crisis and nothing that was measured: that of a household's case may be another member's, and a list
 * opens no record to tell.
 */
export const listedFor = (row: CaseSummary, { kind }: Actor): CaseSummary =>
  kind === 'client' || kind === 'guardian' ? { ...frameOf(row), state: { ...row.state, crisis: 'none' } } : row;

/** A row without what is due, for whom, and how much help is needed. */
export const frameOf = ({ nextDue: _, awaits: _whom, acuity: _measured, ...row }: CaseSummary): CaseSummary => row;

/** Whether this reader may ask for a person by name: who gets no names could find out by it whose a row is. For themselves, everybody may. */
export const mayAskFor = ({ without }: Permit, actor: Actor, persons: readonly (string | undefined)[]): boolean =>
  !without.has('identifier') || persons.every((person) => person === undefined || person === actor.id);
