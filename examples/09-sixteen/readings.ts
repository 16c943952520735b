/** Who reads what of the case, and what is kept of an age. */
import type { By, CaseRepository, Casework } from '../../src/index.js';
import { columns, type Print } from '../telling.js';
import { aunt, caseId, melki, stepfather } from './nisa.js';

/** Each line is looked for in what that reader's own call returns. */
export const whoReadsWhat = async (print: Print, casework: Casework) => {
  const row = columns(print, 2, 40, 10, 10, 12);
  const seenBy = async (by: By) => {
    const answer = await casework.read(caseId, by);
    return answer.refused ? undefined : answer.record?.sections;
  };
  const readers = await Promise.all([melki, aunt, stepfather].map(seenBy));
  type Seen = NonNullable<(typeof readers)[number]>;
  const line = (what: string, isThere: (seen: Seen) => boolean) =>
    row('', what, ...readers.map((seen) => (seen === undefined ? 'no case' : isThere(seen) ? 'reads' : '-')));

  row('', '', 'Melki', 'aunt', 'stepfather');
  line('that she needs a bed', ({ assessment }) => assessment.needs.some((n) => n.domain === 'housing-instability'));
  line('  in her own words', ({ assessment }) => assessment.needs.some((n) => n.title?.includes('wakes her')));
  line('the consents to the shelter', ({ consent }) => consent.given.some((c) => c.forService === 'housing-instability'));
  line('that she wants to talk to somebody', ({ assessment }) => assessment.needs.some((n) => n.domain === 'mental-health'));
  line('her own consent to that', ({ consent }) => consent.given.some((c) => c.forService === 'mental-health'));
  line('what she was taught, one to one', ({ accompaniment }) => accompaniment.education.length > 0);
  line('that the girls there laugh at her', (seen) => JSON.stringify(seen).includes('laugh'));
};

/** All that the house keeps of the case: the record, and every fact that led to it. */
export const kept = async (cases: CaseRepository): Promise<string> => {
  const facts = [];
  for await (const fact of cases.history(melki.tenant, caseId)) facts.push(fact);
  return JSON.stringify([await cases.load(melki.tenant, caseId), facts]);
};
export const timesIn = (all: string, what: string): number => all.split(what).length - 1;
