import { type CaseRepository, type Change, isKasusError } from '../../../src/index.js';
import { all } from '../../../src/testing/repository/reading.js';
import { aChange } from '../../../src/testing/repository/writing.js';

const cases = 5;
const text = (n: number) => Array.from({ length: n }, () => Math.random().toString(36).slice(2, 3)).join('');

/** What the host knows: each command that was acknowledged, as it was sent. */
export interface Host {
  readonly acknowledged: readonly Change[];
  /** Sends the next command once; answers the code where it was refused by an error. The same command is next until it is done. */
  readonly send: () => Promise<string | undefined>;
  /** What is not as the host knows it. */
  readonly wrong: () => Promise<readonly string[]>;
}

/** One host that writes texts of very different length into a few cases. */
export const hostOf = (repository: CaseRepository, tenant: string, largest: number): Host => {
  const acknowledged: Change[] = [];
  let next: Change | undefined;
  let mayBeThere = false;
  const nextOf = (n: number) => {
    const done = acknowledged.filter(({ caseId }) => caseId === `k${n % cases}`).length;
    return aChange(`k${n % cases}`, `c${n}`, { from: 2 * done, count: 2, holds: text(1 + Math.floor(Math.random() ** 2 * largest)) });
  };
  const codeOf = (error: unknown) =>
    isKasusError(error) ? error.code : `untyped: ${String((error as { code?: unknown })?.code ?? error)}`;
  return {
    acknowledged,
    send: async () => {
      next ??= nextOf(acknowledged.length);
      try {
        const { status } = await repository.commit(tenant, next);
        if (status === 'conflict') return 'conflict';
        acknowledged.push(next);
        next = undefined;
        mayBeThere = false;
        return undefined;
      } catch (error) {
        const code = codeOf(error);
        mayBeThere ||= code === 'KASUS_OUTCOME_UNKNOWN';
        return code;
      }
    },
    wrong: async () => {
      const broken: string[] = [];
      const isThere = next !== undefined && (await repository.load(tenant, next.caseId, next.commandId))?.done !== undefined;
      if (isThere && !mayBeThere) broken.push(`${next?.commandId}: refused, and written`);
      const written = next && isThere ? [...acknowledged, next] : acknowledged;
      const fed = (await all(repository.feed(tenant))).map(({ entry }) => entry);
      if (fed.length !== 2 * written.length) broken.push(`${fed.length} facts of ${2 * written.length} that there must be`);
      for (const caseId of new Set(written.map((change) => change.caseId))) {
        const own = written.filter((change) => change.caseId === caseId);
        const stored = await repository.load(tenant, caseId);
        const last = own.at(-1);
        if (JSON.stringify([stored?.record, stored?.summary]) !== JSON.stringify([last?.record, last?.summary]))
          broken.push(`${caseId}: another record`);
        const history = await all(repository.history(tenant, caseId));
        if (JSON.stringify(history) !== JSON.stringify(own.flatMap(({ facts }) => facts))) broken.push(`${caseId}: other facts`);
      }
      for (const { caseId, commandId } of written) {
        const stored = await repository.load(tenant, caseId, commandId);
        if (stored?.done?.facts.length !== 2) broken.push(`${commandId}: forgotten`);
      }
      return broken;
    },
  };
};

/** Spoiled: it says yes to what found no room. */
export const swallowing = (cases: CaseRepository): CaseRepository => ({
  load: (...asked) => cases.load(...asked),
  history: (...asked) => cases.history(...asked),
  find: (...asked) => cases.find(...asked),
  feed: (...asked) => cases.feed(...asked),
  commit: async (tenant, change) => {
    try {
      return await cases.commit(tenant, change);
    } catch {
      return { status: 'committed', version: change.record.version, facts: change.facts };
    }
  },
});

/** What one run of a full disk showed. */
export interface Filled {
  readonly written: number;
  readonly refused: number;
  readonly codes: readonly string[];
  readonly broken: readonly string[];
}
/** More than any of the small disks holds. */
const most = 600;
/** Writes until there is no room, looks, asks again while there is none, gives room, and goes on with the same handle. */
export const fill = async (
  host: Host,
  free: () => void,
  expected: readonly string[],
  goOn: () => Promise<void> = async () => undefined,
): Promise<Filled> => {
  const [broken, codes]: [string[], string[]] = [[], []];
  const refusedWith = (code: string) => {
    codes.push(code);
    if (!expected.includes(code)) broken.push(`refused with ${code}`);
  };
  let code = await host.send();
  for (let n = 0; code === undefined && n < most; n += 1) code = await host.send();
  if (code !== undefined) refusedWith(code);
  for (let n = 0; n < 3 && code !== undefined; n += 1) {
    const again = await host.send();
    // A smaller piece may find room where the last did not; this is the same piece, and there was none.
    if (again !== undefined) refusedWith(again);
  }
  free();
  await goOn();
  broken.push(...(await host.wrong()));
  for (let n = 0; n < 5; n += 1) {
    const more = await host.send();
    if (more !== undefined) broken.push(`${more} when there was room again`);
  }
  broken.push(...(await host.wrong()));
  return { written: host.acknowledged.length, refused: codes.length, codes, broken };
};
