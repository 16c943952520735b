import type { CaseQuery } from '../../../src/index.js';
import type { Effort } from '../measure.js';
import { figureLine, timeLine } from './lines.js';
import { layMillion, millionRecordBytes, now, sitesEach, tenantOf, tenants, workerOf, workersEach } from './million.js';
import type { Place } from './place.js';
import { sizeLines } from './size.js';

const page = 50;
const aimMs = 10;

/** First pages of lists that were not read before, and the pages after them. */
const paged = async (
  { repositories: { cases } }: Place,
  times: number,
  queryOf: (n: number) => readonly [string, Omit<CaseQuery, 'limit'>],
) => {
  const [first, next]: [number[], number[]] = [[], []];
  let rows = 0;
  for (let n = 0; n < times; n += 1) {
    const [tenant, query] = queryOf(n);
    for (let after: string | undefined, k = 0; k < 4; k += 1) {
      const from = performance.now();
      const found = await cases.find(tenant, { ...query, limit: page, ...(after !== undefined && { after }) });
      (k === 0 ? first : next).push(performance.now() - from);
      rows += found.rows.length;
      after = found.next;
      if (after === undefined) break;
    }
  }
  return { first, next, rows };
};

/** Lists among a million cases, and how many bytes these take. */
export const worklistBench = async (place: Place, { slots }: Effort): Promise<readonly string[]> => {
  const isShort = slots === 1;
  const [cases, times] = isShort ? [10_000, 20] : [1_000_000, 500];
  const from = performance.now();
  await layMillion(place, cases);
  const took = (performance.now() - from) / 1_000;
  const worker = (n: number) => [tenantOf(n % tenants), workerOf((n * 37) % workersEach)] as const;
  const lists: Readonly<Record<string, (n: number) => readonly [string, Omit<CaseQuery, 'limit'>]>> = {
    'worklist of a worker, by due date': (n) => {
      const [tenant, responsible] = worker(n);
      return [tenant, { responsible, dueBefore: now, scope: { responsible: [responsible] } }];
    },
    'the same, with what waits for them in the scope': (n) => {
      const [tenant, responsible] = worker(n);
      return [tenant, { dueBefore: now, scope: { responsible: [responsible], awaits: [responsible] } }];
    },
    "a supervisor's list of a site, by due date": (n) => {
      const site = `site-${n % sitesEach}`;
      return [tenantOf(n % tenants), { site, dueBefore: now, scope: { sites: [site] } }];
    },
    'all cases of a site, by id': (n) => {
      const site = `site-${n % sitesEach}`;
      return [tenantOf(n % tenants), { site, scope: { sites: [site] } }];
    },
  };
  const lines = [
    `\n${place.name}: a page of ${page} rows among ${cases.toLocaleString('en')} cases, ${(tenants * workersEach).toLocaleString('en')} workers in ${tenants} tenants, ${sitesEach} sites each (records of ${millionRecordBytes} B; made in ${took.toFixed(0)} s)`,
  ];
  for (const [name, queryOf] of Object.entries(lists)) {
    const { first, next, rows } = await paged(place, times, queryOf);
    if (rows < times) throw new Error(`${name}: ${rows} rows are too few`);
    const aim = name.startsWith('worklist') ? aimMs : undefined;
    lines.push(timeLine(`${name}: first page`, first, aim));
    if (next.length > 0) lines.push(timeLine(`${name}: the next three`, next, aim));
  }
  lines.push(figureLine('bytes of a case, without its facts', (await sizeLines(place, cases)).join('   ')));
  return lines;
};
