import { createCasework, everybodyMayDoEverything, memoryRepositories, programmes } from 'kasus';
import { indexedDbRepositories } from 'kasus/indexeddb';
import { migrationSql, type SqlDriver, sqlRepositories } from 'kasus/sql';

const casework = createCasework({ ...memoryRepositories(), policy: everybodyMayDoEverything, programme: programmes.hiv });
const by = { tenant: 'clinic', actor: { kind: 'worker', id: 'worker-1' }, purpose: 'care-management' } as const;
const site = { id: 'site-1', timeZone: 'Asia/Jakarta' };
const opened = await casework.open({ client: { kind: 'person', ref: 'p-1' }, responsible: 'worker-1', source: 'self', site }, by);
if (opened.refused) throw new Error(opened.because.map((reason) => reason.code).join());
const next = await casework.whatNext(opened.caseId, by);
if (next.refused || next.next.length === 0) throw new Error('nothing may be done');
// A driver that the host writes: nothing of a database is installed here, and its types are not asked for.
const none: SqlDriver = { dialect: 'sqlite', query: async () => [], transaction: () => Promise.reject(new Error('no database')) };
if (!('feed' in sqlRepositories(none).cases) || !migrationSql('sqlite').includes('kasus_cases')) throw new Error('no tables');
if (!('feed' in indexedDbRepositories('cases').cases)) throw new Error('no feed');
console.log(`a case is ${next.stage}, ${next.next.length} commands are open`);
