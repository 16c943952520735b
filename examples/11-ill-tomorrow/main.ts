/**
 * Ill tomorrow. Wati has a dozen clients in Kupang and a fever this evening. Who takes whom, who is told of tomorrow's visits and how, what
 * of her notes goes along, and what comes back on Monday. The house, its workers, the clients and the week are all composed.
 */
import { isStarted, type Print, settled } from '../telling.js';
import { dozen } from './cases.js';
import { deskOf } from './desk.js';
import { appointments, handOver, whatGoesAlong, whatIsDue } from './evening.js';
import { lina, wati } from './house.js';
import { inTurn, journal } from './journal.js';
import { theMorning, theNight, theReturn } from './return.js';

export const run = async (print: Print): Promise<void> => {
  const desk = deskOf(print);
  const part = (title: string) => {
    print('');
    print(title);
  };
  for (const { caseId, adopting, commandId, commands } of dozen) {
    desk.at('02-02 09:00');
    await settled(desk.casework.adopt(adopting, { ...lina, commandId: `${commandId}-adopted` }));
    desk.at('03-02 09:00');
    await settled(desk.casework.runAll(caseId, commands, { ...wati, commandId }));
  }
  desk.at('03-10 20:00');
  print('Tuesday 10 March, 20:00. Wati has a fever. Of her twelve cases:');
  await whatIsDue(desk, print);
  await desk.tally('before: all are hers');

  part('Who takes whom:');
  await handOver(desk);
  part('Tomorrow’s appointments:');
  await appointments(desk);
  part('What goes along, and what stays hers:');
  await whatGoesAlong(desk);
  part('The night:');
  await theNight(desk);
  await theMorning(desk);
  part('Monday 16 March. Wati is back:');
  await theReturn(desk);

  part('What the journals say of it:');
  for (const nr of [503, 508, 509, 511]) await journal(desk, nr);

  part('Who was responsible, one after the other:');
  for (const { caseId } of dozen) desk.row(`  ${caseId}`, (await inTurn(desk, caseId)).join(', then '));

  const { looks } = desk;
  print('');
  print(`The list was looked at ${looks.length} times. ${looks.filter((l) => l.cases === 12).length} times it held 12 cases,`);
  print(
    `${looks.filter((l) => l.once).length} times none of them twice, ${looks.filter((l) => !l.named).length} times one without a responsible person.`,
  );
};

if (isStarted(import.meta.url)) await run(console.log);
