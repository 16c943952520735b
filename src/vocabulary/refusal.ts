/** Why not: one code with one meaning, and the ids concerned. Never a client's data: texts are looked up by code. */
export interface Reason<C extends string = string> {
  readonly code: C;
  readonly ids?: readonly string[];
  /** Where in the input, for what is refused at the door. */
  readonly path?: string;
}

/** The domain says no. A value, never thrown. */
export interface Refusal<C extends string = string> {
  readonly refused: true;
  readonly because: readonly Reason<C>[];
}

/** @example refuse('plan.need-unknown', [needId]) //=> { refused: true, because: [{ code: 'plan.need-unknown', ids: [needId] }] } */
export const refuse = <const C extends string>(code: C, ids: readonly string[] = [], path = ''): Refusal<C> => ({
  refused: true,
  because: [{ code, ...(ids.length > 0 && { ids }), ...(path !== '' && { path }) }],
});

/** Collect several refusals into one answer; `undefined` when there is none, so that the worker sees all reasons at once. */
export const refuseAll = <C extends string>(...found: readonly (Refusal<C> | false | undefined)[]): Refusal<C> | undefined => {
  const because = found.flatMap((r) => (r ? r.because : []));
  return because.length > 0 ? { refused: true, because } : undefined;
};

export const isRefusal = (answer: object): answer is Refusal => 'refused' in answer && answer.refused === true;
