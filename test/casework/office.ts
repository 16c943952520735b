import { type CaseworkOptions, createCasework, memoryRepositories, type Opening, programmes } from '../../src/index.js';
import { everybodyMayDoEverything } from '../../src/ports/access-policy.js';

export const rina = { tenant: 'clinic', actor: { kind: 'worker', id: 'rina' }, purpose: 'care-management' } as const;
export const bayu = { ...rina, actor: { kind: 'worker', id: 'bayu' } } as const;
export const supervisor = { ...rina, actor: { kind: 'supervisor', id: 'tuti' } } as const;

export const opening = (caseId?: string, more: Partial<Opening> = {}): Opening => ({
  ...(caseId !== undefined && { caseId }),
  client: { kind: 'person', ref: 'client-1' },
  responsible: 'rina',
  source: 'clinic',
  site: { id: 'timur', timeZone: 'Asia/Jayapura' },
  ...more,
});

/** The service on real repositories in memory, at a time that a test can move. */
export const anOffice = (options: Partial<CaseworkOptions> = {}) => {
  const repositories = memoryRepositories();
  const time = { now: '2026-01-05T02:00:00.000Z' };
  const casework = createCasework({
    ...repositories,
    policy: everybodyMayDoEverything,
    programme: programmes.fullSupport,
    clock: () => time.now,
    ...options,
  });
  return { casework, time, ...repositories };
};

/** What was promised to be done is done; else the reasons are thrown. */
export const settled = async <A extends { readonly refused: boolean }>(answer: Promise<A>): Promise<Exclude<A, { refused: true }>> => {
  const found = await answer;
  if (found.refused) throw new Error(JSON.stringify(found));
  return found as Exclude<A, { refused: true }>;
};
export const codes = (answer: { readonly refused: boolean; readonly because?: readonly { readonly code: string }[] }) =>
  answer.because?.map((r) => r.code);

export const begin = { type: 'screening.begin', input: {} } as const;
export const contacted = (found: string) => ({ type: 'screening.recordCondition', input: { acute: 'none', note: found } }) as const;
