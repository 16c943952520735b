/** The mistake of the house, owned up to; and who reads what. */
import type { Command } from '../../src/index.js';
import type { Desk } from '../desk.js';
import { made } from '../desk.js';
import { columns, type Print } from '../telling.js';
import { caseId, ester, jefri, martha, readers } from './house.js';

const looks = (note: string): Command => ({ type: 'file.lookAtUnsafeContact', input: { contactId: made('the-call'), note } });
const complaint: Command = {
  type: 'complaint.receive',
  input: { person: 'jefri', receivedFrom: 'client', what: 'he rang our number; that is why it came to that night', assignedTo: 'martha' },
};

/** When it was made: nobody writes it down that day. */
export const unsafeCall = ({ at, on, tell }: Desk): string => {
  on('2026-04-17', 'a call that nobody writes down');
  tell('15:40', 'Jefri, new in the house, rings her number about a form. Anton picks up and asks who it is. Jefri hangs up.');
  return at('15:40');
};

export const ownedUpTo = async ({ on, tell, does, cannot, due }: Desk, then: string) => {
  const theCall = (againstSafeContact: boolean): Command => ({
    type: 'accompaniment.recordFailedAttempt',
    happenedAt: then,
    input: {
      with: 'client',
      channel: 'phone',
      tieId: made('anton'),
      purpose: 'support',
      role: 'supporter',
      cause: 'he picked up and asked who was speaking',
      ...(againstSafeContact && { againstSafeContact }),
    },
  });
  on('2026-04-20', 'what went wrong');
  await cannot('08:30', jefri, 'Jefri writes down the call of Friday, as any other.', theCall(false));
  await does('08:40', jefri, 'He writes it down as what it was: made against what is safe.', { 'the-call': theCall(true) });
  await due(jefri, 'file.unsafe-contact');
  await cannot('08:45', jefri, 'He would look into it himself.', looks('nothing came of it'));
  await cannot('09:00', jefri, 'Yanti complains, and he takes the complaint down.', complaint);
  await does('09:10', martha, 'Martha, the supervisor, takes it down. He does not read it.', { complaint });
  await does('09:40', martha, 'She looks at the call: what came of it, and what is done now.', {
    look: looks('he knew on Friday that somebody asks for her; new workers read what is safe before they ring anybody'),
  });
  await due(martha, 'file.unsafe-contact');
  await does('10:00', ester, 'Ester writes a note for supervision.', {
    note: { type: 'file.writeNote', input: { text: 'He knows my car. I am afraid on the way home.', reader: 'supervision' } },
  });
  tell('10:05', "On Martha's list, of the complaint:");
  await due(martha, 'complaint.answer-due');
  tell('10:10', "On Jefri's list:");
  await due(jefri, 'complaint.answer-due');
};

export const whoReadsWhat = async (print: Print, { casework, labelOf }: Desk) => {
  const row = columns(print, 24, 10, 12, 10, 20);
  print('');
  print('What each reader gets:');
  row('', 'findings', 'complaints', 'notes', 'her husband is marked');
  for (const [who, by] of Object.entries(readers)) {
    const answer = await casework.read(caseId, by);
    if (answer.refused) row(who, answer.because.map(({ code }) => labelOf(code)).join());
    else if (!answer.record) row(who, `the ${answer.view} of the case`);
    else {
      const { assessment, complaint: about, file, client } = answer.record.sections;
      const counts = [assessment.findings, about.complaints, file.notes].map(({ length }) => String(length));
      row(who, ...counts, client.ties.some(({ unsafe }) => unsafe) ? 'unsafe' : '');
    }
  }
  const none = await casework.read('no-such-case', readers['Anton, "her guardian"']);
  row('A case that is not', none.refused ? none.because.map(({ code }) => labelOf(code)).join() : '');
};
