/** What Sinta does about each thing that is due. Which of it comes up, and in what order, the worklist says. */
import { type Command, type Due, newId } from '../../src/index.js';
import { settled } from '../telling.js';
import type { Desk } from './desk.js';
import { ago, budi, saidBy, sinta } from './house.js';
import { type Client, plannedService } from './way.js';

export type Act = (desk: Desk, client: Client, caseId: string, due: Due) => Promise<void>;

type Role = 'supporter' | 'broker' | 'advocate' | 'evaluator' | 'coordinator';
const talk = (withWhom: 'client' | 'agency', channel: 'phone' | 'message', role: Role, minutes: number): Command => ({
  type: 'accompaniment.recordContact',
  input: { with: withWhom, channel, purpose: withWhom === 'client' ? 'support' : 'monitoring', role, minutes },
});
const versionOf = async ({ casework }: Desk, caseId: string) => (await settled(casework.read(caseId, sinta))).record?.version ?? 0;
/** A colleague at another desk, over the good line of the office. */
const meanwhile = async ({ casework, tell, count }: Desk, caseId: string, command: Command, what: string) => {
  const { facts } = await settled(casework.run(caseId, command, { ...budi, commandId: `budi-${count.commands}` }));
  count.facts += facts.length;
  tell(caseId, `meanwhile Budi ${what}`, true);
};

/** Every fifth client is at work and does not pick up. */
const picksUp = ({ nr }: Client) => nr % 5 !== 0;

/** By phone, else by message, else not at all: the form asks before she dials. */
export const contactDue: Act = async (desk, client, caseId) => {
  const { does, takes, tell } = desk;
  const seenVersion = await versionOf(desk, caseId);
  if (!picksUp(client)) {
    const attempt = {
      with: 'client',
      channel: 'phone',
      purpose: 'support',
      role: 'supporter',
      cause: 'rings out',
      minutes: 2,
    } as const;
    takes(2);
    const { answer } = await does(caseId, [{ type: 'accompaniment.recordFailedAttempt', input: attempt }], 'a call that fails: rings out');
    if (!answer.refused) return;
  }
  const phone = await does(caseId, [talk('client', 'phone', 'supporter', 6)], 'a call, six minutes');
  if (!phone.answer.refused) return takes(6);
  takes(2);
  const message = await does(caseId, [talk('client', 'message', 'supporter', 2)], 'a message instead, and an answer', { seenVersion });
  if (!message.answer.refused) return;
  const ask: Command = { type: 'file.writeNote', input: { reader: 'team', text: 'when here: ask which contact is safe' } };
  await does(caseId, [ask], 'does not guess: a note to the team to ask at the next visit');
  tell(caseId, 'stays due', true);
};
const delivered: Act = async (desk, { nr, service }, caseId) => {
  desk.takes(4);
  const came: Command = {
    type: 'service.deliver',
    input: { plannedServiceId: plannedService(nr), amount: 1, unit: 'time', quality: 'good', givenBy: `at-${service}` },
    happenedAt: ago(1 + (nr % 3)).slice(0, 10),
  };
  const isFirst = desk.isFirst('note');
  const seenVersion = await versionOf(desk, caseId);
  if (isFirst) {
    const note: Command = { type: 'file.writeNote', input: { reader: 'team', text: 'moved to the room at the back' } };
    await meanwhile(desk, caseId, note, 'writes a note to the same case');
  }
  const what = `asks the ${service}: it came`;
  const { answer } = await desk.does(caseId, [talk('agency', 'phone', 'broker', 4), came], what, { seenVersion });
  if (isFirst && !answer.refused) desk.tell(caseId, `both stand: his note did not touch it (version ${answer.version})`, true);
};

const queried: Act = async (desk, { nr, service }, caseId, { ids: [queryId = ''] }) => {
  desk.takes(5);
  const letter = {
    documentId: `letter-${nr}`,
    hash: `sha256:${'4e'.repeat(32)}`,
    documentKind: 'letter',
    title: 'answer',
    onEntry: queryId,
  } as const;
  await desk.does(caseId, [talk('agency', 'phone', 'advocate', 5)], `calls the ${service} about its answer`);
  const answered: Command = { type: 'monitoring.answerQuery', input: { queryId, answer: 'the driver was ill; a second one is named' } };
  await desk.does(caseId, [answered], 'writes down the answer', { by: saidBy(service) });
  await desk.does(caseId, [{ type: 'file.attachDocument', input: letter }], 'attaches the letter to it');
};

/** A consent to tell the next agency is no yes to going there: the client is asked first, in the same breath as the rest. */
const alternative: Act = async (desk, client, caseId, { ids: [, next] }) => {
  if (next === undefined) return desk.tell(caseId, 'no alternative is left: back to the plan', true);
  if (!picksUp(client)) return desk.tell(caseId, 'not without asking the client: waits until they are reached', true);
  desk.takes(6);
  const plannedServiceId = plannedService(client.nr);
  const draft = { plannedServiceId, serviceId: next, agencyId: next, contactPerson: `at-${next}` };
  const referralId = newId({ commandId: `hour-${desk.count.commands + 1}~3` });
  const commands: readonly Command[] = [
    talk('client', 'phone', 'broker', 2),
    talk('agency', 'phone', 'broker', 4),
    { type: 'plan.replaceService', input: { plannedServiceId, serviceId: next } },
    { type: 'referral.draft', input: { ...draft, requirementsChecked: [], funding: 'public' } },
    { type: 'referral.send', input: { referralId, ground: 'consent', told: ['general'] } },
  ];
  await desk.does(caseId, commands, `the client says yes to the next one: ${next}; drafted and sent`);
};

const review: Act = async (desk, { nr }, caseId) => {
  desk.takes(4);
  const seenVersion = await versionOf(desk, caseId);
  const reviewed: Command = {
    type: 'monitoring.review',
    input: { findings: 'it comes again', network: 'involved', clientTookPart: 'no', unmetNeedIds: [] },
  };
  const missing: Command = {
    type: 'service.recordNonDelivery',
    input: { plannedServiceId: plannedService(nr), cause: 'closed that day' },
    happenedAt: ago(7).slice(0, 10),
  };
  if (desk.isFirst('review')) await meanwhile(desk, caseId, missing, 'records that it did not come a week ago');
  const { answer } = await desk.does(caseId, [reviewed], 'review of the plan', { seenVersion });
  if (!answer.refused) return;
  for (const { type, by } of answer.since ?? []) desk.tell(caseId, `since she looked: ${type}, by ${by.id}`, true);
  const again: Command = { ...reviewed, input: { ...reviewed.input, findings: 'it comes again, and once it did not' } };
  await desk.does(caseId, [again], 'review again, with that', { seenVersion: await versionOf(desk, caseId) });
};

export const acts: Readonly<Record<string, Act>> = {
  'accompaniment.contact-due': contactDue,
  'service.delivery-due': delivered,
  'monitoring.query-due': queried,
  'referral.alternative-due': alternative,
  'monitoring.review-due': review,
};
