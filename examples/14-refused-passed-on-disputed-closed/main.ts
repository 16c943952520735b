/**
 * Refused, passed on, disputed, closed. Dana needs food until the end of the month. The pantry that fits best has no places, the next one is
 * looked at before it is asked, she is prepared and misses the bus, goes after all, and comes home with nothing while the agency writes
 * that it gave. Nobody is taken at their word, and nobody is called a liar. A3.6, A5.5.2, A8.5, A8.6, B4.1, B4.4
 * The pantries are real, as published in August 2025 (`../data/SOURCES.md`); client, people, and all that happens here are composed.
 */
import { fileURLToPath } from 'node:url';
import { clientVoices, type DirectoryService, everybodyMayDoEverything, programmes } from '../../src/index.js';
import { readPantries } from '../01-first-case/read-pantries.js';
import { deskOf } from '../desk.js';
import { isStarted, type Print, settled } from '../telling.js';
import { call, caseId, draft, first, lets, of, parcels, prepared, ruth, says, second, send, site, visit, wanted } from './dana.js';
import { bestFitting, handOffShown, loopShown, offered, preflightShown } from './pages.js';

const data = fileURLToPath(new URL('../data/hsds/pantries.json', import.meta.url));
const pantries = readPantries(data);
const named = (agency: string): DirectoryService => {
  const found = pantries.find((p) => p.agencyName.startsWith(agency));
  if (!found) throw new Error(`no ${agency}`);
  return found;
};

export const run = async (print: Print): Promise<void> => {
  const desk = deskOf(print, { caseId, site, ahead: '-05:00', policy: everybodyMayDoEverything, programme: programmes.fullSupport });
  const { casework, on, tell, note, does, due } = desk;
  for (const pantry of pantries) await desk.repositories.directory.save(ruth.tenant, pantry);
  const [army, hope, cupboard] = [named('The Salvation Army'), named('New Hope'), named('Nelson')];
  print('Refused, passed on, disputed, closed: Windham, Ohio, 2026. The pantries are real; client and events are composed.');

  on('2026-02-02', 'the one that fits best, not merely one that could');
  tell('09:00', 'Dana comes over from the paper files. Who could help her with food?');
  const client = { kind: 'person', ref: 'client-14' } as const;
  await settled(
    casework.adopt({ caseId, client, responsible: 'ruth', source: 'self', site, stage: 'active', happenedAt: '2025-12' }, ruth),
  );
  bestFitting(print, pantries, desk.at('09:00'));
  await does('09:30', ruth, 'The first is her own wish too; two others stand behind it.', wanted(army, [hope, cupboard]));
  await does('09:40', ruth, 'A referral is drafted, with what the pantry asks for looked at.', { first: draft(army) });
  await preflightShown(desk, ruth, first, army);
  await does('09:45', ruth, 'It goes out.', { 'first-sent': send(first) });

  on('2026-02-04', 'refused, and passed on');
  await does('11:00', of(army), 'The Salvation Army: no places this month.', {
    'first-refused': { type: 'referral.answer', input: { referralId: first, answer: 'rejected', why: 'no-capacity' } },
  });
  await due(ruth, 'referral.alternative-due');
  const next = await offered(desk, ruth, first, pantries);
  if (!next) throw new Error('nothing to offer');
  await does('11:30', ruth, 'Dana: yes, and they may know. Of the refusal she says: nobody was unkind.', {
    ...lets(next),
    'first-asked': { type: 'referral.recordOutcome', input: { referralId: first, toldBy: 'client', result: 'not-received' } },
    replaced: { type: 'plan.replaceService', input: { plannedServiceId: parcels, serviceId: next.id } },
    second: draft(next),
  });
  await preflightShown(desk, ruth, second, next);
  await does('11:40', ruth, 'It goes out.', { 'second-sent': send(second) });
  await does('15:00', of(next), 'New Hope accepts it.', {
    'second-accepted': { type: 'referral.answer', input: { referralId: second, answer: 'accepted' } },
  });

  on('2026-02-06', 'prepared');
  await does(
    '10:00',
    ruth,
    'Ruth tells her how it is there; it is far, and she fears to be seen. They say the words for the desk once.',
    prepared,
  );

  on('2026-02-10', 'the bus did not come');
  await does('16:00', ruth, 'New Hope rings: she was not there.', { missed: visit('missed') });
  await due(ruth, 'accompaniment.missed-visit');
  await does('17:00', ruth, 'Ruth does not close anything. She rings: no bus since noon. They will go together.', {
    called: call,
    again: { type: 'referral.bookFirstVisit', input: { referralId: second, on: '2026-02-12' } },
  });
  await due(ruth, 'accompaniment.missed-visit');

  on('2026-02-12', 'attended');
  await does('14:00', ruth, 'Ruth fetches her, and waits outside.', {
    accompanied: { type: 'referral.prepare', input: { referralId: second, step: 'accompanied' } },
    attended: visit('attended'),
  });
  await handOffShown(print, desk, ruth, second);

  on('2026-02-17', 'the agency writes: done');
  await does('09:00', of(next), 'New Hope: completed.', {
    completed: { type: 'referral.progress', input: { referralId: second, status: 'completed' } },
  });
  await loopShown(print, desk, ruth, second);
  await due(ruth, 'referral.outcome-due', 'monitoring.worker-word-due');

  on('2026-02-18', 'she has nothing');
  await does('10:00', ruth, 'Dana was enrolled, and went home without a parcel: twice.', { denied: says('client', 'not-received', 'bad') });
  const { facts } = await settled(casework.history(caseId, ruth));
  const cause = facts.find((f) => f.commandId === 'denied');
  const query = facts.find((f) => f.causedBy === cause?.version);
  note(`By itself, because of that: ${desk.labelOf('monitoring.query')}. It says: ${desk.labelOf('query-about.said-and-not-known')}.`);
  note(`It does not say whose word that is. Brought forward by ruth; on the record by ${query?.by.id ?? 'nobody'}.`);
  await loopShown(print, desk, ruth, second);
  await due(ruth, 'monitoring.query-due');

  on('2026-02-20', 'the answer');
  const { value: queryId = '' } = await settled(
    casework.reading(caseId, ({ sections: { monitoring } }) => monitoring.queries[0]?.id, ruth),
  );
  await does('12:00', ruth, 'New Hope looks at its list: two parcels were signed for by somebody of the same name. They are sorry.', {
    answered: {
      type: 'monitoring.answerQuery',
      input: { queryId, answer: 'signed for by another person of the same name; two parcels are put aside' },
    },
  });
  await loopShown(print, desk, ruth, second);
  await due(ruth, 'monitoring.answer-to-check');

  on('2026-02-24', 'closed');
  await does('16:00', ruth, 'Dana has them. It was awkward, she says, and good that somebody asked.', {
    came: says('client', 'received', 'mixed'),
  });
  await does('16:30', ruth, 'Ruth saw them on the shelf.', { sure: says('worker', 'received') });
  await loopShown(print, desk, ruth, second);
  await due(ruth, 'referral.outcome-due', 'monitoring.worker-word-due', 'monitoring.voices-differ', 'monitoring.answer-to-check');

  const voices = clientVoices();
  await settled(casework.reading(caseId, (record) => voices.add(record), ruth));
  tell('16:40', 'What does her word do to the ranking?');
  note(
    voices.result().size === 0 ? 'Nothing yet, and nobody can see it: one voice is hers. From three clients on it counts.' : 'It counts.',
  );
};

if (isStarted(import.meta.url)) await run(console.log);
