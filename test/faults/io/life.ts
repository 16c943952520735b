import { fileURLToPath } from 'node:url';
import type { Line } from '../../../examples/01-first-case/line.js';
import { readFhir } from '../../../examples/01-first-case/read-fhir.js';
import { areaOf } from '../../../examples/01-first-case/read-pantries.js';
import { storyOf } from '../../../examples/01-first-case/story.js';
import { caseId } from '../../../examples/01-first-case/tell.js';
import { asWorker, createWorld, onlyTheResponsible, tenant as windham, zone } from '../../../examples/01-first-case/world.js';
import { type Casework, createCasework, type Instant, programmes, type Repositories } from '../../../src/index.js';
import { all } from '../../../src/testing/repository/reading.js';

export interface Shelves extends Repositories {
  readonly directory: NonNullable<Repositories['directory']>;
}
/** Where a life is lived: the service, and the repositories under it. */
export interface House {
  readonly tenant: string;
  readonly casework: Casework;
  readonly repositories: Shelves;
}
/** One thing that the host asks for. Asked a second time it must answer the same. */
export interface Moment {
  readonly name: string;
  readonly at: Instant;
  /** A command, by its id; a reading has none. */
  readonly commandId?: string;
  /** Whether the answer holds data of the case, so that an audit entry comes before it. */
  readonly isAudited: boolean;
  readonly asks: (house: House) => Promise<unknown>;
}

/** What an answer says, as far as it is the same the second time: not that it was done before, nor what was advised when it was. */
const said = (answer: { readonly refused: boolean; readonly because?: unknown; readonly version?: number; readonly facts?: unknown }) => ({
  refused: answer.refused,
  because: answer.because,
  version: answer.version,
  facts: answer.facts,
});

const commandOf = ({ does, by, id }: Line, at: Instant, n: number): Moment => {
  const commandId = id ?? `line-${n}`;
  return {
    name: 'type' in does ? does.type : 'open',
    at,
    commandId,
    isAudited: true,
    asks: async ({ casework, tenant }) => {
      const call = { ...asWorker, tenant, ...(by && { actor: by }), commandId };
      return said(await ('type' in does ? casework.run(caseId, does, call) : casework.open({ ...does, caseId }, call)));
    },
  };
};

/** What is looked at between two steps of the story: every way in which a repository is read. */
const readings = (at: Instant): readonly Moment[] => {
  const reading = (name: string, isAudited: boolean, asks: Moment['asks']): Moment => ({ name, at, isAudited, asks });
  return [
    reading('read', true, ({ casework, tenant }) => casework.read(caseId, { ...asWorker, tenant })),
    reading('history', true, ({ casework, tenant }) => casework.history(caseId, { ...asWorker, tenant })),
    reading('due', true, ({ casework, tenant }) => casework.due({ worker: asWorker.actor.id }, { ...asWorker, tenant })),
    reading('feed', false, async ({ repositories, tenant }) => (await all(repositories.cases.feed(tenant))).map(({ entry }) => entry)),
  ];
};

const data = fileURLToPath(new URL('../../../examples/data', import.meta.url));
/** The first case of the examples, from first contact to the end of the follow-up. */
export const wholeLife = async (): Promise<readonly Moment[]> => {
  const { directory } = await createWorld(data);
  const [pantry, ...others] = await directory.find(windham, { domain: 'food-insecurity', area: areaOf('OH', 'Windham'), activeOnly: true });
  if (!pantry) throw new Error('no pantry of this town is in the sample');
  const steps = storyOf(readFhir(`${data}/sdohcc`), [pantry, ...others]);
  const first = steps[0]?.at ?? '';
  const kept = [pantry, ...others].map(
    (service): Moment => ({
      name: 'directory.save',
      at: first,
      isAudited: false,
      asks: async ({ repositories, tenant }) => {
        await repositories.directory.save(tenant, service);
        return repositories.directory.service(tenant, service.id);
      },
    }),
  );
  let lines = 0;
  const lived = steps.flatMap(({ at, lines: ofStep }) => {
    let now = at;
    const done = ofStep.map((line) => {
      now = line.at ?? now;
      lines += 1;
      return commandOf(line, now, lines);
    });
    return [...done, ...readings(now)];
  });
  return [...kept, ...lived];
};

const programme = { ...programmes.fullSupport, id: 'windham', version: '1', timeZone: zone };
/** The service over these repositories, at the time that the moments bring. */
export const houseOn = (repositories: Shelves, tenant: string) => {
  const time = { now: '2020-01-01T00:00:00.000Z' };
  const casework = createCasework({ ...repositories, policy: onlyTheResponsible, programme, clock: () => time.now });
  return { tenant, casework, repositories, time };
};
/** All that is kept of the case, as text to be compared. */
export const keptOf = async ({ cases }: Shelves, tenant: string) => {
  const stored = await cases.load(tenant, caseId);
  const [history, feed] = [await all(cases.history(tenant, caseId)), await all(cases.feed(tenant))];
  return {
    record: JSON.stringify(stored?.record),
    row: JSON.stringify(stored?.summary),
    history: JSON.stringify(history),
    feed: JSON.stringify(feed.map(({ entry }) => entry)),
    stage: stored?.record.state.stage,
  };
};
export { caseId };
