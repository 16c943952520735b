/** What the journal of a case says of its hand-overs: in its order, with who said it and when. Nothing of it is ever overwritten. */
import type { Fact, FactType, JournalEntry } from '../../src/index.js';
import { settled, wall } from '../telling.js';
import type { Desk } from './desk.js';
import { lina, zone } from './house.js';

/** Whether an entry of a journal is this fact: then its data are known. */
export const is = <T extends FactType>(entry: JournalEntry<Fact>, type: T): entry is JournalEntry<Extract<Fact, { type: T }>> =>
  entry.type === type;

const said = (fact: JournalEntry<Fact>): string | undefined => {
  if (is(fact, 'team.responsibleAssigned')) return `${fact.data.responsibility.person} is responsible`;
  if (is(fact, 'team.handOverProposed')) {
    const { from, to, reason } = fact.data.handOver;
    return `proposed, ${from} to ${to}: ${reason}`;
  }
  if (is(fact, 'team.handOverAccepted')) return `accepted: ${fact.data.responsibility.person} is responsible`;
  if (is(fact, 'team.handOverRefused')) return `refused: ${fact.data.why}`;
  if (is(fact, 'team.reassigned')) {
    const { responsibility, overtaken } = fact.data;
    const over = overtaken.length > 0 ? ', what was proposed is overtaken' : '';
    return `reassigned: ${responsibility.person} is responsible${over}`;
  }
  if (is(fact, 'plan.servicesReassigned')) return `the weekly visit is ${fact.data.responsible}’s`;
  return undefined;
};

export const journal = async ({ casework, row, tells }: Desk, nr: number) => {
  const { facts } = await settled(casework.history(`case-${nr}`, lina));
  row(`case ${nr}`);
  for (const fact of facts) {
    const words = said(fact);
    if (words !== undefined) tells(wall(fact.recordedAt, zone).slice(5), fact.by.id, words);
  }
};

/** Who was responsible one after the other, by the record of the case. */
export const inTurn = async ({ casework }: Desk, caseId: string): Promise<readonly string[]> => {
  const { record } = await settled(casework.read(caseId, lina));
  return record?.sections.team.responsible.map((r) => r.person) ?? [];
};
