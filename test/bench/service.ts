import { createCasework, everybodyMayDoEverything, memoryRepositories, programmes } from '../../src/index.js';
import { type Effort, race, table } from './measure.js';

/** A whole call on the memory repositories: door, policy, audit, load, decide, due, commit. */
export const serviceBench = async (effort: Effort): Promise<string[]> => {
  const repositories = memoryRepositories();
  const casework = createCasework({ ...repositories, policy: everybodyMayDoEverything, programme: programmes.fullSupport });
  const by = { tenant: 'bench', actor: { kind: 'worker', id: 'worker-1' }, purpose: 'care-management' } as const;
  const opening = {
    client: { kind: 'person', ref: 'client-1' },
    responsible: 'worker-1',
    source: 'self',
    site: { id: 'site-1', timeZone: 'Asia/Jakarta' },
  } as const;
  const opened = await casework.open(opening, by);
  if (opened.refused) throw new Error(opened.because.map((r) => r.code).join());
  const { caseId } = opened;
  const outreach = { type: 'access.recordOutreach', input: { channel: 'phone', reached: 'not-reached' } } as const;
  const calls = await race(
    {
      'casework.whyNot: asked in advance': () => casework.whyNot(caseId, outreach, by),
      'casework.whatNext': () => casework.whatNext(caseId, by),
      'casework.read': () => casework.read(caseId, by),
    },
    effort,
  );
  const from = performance.now();
  const commands = 300;
  for (let n = 0; n < commands; n += 1) await casework.run(caseId, outreach, by);
  const written = ((performance.now() - from) * 1000) / commands;
  return [
    table('a whole call of the service, in memory, on a young case', calls),
    table(`casework.run, ${commands} times on one case, the record growing with it`, { 'casework.run': written }),
  ];
};
