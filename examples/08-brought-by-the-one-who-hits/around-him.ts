/** He is not gone through, not answered, and not read to. */
import type { Command } from '../../src/index.js';
import type { Desk } from '../desk.js';
import { made } from '../desk.js';
import { caseId, ester, readers } from './house.js';

const heCalls = (told?: 'general'): Command => ({
  type: 'accompaniment.recordContact',
  input: {
    with: 'family',
    tieId: made('anton'),
    startedBy: 'other-side',
    channel: 'phone',
    purpose: 'information',
    role: 'supporter',
    ...(told && { told: [told] }),
  },
});

export const notThroughHim = async ({ casework, on, tell, does, cannot, note, labelOf }: Desk) => {
  on('2026-04-14', 'how not to reach her');
  await cannot('09:00', ester, 'A home visit on Friday, "to see how they live":', {
    type: 'appointment.offer',
    input: { with: 'client', on: '2026-04-17', clock: '10:00', over: 'visit', purpose: 'support' },
  });
  await cannot('09:05', ester, 'A call to her number; he may pick up.', {
    type: 'accompaniment.recordFailedAttempt',
    input: { with: 'client', channel: 'phone', tieId: made('anton'), purpose: 'support', role: 'supporter', cause: 'he picked up' },
  });
  await does('09:10', ester, 'Mama Lusi tells her at the stall: Thursday at ten, here.', {
    'word-by-lusi': {
      type: 'accompaniment.recordContact',
      input: { with: 'client', channel: 'person', tieId: made('lusi'), purpose: 'support', role: 'supporter' },
    },
    thursday: { type: 'appointment.offer', input: { with: 'client', on: '2026-04-16', clock: '10:00', purpose: 'support', agreed: true } },
  });

  on('2026-04-15', 'he calls');
  await cannot('08:20', ester, '"Is she with you? When is her next appointment?" To tell him that there is one:', heCalls('general'));
  await does('08:25', ester, 'He is told nothing, neither yes nor no. That he called is written down.', { 'he-called': heCalls() });
  tell('11:00', 'He writes to the house: he is her guardian, he wants to see the file.');
  const read = await casework.read(caseId, readers['Anton, "her guardian"']);
  if (read.refused) for (const { code } of read.because) note(`No: ${labelOf(code)}`);
};

export const underPressure = async ({ on, tell, cannot }: Desk) => {
  on('2026-04-16', 'she comes on Thursday');
  tell('10:00', 'She asks that the mark on his name be taken off. "He says that you have written something." Her hands shake.');
  await cannot('10:05', ester, 'To take it off:', {
    type: 'client.changeTie',
    input: { tieId: made('anton'), said: { unsafe: false }, reason: 'she asks for it' },
  });
};
