import type { CaseRepository } from '../../src/ports/case-repository.js';
import { type PostgresServer, wait } from '../postgres/server.js';
import { eachCaught } from './caught.js';
import { check, howMany } from './check.js';
import type { Experiment, Verdict } from './experiment.js';
import { type Ledger, newLedger } from './ledger.js';
import { at, noServerToKill, openAt, withStore } from './place.js';
import { follower, look } from './seen.js';
import { type Hearing, send } from './send.js';
import type { SpoilName } from './spoiled.js';

const caseIds = ['k1', 'k2', 'k3'];
/** Of each of two clients, which have a pool of connections each. */
const writersEach = 3;
/** How soon a writer has to be at work again, from the moment in which the server answers. */
const soonMs = 2_000;

/** Writes without end, and never makes a connection anew: that is what the repository is for. */
const writer = (cases: CaseRepository, name: string, ledger: Ledger, mayGoOn: () => boolean) => {
  let lastAt = 0;
  const heard: Hearing = {
    ...ledger,
    acknowledged: (...told) => {
      lastAt = performance.now();
      ledger.acknowledged(...told);
    },
  };
  const work = async (): Promise<void> => {
    for (let n = 1; mayGoOn(); n += 1) {
      const caseId = caseIds[Math.floor(Math.random() * caseIds.length)] ?? '';
      if ((await send(cases, { commandId: `${name}.${n}`, caseId }, heard, { mayGoOn })) === 0) return;
    }
  };
  // One that has ended, on an answer that no store may give, is waited for by nobody.
  const ended = work().finally(() => {
    lastAt = Number.POSITIVE_INFINITY;
  });
  return { lastAt: () => lastAt, ended };
};

/** Until each of them has had an answer since then; in how many ms the slowest did. */
const allBack = async (all: readonly { readonly lastAt: () => number }[], since: number): Promise<number> => {
  while (all.some(({ lastAt }) => lastAt() < since) && performance.now() - since < 5 * soonMs) await wait(2);
  return performance.now() - since;
};

const killServer = async (
  server: PostgresServer,
  url: string,
  size: number,
  progress: (done: number, more?: string) => void,
  spoiled?: SpoilName,
) => {
  const ledger = newLedger();
  let goesOn = true;
  const mayGoOn = () => goesOn;
  const clients = [0, 1].map(() => openAt({ dialect: 'postgres', url }, spoiled));
  const all = clients.flatMap(({ cases }, c) =>
    Array.from({ length: writersEach }, (_, n) => writer(cases, `w${c * writersEach + n}`, ledger, mayGoOn)),
  );
  const following = follower();
  const late: string[] = [];
  let [kills, slowest, underWrite] = [0, 0, 0];
  for (let since = performance.now(); ; since = performance.now()) {
    const back = await allBack(all, since);
    if (kills > 0) slowest = Math.max(slowest, back);
    if (back > soonMs) late.push(`late: after kill ${kills} a writer was at work again after ${Math.round(back)} ms`);
    if (kills === size || late.length > 3 || ledger.odd.length > 20) break;
    await wait(20 + Math.random() * 200);
    const before = ledger.counted.unknown;
    await server.kill();
    kills += 1;
    await wait(Math.random() * 40);
    await server.start();
    if (ledger.counted.unknown > before) underWrite += 1;
    progress(kills, `${ledger.counted.acknowledged} acknowledged`);
    if (kills % 5 === 0) await at({ dialect: 'postgres', url }, ({ cases }) => following.look(cases));
  }
  goesOn = false;
  await Promise.all(all.map(({ ended }) => ended));
  await Promise.all(clients.map(({ close }) => close()));
  return { ledger, following, late, kills, slowest, underWrite };
};

const serverKills = (size: number, progress: (done: number, more?: string) => void, spoiled?: SpoilName): Promise<Verdict> =>
  withStore('postgres', async (place, server) => {
    if (place.dialect !== 'postgres' || !server) throw new Error('a server to kill');
    const { ledger, following, late, kills, slowest, underWrite } = await killServer(server, place.url, size, progress, spoiled);
    return at(place, async ({ cases }) => {
      for (const { commandId, caseId } of ledger.open()) await send(cases, { commandId, caseId }, ledger);
      const seen = await look(cases, ledger, caseIds, following);
      const broken = [...late, ...check(ledger, seen)];
      const { acknowledged, conflicts, unknown, unreachable, foundDone } = ledger.counted;
      return {
        counted: {
          kills,
          facts: seen.feed.length,
          'commits told KASUS_OUTCOME_UNKNOWN': unknown,
          'told KASUS_STORE_UNREACHABLE': unreachable,
          'ms until the slowest writer was back': Math.round(slowest),
          acknowledged,
          'in doubt': unknown,
          'in doubt, and found written': foundDone,
          conflicts,
          lost: howMany(broken, 'lost'),
          doubled: howMany(broken, 'doubled'),
          torn: howMany(broken, 'torn'),
        },
        broken,
        tooLittle: [
          ...(kills < size ? [`${kills} kills of ${size}`] : []),
          ...(underWrite < 0.5 * size ? [`only ${underWrite} kills with a commit on the way`] : []),
          ...(unreachable < size ? [`the server was found away only ${unreachable} times`] : []),
          ...(acknowledged < 5 * size ? [`only ${acknowledged} commands acknowledged`] : []),
        ],
      };
    });
  });

export const experiments: readonly Experiment[] = [
  {
    name: 'server-kills/postgres',
    promise:
      'All processes of the server are killed under load: what was acknowledged is there, in doubt is told as in doubt, and writers are back by themselves within 2 s.',
    unit: 'kills',
    sizes: { spoiled: 4, ci: 20, long: 200 },
    missing: noServerToKill,
    run: (size, { spoiled, progress }) =>
      spoiled
        ? eachCaught(['takes a new id', 'swallows errors'] as const, (spoil) => serverKills(size, progress, spoil))
        : serverKills(size, progress),
  },
];
