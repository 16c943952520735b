import type { CaseState } from '../case/record.js';

type Crisis = CaseState['crisis'];
interface Shown {
  readonly id?: unknown;
  readonly status?: unknown;
}

/** Where the crisis region stands by these crises alone. */
const standsBy = (crises: readonly Shown[]): Crisis => {
  const has = (status: string) => crises.some((c) => c.status === status);
  return has('open') ? 'responding' : has('stabilised') ? 'stabilised' : 'none';
};

/**
 * A state as far as its reader sees crises: whoever learns that somebody at home has called for help does not learn it here. What is not
 * theirs to see counts as none.
 */
export const stateBy = <S extends Pick<CaseState, 'crisis'>>(state: S, crises: readonly Shown[]): S => ({
  ...state,
  crisis: standsBy(crises),
});

const after: Readonly<Record<string, Crisis>> = {
  'crisis.reported': 'responding',
  'crisis.relapsed': 'responding',
  'crisis.stabilised': 'stabilised',
  'crisis.closed': 'none',
};

/** Facts with the state as the facts that are shown tell it. */
export const withStatesShown = <F extends { readonly type: string; readonly state: Pick<CaseState, 'crisis'> }>(
  facts: readonly F[],
): F[] => {
  let crisis: Crisis = 'none';
  return facts.map((fact) => {
    crisis = after[fact.type] ?? crisis;
    return { ...fact, state: { ...fact.state, crisis } };
  });
};
