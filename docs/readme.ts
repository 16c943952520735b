// #region program
import { createCasework, everybodyMayDoEverything, memoryRepositories, programmes } from '../src/index.js';

const casework = createCasework({ ...memoryRepositories(), policy: everybodyMayDoEverything, programme: programmes.hiv });
const by = { tenant: 'clinic', actor: { kind: 'worker', id: 'rina' }, purpose: 'care-management' } as const;
const site = { id: 'jakarta', timeZone: 'Asia/Jakarta' };

const opened = await casework.open({ client: { kind: 'person', ref: 'client-17' }, responsible: 'rina', source: 'self', site }, by);
if (opened.refused) throw new Error('a new case is not refused here');
await casework.run(opened.caseId, { type: 'screening.begin', input: {} }, by);
await casework.run(opened.caseId, { type: 'screening.admit', input: { reason: 'asked for help with treatment' } }, by);

const done = await casework.run(opened.caseId, { type: 'intake.complete', input: {} }, by);
if (done.refused) for (const { code } of done.because) console.log('still missing:', casework.labels()[code]?.en);
// #endregion
