import {
  createDirectory,
  type DirectoryCommand,
  type DirectoryOptions,
  everybodyMayDoEverything,
  memoryRepositories,
} from '../../../src/index.js';

export const sari = { tenant: 'clinic', actor: { kind: 'worker', id: 'sari' }, purpose: 'care-management' } as const;

/** A directory on real repositories in memory, at a time that a test can move. In Jayapura it is nine hours later than in UTC. */
export const aDirectory = (options: Partial<DirectoryOptions> = {}) => {
  const repositories = memoryRepositories();
  const time = { now: '2026-03-02T02:00:00.000Z' };
  const directory = createDirectory({
    ...repositories,
    policy: everybodyMayDoEverything,
    timeZone: 'Asia/Jayapura',
    clock: () => time.now,
    ...options,
  });
  return { directory, time, audit: repositories.audit, records: repositories.directory, repositories };
};
export type Desk = ReturnType<typeof aDirectory>;

type Input<T extends DirectoryCommand['type']> = Extract<DirectoryCommand, { readonly type: T }>['input'];
export const saveAgency = (id: string, more: Partial<Input<'directory.saveAgency'>> = {}): DirectoryCommand => ({
  type: 'directory.saveAgency',
  input: { id, seenVersion: 0, name: `Agency ${id}`, ...more },
});
export const saveService = (id: string, more: Partial<Input<'directory.saveService'>> = {}): DirectoryCommand => ({
  type: 'directory.saveService',
  input: { id, seenVersion: 0, agencyId: 'a', name: `Service ${id}`, domains: ['food-insecurity'], areas: [], requirements: [], ...more },
});
export const recordCapacity = (serviceId: string, more: Partial<Input<'directory.recordCapacity'>> = {}): DirectoryCommand => ({
  type: 'directory.recordCapacity',
  input: { serviceId, has: 'capacity', ...more },
});
export const agree = (entry: Input<'directory.agree'>['entry'], more: Partial<Input<'directory.agree'>> = {}): DirectoryCommand => ({
  type: 'directory.agree',
  input: { entry, what: 'ten places a month', ...more },
});
export const verify = (
  entry: Input<'directory.verify'>['entry'],
  seenVersion: number,
  more: Partial<Input<'directory.verify'>> = {},
): DirectoryCommand => ({ type: 'directory.verify', input: { entry, seenVersion, ...more } });
export const close = (entry: Input<'directory.close'>['entry'], more: Partial<Input<'directory.close'>> = {}): DirectoryCommand => ({
  type: 'directory.close',
  input: { entry, reason: 'moved away', ...more },
});
export const reopen = (entry: Input<'directory.reopen'>['entry']): DirectoryCommand => ({ type: 'directory.reopen', input: { entry } });
export const agency = (id: string) => ({ kind: 'agency', id }) as const;
export const service = (id: string) => ({ kind: 'service', id }) as const;

/** What was promised to be done is done; else the reasons are thrown. */
export const settled = async <A extends { readonly refused: boolean }>(answer: Promise<A>): Promise<Exclude<A, { refused: true }>> => {
  const found = await answer;
  if (found.refused) throw new Error(JSON.stringify(found));
  return found as Exclude<A, { refused: true }>;
};
export const codes = (answer: { readonly refused: boolean; readonly because?: readonly { readonly code: string }[] }) =>
  answer.because?.map((r) => r.code);

/** One after the other, each must be done. */
export const given = async ({ directory }: Desk, ...commands: readonly DirectoryCommand[]) => {
  for (const command of commands) await settled(directory.run(command, sari));
};
export const shownService = async ({ directory }: Desk, id: string) => (await settled(directory.service(id, sari))).service;
export const all = async <V>(every: AsyncIterable<V>): Promise<V[]> => {
  const found: V[] = [];
  for await (const one of every) found.push(one);
  return found;
};
