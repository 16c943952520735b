// #region setting
import {
  type AccessPolicy,
  type AnsweringOptions,
  answerLinkRefusals,
  caseworkRefusals,
  createAnswering,
  createCasework,
  memoryRepositories,
  programmes,
  type Submission,
} from '../../src/index.js';
import { aSentReferral, referralId } from '../../src/testing/index.js';

const answers = ['referral.answer', 'referral.progress', 'referral.recordOutcome'];
const policy: AccessPolicy = {
  decide: async ({ actor, action, commands = [] }) => {
    if (actor.kind === 'worker') return { allow: 'full', why: 'worker' };
    if (actor.kind !== 'agency') return { allow: 'none', why: 'unknown' };
    if (action === 'answerLink') return { allow: 'existence', why: 'opens-its-link' };
    const isAnswer = action === 'run' && commands.every((type) => answers.includes(type));
    return isAnswer ? { allow: 'full', why: 'answers-its-referral' } : { allow: 'none', why: 'no-account' };
  },
  scope: async () => ({}),
};

const repositories = memoryRepositories();
const clock = () => '2026-01-06T02:00:00.000Z';
const options: AnsweringOptions = {
  ...repositories,
  policy,
  clock,
  programme: programmes.fullSupport,
};
const casework = createCasework(options);
const answering = createAnswering(options);
// #endregion

const sent = aSentReferral();
const { id: caseId, state, version } = sent.record;
const summary = {
  caseId,
  client: 'client-1',
  responsible: 'worker-1',
  state,
  programme: 'full-support',
  openedAt: '2026-01-05',
  changedAt: '2026-01-05T02:00:00.000Z',
  version,
};
repositories.restore({
  schema: 1,
  cases: [{ tenant: 'pantau', cases: [{ record: sent.record, summary }], facts: sent.entries, commands: [] }],
  directory: [],
  audit: [],
});
const referral = referralId(sent);
const worker = { tenant: 'pantau', actor: { kind: 'worker', id: 'worker-1' }, purpose: 'care-management' } as const;

// #region issue
const link = await answering.issue(caseId, referral, worker);
if (link.refused) throw new Error(link.because.map(({ code }) => code).join());
console.log(link.step, 'until', link.until);

const address = (token: string) => `https://pantau.example/answer#${token}`;
// #endregion

// #region look
const visitor = { tenant: 'pantau', presenter: '203.0.113.7' };

/** The page that a link opens: a form for the step, or one sentence. */
const page = async (token: string): Promise<string> => {
  const looked = await answering.look(visitor, token);
  if (looked.refused) return words(looked.because);
  return `form for ${looked.step}, open until ${looked.until}`;
};
const texts = { ...caseworkRefusals, ...answerLinkRefusals };
const words = (because: readonly { readonly code: keyof typeof texts }[]) => because.map(({ code }) => texts[code].en).join(' ');

const tokenIn = (url: string) => new URL(url).hash.slice(1);
console.log(await page(tokenIn(address(link.token))));
console.log(await page('guessed'));
// #endregion

// #region submit
/** What the form sends. The id of the submission came with the form, from `look`. */
const send = async (token: string, submission: Submission) => {
  const done = await answering.submit(visitor, token, submission);
  if (done.refused) return { says: words(done.because) };
  return { says: done.next ? `thank you; next: ${done.next.step}` : 'thank you', next: done.next?.token };
};

const looked = await answering.look(visitor, link.token);
if (looked.refused) throw new Error('the link does not open');
const filledIn = { submissionId: looked.submissionId, answer: { answer: 'accepted', reason: 'on Tuesdays' } } as const;
const first = await send(link.token, filledIn);
console.log(first.says);
console.log((await send(link.token, filledIn)).next === first.next ? 'sent twice, counted once' : 'counted twice');
console.log(await page(link.token));
// #endregion

// #region on
const second = first.next ?? '';
const form = await answering.look(visitor, second);
if (form.refused) throw new Error('the link does not open');
const third = await send(second, { submissionId: form.submissionId, answer: { status: 'completed' } });
console.log(third.says);

await answering.revoke(caseId, referral, worker);
console.log(await page(third.next ?? ''));
// #endregion

// #region audit
for (const { actor, action, commands, allowed, why } of repositories.audit.entries('pantau'))
  console.log(`${actor.id} ${commands?.join() ?? action}: ${allowed}, ${why}`);
const history = await casework.history(caseId, worker);
if (!history.refused) for (const { type, by } of history.facts.slice(-2)) console.log(`${type} by ${by.kind} ${by.id}`);
// #endregion
