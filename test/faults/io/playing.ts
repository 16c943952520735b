import { isKasusError } from '../../../src/index.js';
import { type Breaker, breakerOf, type Plan } from './breaker.js';
import { caseId, houseOn, keptOf, type Moment } from './life.js';
import type { StoreUnderFaults } from './store.js';

/** What a life without faults left behind: against this the others are held. */
export interface Undisturbed {
  readonly answers: readonly string[];
  readonly kept: Awaited<ReturnType<typeof keptOf>>;
  readonly audited: number;
  readonly calls: number;
  /** The number of the last call of each command: where its commit ends. */
  readonly ends: readonly number[];
}
export interface Lived extends Undisturbed {
  readonly failed: number;
  /** Errors that the host met, by code. */
  readonly met: Readonly<Record<string, number>>;
  readonly broken: readonly string[];
}

/** What the host may meet. The first says that nobody knows; all others, that nothing was written. */
const known = ['KASUS_OUTCOME_UNKNOWN', 'KASUS_AUDIT_FAILED', 'KASUS_STORE_UNREACHABLE', 'KASUS_STORAGE_FULL'] as const;
const mostTries = 40;
const enough = 4;
const codeOf = (error: unknown): string => {
  if (isKasusError(error)) return error.code;
  const { name, code } = error as { readonly name?: unknown; readonly code?: unknown };
  return `untyped: ${String(name)} ${String(code ?? '')}`.trim();
};

/** One life under a plan of faults; whatever fails, the host asks again, a command under the same id. */
export const live = async (store: StoreUnderFaults, moments: readonly Moment[], tenant: string, plan?: Plan): Promise<Lived> => {
  const breaker: Breaker = breakerOf(plan);
  const house = houseOn(store.through(breaker, plan?.at ?? 0), tenant);
  const [answers, broken, met, ends]: [string[], string[], Record<string, number>, number[]] = [[], [], {}, []];

  const isThere = async (commandId: string) => (await store.plain.cases.load(tenant, caseId, commandId))?.done !== undefined;
  const asked = async (moment: Moment): Promise<void> => {
    const { name, commandId, isAudited } = moment;
    // Written by an earlier try that said so; a later one may say of itself that it wrote nothing.
    let mayBeThere = false;
    for (let tries = 1; ; tries += 1) {
      const [before, wasAudited] = [breaker.counted().failed, plan && isAudited ? await store.audited(tenant) : 0];
      try {
        answers.push(JSON.stringify(await moment.asks(house)));
        if (plan && isAudited && (await store.audited(tenant)) <= wasAudited) broken.push(`${name} answered, and no audit entry is there`);
        if (commandId !== undefined) ends.push(breaker.counted().calls);
        return;
      } catch (error) {
        const code = codeOf(error);
        met[code] = (met[code] ?? 0) + 1;
        if (breaker.counted().failed === before) broken.push(`${name} threw ${code} where nothing had failed`);
        else if (!known.some((one) => one === code)) broken.push(`${name} threw ${code}`);
        else if (code === 'KASUS_OUTCOME_UNKNOWN') mayBeThere = true;
        else if (commandId !== undefined && !mayBeThere && (await isThere(commandId))) {
          broken.push(`${name} threw ${code}, and was written`);
          mayBeThere = true;
        }
        if (tries === mostTries) broken.push(`${name} never got through`);
        if (tries === mostTries || broken.length >= enough) return;
      }
    }
  };
  for (const moment of moments) {
    house.time.now = moment.at;
    await asked(moment);
    if (broken.length >= enough) break;
  }
  const kept = await keptOf(store.plain, tenant);
  return { answers, kept, audited: await store.audited(tenant), ends, ...breaker.counted(), met, broken };
};

/** Where a life under faults is not the one without. */
export const compared = ({ answers, kept, audited, broken }: Lived, before: Undisturbed, moments: readonly Moment[]): readonly string[] => {
  const other = answers.findIndex((answer, n) => answer !== before.answers[n]);
  return [
    ...broken,
    ...(other < 0 ? [] : [`${moments[other]?.name} (number ${other}) answered otherwise`]),
    ...(['record', 'row', 'history', 'feed'] as const).filter((part) => kept[part] !== before.kept[part]).map((part) => `another ${part}`),
    ...(audited < before.audited ? [`${before.audited - audited} audit entries are missing`] : []),
  ];
};
