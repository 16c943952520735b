/** What each of the two finds in the family's case when it is read for one member, and who finds where the elder daughter went. */
import type { Casework, Reader } from '../../src/index.js';
import { columns, type Print } from '../telling.js';
import { caseId, darto, father, mother, ownCase, ratna, tuti, wulan, yusuf } from './family.js';

export const readings = async (print: Print, casework: Casework) => {
  const row = columns(print, 2, 42, 9, 9, 9);
  const readers: readonly Reader[] = [yusuf, { ...yusuf, member: father }, { ...yusuf, member: mother }];
  const seen = await Promise.all(
    readers.map(async (by) => {
      const answer = await casework.read(caseId, by);
      return answer.refused ? '' : JSON.stringify(answer.record);
    }),
  );
  const line = (what: string, part: string) => row('', what, ...seen.map((all) => (all.includes(part) ? 'reads' : '-')));
  row('', '', 'Yusuf', 'Darto', 'Yanti');
  line('what he owes', 'owes the motorcycle shop');
  line('what she wants to do', 'sewed in a factory');
  line('that they quarrel, about both', 'who is at home');
  line('why Bimo stays at home', 'days when a book');
  line('her goal', 'sews for money');
  line('his no to the plan', '"disagrees"');
  line('in which stage the case is', '"stage":"active"');
};

/** All that this reader is given of the family's case, by whatever door. */
const everything = async (casework: Casework, by: Reader): Promise<string> =>
  JSON.stringify([
    await casework.read(caseId, by),
    await casework.history(caseId, by),
    await casework.linked(caseId, by),
    await casework.dueIn(caseId, by),
    await casework.whatNext(caseId, by),
  ]);
export const whoFindsHer = async (print: Print, casework: Casework) => {
  const row = columns(print, 2, 28, 21, 20);
  const cell = (yes: boolean) => (yes ? 'yes' : '-');
  row('', '', 'finds where she is', 'reads her own case');
  const readers = { 'Yusuf, who wrote it': yusuf, 'Tuti, supervisor': tuti, 'Ratna, colleague': ratna, Darto: darto, Wulan: wulan };
  for (const [who, by] of Object.entries(readers)) {
    const found = (await everything(casework, by)).includes(ownCase);
    row('', who, cell(found), cell(!(await casework.read(ownCase, by)).refused));
  }
};
