/**
 * Sixteen. Nisa comes to a youth house in Kupang by herself; nobody knows when she was born. Who consents for what is computed, and she
 * is heard each time; what she decides alone stays hers; on the day she may be of age she is asked anew.
 * Person, family, court, programme and dates are composed; the age from which she decides on talks alone is the story's own.
 */
import { createCasework, everybodyMayDoEverything, memoryRepositories, newId } from '../../src/index.js';
import { asking } from '../asking.js';
import { columns, isStarted, type Print, settled } from '../telling.js';
import * as nisa from './nisa.js';
import { aunt, caseId, melki, stepfather } from './nisa.js';
import { kept, timesIn, whoReadsWhat } from './readings.js';

export const run = async (print: Print): Promise<void> => {
  let day = '2026-02-10';
  const file = nisa.clientFile();
  const repositories = { ...memoryRepositories(), clients: file.clients };
  // The policy lets everybody in: whom it keeps out here, the rules on guardians keep out.
  const casework = createCasework({
    ...repositories,
    policy: everybodyMayDoEverything,
    programme: nisa.youthHouse,
    clock: () => `${day}T02:00:00.000Z`,
  });
  const words = casework.labels();
  const { scene, says, answers, asks } = asking(print, casework, caseId);
  const on = (date: string, title: string) => {
    day = date;
    scene(`${date}  ${title}`);
  };
  const due = async () => {
    const { rows } = await settled(casework.dueIn(caseId, melki));
    const found = rows.filter((d) => d.rule.startsWith('consent.'));
    for (const d of found) says(`due ${d.due}: ${words[d.rule]?.en} [${d.ids.join(', ')}]`);
    if (found.length === 0) says('no consent is due');
  };
  const reads = async (what: string, by: typeof aunt | typeof stepfather) => answers(what, await casework.read(caseId, by));

  await settled(
    casework.open(
      {
        caseId,
        client: { kind: 'person', ref: nisa.client },
        responsible: 'melki',
        source: 'self',
        site: { id: 'kupang', timeZone: 'Asia/Makassar' },
      },
      { ...melki, commandId: 'open' },
    ),
  );
  await settled(casework.runAll(caseId, nisa.wayIn, { ...melki, commandId: 'way-in' }));

  print('Nisa, at the youth house. Alone from 16 on: talks. Alone from 18 on: the rest.');
  on('2026-02-10', 'Born about 2009, says the house. She may be 15; she may be 18.');
  await asks('a bed in the shelter: she signs herself', 'bed-alone', melki, nisa.shelterAlone(day));
  await asks('talks with the counsellor: she signs herself', 'talks-too-early', melki, nisa.counsellingAlone(day));

  on('2026-02-17', 'Her old school has the year: 2009. She is 16 or 17.');
  file.learn({ born: '2009' });
  await asks('talks with the counsellor: she signs herself', 'talks-alone', melki, nisa.counsellingAlone(day));
  await asks('a bed in the shelter: she signs herself', 'bed-alone-2', melki, nisa.shelterAlone(day));
  await asks('what she needs: a bed', 'bed', melki, nisa.bed);
  await asks('what she needs: somebody to talk to', 'talks', melki, nisa.talks);

  on('2026-02-20', 'Her stepfather comes. She works in his shop, unpaid.');
  await asks('he is written down as guardian, with that interest', 'tie-stepfather', melki, nisa.stepfatherTie);
  await asks('he signs for the shelter', 'by-him', melki, nisa.shelterBy('tie-stepfather', day, { assent: 'assents' }));
  await reads('he reads the case', stepfather);

  on('2026-03-02', 'A court appoints her aunt.');
  await asks('the aunt is written down as guardian', 'tie-aunt', melki, nisa.auntTie);
  await asks('the aunt signs for the shelter', 'by-aunt-1', melki, nisa.shelterBy('tie-aunt', day, {}));
  await asks(
    'the same until June; and Nisa says: yes',
    'by-aunt',
    melki,
    nisa.shelterBy('tie-aunt', day, { assent: 'assents', until: '2026-06-30' }),
  );

  on('2026-03-12', 'One to one: what fear does to sleep.');
  await asks('taught, understood in part', 'lesson-1', melki, nisa.lesson('in-part'));
  day = '2026-04-02';
  await asks('once more, on 2 April: understood', 'lesson-2', melki, nisa.lesson('yes'));

  on('2026-04-14', 'Without a birth certificate no school takes her.');
  await asks('Melki goes to the registry for her; she says no, not yet', 'papers-1', melki, nisa.forHerPapers('disagrees'));
  day = '2026-04-21';
  says("a week later she has seen that her stepfather's papers are not needed");
  await asks('Melki goes there with her: for a child, and she agrees', 'papers', melki, nisa.forHerPapers('agrees'));

  on('2026-06-09', 'She does not want to sleep there any more.');
  await asks('the aunt signs on; and Nisa says: no', 'by-aunt-june', melki, nisa.shelterBy('tie-aunt', day, { assent: 'dissents' }));
  says('the aunt decides on the roof; the no stands beside it, and is worked on:');
  await asks('what she needs: another room', 'room', melki, nisa.otherRoom);
  await asks('the school may be told; the aunt says yes, Nisa no', 'school', melki, nisa.tellTheSchoolBy('tie-aunt', day, 'dissents'));

  on('2026-06-10', 'Who reads what.');
  await whoReadsWhat(print, casework);

  on('2026-12-14', 'The certificate is there: 20 January 2009.');
  file.learn({ born: '2009-01-20' });
  says('nothing of it is written into the case, but how long the aunt decides:');
  await asks('her guardianship ends on 2027-01-19', 'tie-aunt-ends', melki, {
    type: 'client.changeTie',
    input: {
      tieId: newId({ commandId: 'tie-aunt' }),
      said: { guardian: { ground: 'court', conflictOfInterest: false, until: '2027-01-19' } },
      reason: 'she comes of age',
    },
  });

  on('2027-01-01', 'The first day on which, by the year alone, she may be 18.');
  await due();
  await asks('she signs for the shelter herself: 17, for 19 days more', 'bed-17', melki, nisa.shelterAlone(day));
  await asks(
    'the aunt signs for these days; and Nisa says: yes',
    'by-aunt-17',
    melki,
    nisa.shelterBy('tie-aunt', day, { assent: 'assents' }),
  );

  on('2027-01-20', 'She is 18.');
  await due();
  await asks('the aunt signs', 'by-aunt-18', melki, nisa.shelterBy('tie-aunt', day, { assent: 'assents' }));
  await asks('she signs for the shelter herself: in another room now', 'bed-18', melki, nisa.shelterAlone(day));
  await due();
  await reads('the aunt reads the case', aunt);

  scene('What is kept of it');
  const row = columns(print, 8, 12, 14, 17, 18);
  const { record } = await settled(casework.read(caseId, melki));
  row('', 'given on', 'for', 'by, and her word', 'age, for this');
  for (const c of record?.sections.consent.given ?? []) {
    const heard = c.assent === undefined ? '' : `, ${{ assents: 'yes', dissents: 'no', 'cannot-say': '?' }[c.assent]}`;
    const age = c.age === undefined ? '' : words[`age-judged.${c.age}`]?.en;
    row('', c.from, c.forService === 'mental-health' ? 'talks' : 'shelter', `${c.givenBy}${heard}`, age ?? '');
  }
  const all = await kept(repositories.cases);
  for (const birth of ['2009', '2009-01-20']) says(`${birth} in the record and all its facts: ${timesIn(all, birth)} times`);
  says('The days on which she is asked anew are kept. An age can be told from them: they are of the kind child, which a policy withholds.');
  says(`${aunt.actor.id} in it, so that the search is seen to find: ${timesIn(all, aunt.actor.id) > 0 ? 'yes' : 'no'}`);
};

if (isStarted(import.meta.url)) await run(console.log);
