import { summaryOf } from '../../src/casework/summary.js';
import {
  type AnsweringOptions,
  type AnswerTokens,
  createAnswering,
  createCasework,
  everybodyMayDoEverything,
  memoryAnswerTokens,
  memoryRepositories,
  programmes,
  type Submission,
  socialWork,
} from '../../src/index.js';
import { agencyId, aSentReferral, type CaseStory, referralId } from '../../src/testing/index.js';
import { settled } from './office.js';

export { agencyId };
export const tenant = 'clinic';
export const worker = { tenant, actor: { kind: 'worker', id: 'worker-1' }, purpose: 'care-management' } as const;
/** The agency's staff at their own desk. */
export const desk = { tenant, presenter: '203.0.113.7' } as const;
/** Twenty-one days after the morning on which it was sent, in Jakarta. */
export const theEnd = '2026-01-26T17:00:00.000Z';
export const sent = aSentReferral();
export const id = referralId(sent);

const counter = { forms: 0 };
const formId = (): string => {
  counter.forms += 1;
  return `form-${String(counter.forms).padStart(20, '0')}`;
};
/** A form filled in anew, with an id of its own. */
export const form = (answer: Submission['answer'], submissionId = formId()): Submission => ({ submissionId, answer });
export const accepted = () => form({ answer: 'accepted' });

const gathered = async <V>(found: AsyncIterable<V>): Promise<V[]> => {
  const all: V[] = [];
  for await (const one of found) all.push(one);
  return all;
};

/** A house with one referral sent, that answers links; the tokens and the time can be looked at and moved. */
export const aHouse = async (options: Partial<AnsweringOptions> = {}, story: CaseStory = sent) => {
  const repositories = { ...memoryRepositories(), ...(options.cases && { cases: options.cases }) };
  const tokens: AnswerTokens = options.answerTokens ?? memoryAnswerTokens();
  const time = { now: story.setting.now };
  const common = { ...repositories, policy: everybodyMayDoEverything, programme: programmes.fullSupport, clock: () => time.now };
  const { record, entries } = story;
  const summary = summaryOf(socialWork, record, programmes.fullSupport, time.now);
  await repositories.cases.commit(tenant, {
    caseId: record.id,
    expectedVersion: 0,
    record,
    facts: entries,
    commandId: 'told',
    fingerprint: 'told',
    summary,
  });
  const answering = createAnswering({ ...common, ...options, answerTokens: tokens });
  const casework = createCasework({ ...common, ...options });
  const caseId = record.id;
  return {
    ...repositories,
    answering,
    casework,
    tokens,
    time,
    caseId,
    journal: () => gathered(repositories.cases.history(tenant, caseId)),
    issue: () => settled(answering.issue(caseId, referralId(story), worker)),
    referral: async (of = id) => {
      const stored = await repositories.cases.load(tenant, caseId);
      const { referrals, outcomes } = (stored as unknown as { record: CaseStory['record'] }).record.sections.referral;
      return { ...referrals.find((r) => r.id === of), outcomes };
    },
    version: async () => (await repositories.cases.load(tenant, caseId))?.record.version,
  };
};
