import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type DirectoryService, directoryIndex } from '../../src/index.js';
import { type Effort, race, table } from './measure.js';
import { progress } from './progress.js';

const given = { today: '2026-08-05', now: '2026-08-05T02:00:00.000Z', zone: 'Asia/Jakarta' };

/** The same numbers in every run. */
const drawn = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
};
const draw = drawn(5);
const one = <T>(list: readonly T[]): T => list[draw(list.length)] as T;
const some = (list: readonly string[], n: number): string => Array.from({ length: n }, () => one(list)).join(' ');

const kinds = 'Puskesmas,Klinik,Rumah Aman,Lembaga Bantuan Hukum,Bank Pangan,Panti Asuhan,Yayasan,Posyandu,Food pantry,Legal aid'.split(
  ',',
);
const syllables = 'ba be bu ca da di ga ha ja ka ki ku la li ma mi na nga ni pa pe ra ri sa si su ta ti tu wa ya yu'.split(' ');
const invented = Array.from({ length: 20_000 }, () =>
  Array.from({ length: 2 + draw(3) }, () => one(syllables))
    .concat(one(['', 'n', 'ng', 'r', 's']))
    .join(''),
);
const everyday = (
  'layanan kesehatan jiwa pendampingan perempuan anak keluarga beras makanan gratis bantuan hukum konseling pemeriksaan obat rumah singgah ' +
  'pelatihan kerja the and for families children housing support counselling legal free food parcels weekly medicine open help with rent school ' +
  'warga kota desa lansia disabilitas dan untuk di yang dengan setiap hari jadwal pendaftaran dokumen KTP rujukan terapi kelompok'
).split(' ');
const domains = [
  'food-insecurity',
  'housing-instability',
  'mental-health',
  'physical-health',
  'hiv-care',
  'safety',
  'legal-status',
] as const;
const openings = [[1, 2, 3, 4, 5], [6], [2, 4], [7]].map((weekdays, n) => ({
  weekdays,
  opens: n === 3 ? '20:00' : '08:00',
  closes: n === 3 ? '04:00' : '15:00',
}));

const serviceAt = (n: number): DirectoryService => ({
  id: `s-${n}`,
  version: '1',
  agencyId: `a-${n % 9_000}`,
  agencyName: `${one(kinds)} ${one(invented)}`,
  name: `${one(kinds)} ${some(invented, 2)}`,
  description: Array.from({ length: 40 }, () => (draw(4) === 0 ? one(invented) : one(everyday))).join(' '),
  domains: [one(domains)],
  areas: n % 10 === 0 ? [] : [`area-${draw(500)}`],
  active: n % 20 !== 0,
  requirements: [],
  contactPersons: [],
  languages: n % 3 === 0 ? ['id', 'jv'] : ['id'],
  funding: [{ scheme: n % 2 === 0 ? 'free' : 'public-insurance' }],
  places: [{ id: 'p', address: `Jalan ${one(invented)} ${n % 200}`, openings: [one(openings), one(openings)], accessibility: [] }],
  ...(n % 7 !== 0 && { verifiedOn: n % 2 === 0 ? '2026-03-01' : '2024-01-10' }),
});

/** What a loop without an index does: every text in small letters, every word looked for in it; no ranking, no variants, one page. */
const bareScan = (services: readonly DirectoryService[], text: string): readonly DirectoryService[] => {
  const words = text.toLowerCase().split(' ');
  return services
    .filter((s) => {
      const held = `${s.name} ${s.agencyName} ${s.description}`.toLowerCase();
      return s.active && words.every((word) => held.includes(word));
    })
    .slice(0, 20);
};

const inMegabytes = (): number => {
  setFlagsFromString('--expose_gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 1e6;
};

/** Search among 50,000 services: the first page with its rows, beside a bare scan in the same run. A3.4 */
export const searchBench = async (effort: Effort): Promise<string[]> => {
  const total = effort.slots === 1 ? 2_000 : 50_000;
  const services: DirectoryService[] = [];
  const tell = progress('services made', total);
  while (services.length < total) {
    services.push(serviceAt(services.length));
    if (services.length % 1_000 === 0) tell(services.length);
  }
  const before = inMegabytes();
  const began = performance.now();
  const read = progress('services indexed', total);
  const counted = function* () {
    for (const [n, service] of services.entries()) {
      yield service;
      if ((n + 1) % 1_000 === 0) read(n + 1);
    }
  };
  const index = directoryIndex(counted());
  const built = performance.now() - began;
  const weight = inMegabytes() - before;
  const changed = services.slice(0, 64).map((service) => ({ ...service, name: `${service.name} baru`, version: '2' }));
  let n = 0;
  const medians = await race(
    {
      'bare scan: small letters, includes, "kesehatan jiwa"': () => bareScan(services, 'kesehatan jiwa'),
      'kasus: "kesehatan jiwa"': () => index.search({ text: 'kesehatan jiwa' }, given),
      'kasus: five words, old spelling': () => index.search({ text: 'kesehatan djiwa oentoek perempoean anak gratis' }, given),
      'kasus: a word with a slip': () => index.search({ text: 'puskesmsa' }, given),
      'kasus: one letter, while typing': () => index.search({ text: 'k' }, given),
      'kasus: no text: need, area, language, funding': () =>
        index.search({ domain: 'mental-health', area: 'area-7', language: 'jv', funding: 'free' }, given),
      'kasus: no text: open now': () => index.search({ open: 'now' }, given),
      'kasus: all at once': () => index.search({ text: 'rumah am', domain: 'safety', open: 'now', language: 'id', funding: 'free' }, given),
      'kasus: one entry put again': () => index.put(changed[n++ % changed.length] as DirectoryService),
    },
    effort,
  );
  const line = (what: string, figure: string) => `  ${what.padEnd(58)} ${figure.padStart(12)}`;
  return [
    table(`search among ${total.toLocaleString('en')} services, first page with its rows`, medians, 'below 20,000 us'),
    line('the index built', `${(built / 1_000).toFixed(2)} s`),
    line('its memory, beside the services', `${weight.toFixed(0)} MB`),
  ];
};
