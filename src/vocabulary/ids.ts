/**
 * New ids are derived from the command's id, never drawn: a dry run, a guard, a retry and the commit agree.
 * @example newId({ commandId: 'c7' }, 1) //=> 'c7.1'
 */
export const newId = (given: { readonly commandId: string }, n = 0): string => `${given.commandId}.${n}`;
