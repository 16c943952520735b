import { type Command, text } from '../../src/index.js';
import { type FileName, files, readResources } from './resources.js';
import { words } from './words.js';

/** What one FHIR resource became: a command, and the resource it was read from as `Type#id`. */
export interface Read<C = Command> {
  readonly origin: string;
  readonly command: C;
}
const from = <C extends Command>(name: FileName, command: C): Read<C> => ({ origin: files[name], command });

/** LOINC answers *often true* and *sometimes true*: each counts one. *Never true* and *don't know* count nothing. */
const affirmed: readonly string[] = ['LA28397-0', 'LA6729-3'];
const [lasted, risk, atRisk] = ['/88123-5', '/88124-3', 'LA19952-3'];

/** One client's published resources as commands. Those that rest on an entry of the case still ask for its id. */
export const readFhir = (folder: string) => {
  const { patient, clinic, payer, asked, answers, condition, goal, request, sent, done, visit, procedure, consent } = readResources(folder);
  const [target] = goal.target;
  const happenedAt = answers.authored;
  const measure = `${target.measure.display}: ${target.detailCodeableConcept.display}`;
  const said = answers.item.map(({ linkId, text: question, answer: [{ valueCoding }] }) => ({
    linkId,
    question,
    ...valueCoding,
    yes: affirmed.includes(valueCoding.code),
  }));
  const yes = said.filter((a) => a.yes && a.linkId !== risk);
  const recorded = said.find(({ linkId }) => linkId === risk);

  return {
    clientId: patient.id,
    home: patient.address.at(-1),
    clinic,
    payer,
    askedOn: asked.authoredOn,
    answeredOn: answers.authored,
    sentOn: sent.authoredOn,
    visitOn: procedure.performedDateTime,
    goalStatus: goal.achievementStatus,
    goalStatusOn: goal.statusDate,
    consentOn: consent.dateTime,
    condition: condition.code.display,
    requested: request.code.display,
    measure,
    targetDate: target.dueDate,
    said,
    score: yes.length,
    verdict: recorded?.display ?? '',
    /** The recorded risk is not what the answers say. The answers count: whoever says to be hungry is heard. */
    disagree: (recorded?.code === atRisk) !== yes.length > 0,

    /** Each answer that says yes is a finding in the client's own voice, and a need that rests on it. */
    needs: yes.map(({ linkId, question, display }) => ({
      says: display,
      inOwnWords: `${question} ${display}`,
      title: linkId === lasted ? words.lasting : text(condition.code.display, condition.code.display),
      origin: files[linkId === lasted ? 'answers' : 'condition'],
      finding: from('answers', {
        type: 'assessment.recordFinding',
        input: { domain: 'food-insecurity', source: 'client', bears: 'limit', found: `${question} ${display}` },
        happenedAt,
      }),
    })),
    professional: from('condition', {
      type: 'assessment.recordFinding',
      input: {
        domain: 'food-insecurity',
        source: 'professional',
        bears: 'limit',
        found: `${condition.code.display} (${condition.verificationStatus.display})`,
      },
      happenedAt: condition.onsetPeriod.start,
    }),
    baseline: from('answers', {
      type: 'assessment.measure',
      input: { use: 'baseline', instrument: { id: 'hunger-vital-sign', version: '1' }, score: yes.length, clientPart: 'answered' },
      happenedAt,
    }),
    goal: (needId: string) =>
      from('goal', {
        type: 'plan.setGoal',
        input: {
          title: goal.description.display,
          needId,
          whose: 'client',
          term: 'long-term',
          criteria: [measure],
          targetDate: target.dueDate,
        },
      }),
    progress: (goalId: string) =>
      from('goal', { type: 'plan.recordProgress', input: { goalId, achievement: goal.achievementStatus }, happenedAt: goal.statusDate }),
    accepted: (referralId: string) => from('sent', { type: 'referral.answer', input: { referralId, answer: sent.status } }),
    firstVisit: (referralId: string) =>
      from('visit', {
        type: 'referral.bookFirstVisit',
        input: { referralId, on: procedure.performedDateTime },
        happenedAt: visit.authoredOn,
      }),
    delivery: (plannedServiceId: string) =>
      from('procedure', {
        type: 'service.deliver',
        input: { plannedServiceId, amount: 1, unit: procedure.code.display, quality: 'unknown' },
        happenedAt: procedure.performedDateTime,
      }),
    completed: (referralId: string) =>
      from('done', { type: 'referral.progress', input: { referralId, status: done.status }, happenedAt: procedure.performedDateTime }),
    /** It names an organisation and a form, and no kind of information: nothing is covered that is not named. */
    consent: from('consent', {
      type: 'consent.give',
      input: {
        purpose: 'disclosure',
        recipient: consent.organization[0],
        covers: [],
        from: consent.dateTime,
        givenBy: 'client',
        proof: { how: 'written', language: 'en', textVersion: 'application/pdf' },
      },
      happenedAt: consent.dateTime,
    }),
  };
};
export type Published = ReturnType<typeof readFhir>;
