/** Treatment does not wait until all forms are filled: the referral, and the consent that it takes. */
import { type Command, reminderText } from '../../src/index.js';
import type { Desk } from '../desk.js';
import { made } from '../desk.js';
import { settled } from '../telling.js';
import { caseId, forTheClinic, rini } from './house.js';
import { agreesToTell } from './ratna.js';

const need = made('need');
const appointment = made('appointment');
export const referral = made('referral');
const send: Command = {
  type: 'referral.send',
  input: { referralId: referral, ground: 'consent', told: ['identifier'] },
};
const draft: Command = {
  type: 'referral.draft',
  input: {
    plannedServiceId: made('service'),
    serviceId: 'kenari-pdp',
    agencyId: 'puskesmas-kenari',
    contactPerson: 'nurse-lina',
    requirementsChecked: [{ asks: 'an identity card', state: 'met' }],
    funding: 'public',
    kinds: ['hiv'],
  },
};

export const referred = async ({ on, does, cannot, note }: Desk) => {
  on('2026-03-05', 'what she needs, and what she agrees to');
  await does(
    '17:00',
    rini,
    'Her need, a service for it at Puskesmas Kenari, and a draft of the referral. Each is marked: it tells of HIV.',
    {
      need: {
        type: 'assessment.nameNeed',
        input: { domain: 'hiv-care', title: 'to begin antiretroviral treatment', findingIds: [], service: 'wanted', kinds: ['hiv'] },
      },
      service: {
        type: 'plan.planService',
        input: {
          title: 'HIV care and treatment',
          needId: need,
          goalIds: [],
          how: 'agency',
          responsible: 'rini',
          serviceId: 'kenari-pdp',
          alternatives: [],
          kinds: ['hiv'],
        },
      },
      referral: draft,
    },
  );
  await does('17:20', rini, 'She agrees that the clinic is told who she is.', {
    'consent-name': agreesToTell('puskesmas-kenari', ['identifier'], '2026-03-05', '2026-12-31'),
  });
  await cannot('17:22', rini, 'The referral tells her name only; but whoever is sent to that clinic lives with HIV.', send);
  await does('17:30', rini, 'They talk about that. She agrees that the clinic learns her status, and has her number.', {
    'consent-clinic': agreesToTell('puskesmas-kenari', ['identifier', 'hiv', 'contact'], '2026-03-05', '2026-12-31'),
    sent: { type: 'referral.send', input: { referralId: referral, ground: 'consent', told: ['identifier', 'contact'] } },
  });
  note('Sent. What it told is written into the account of disclosures by itself.');
};

const remind = (over: 'phone' | 'message'): Command => ({
  type: 'appointment.remind',
  input: { appointmentId: appointment, over, wording: 'neutral' },
});

export const firstVisit = async ({ casework, on, does, cannot, note }: Desk) => {
  on('2026-03-06', 'the clinic has time for her');
  await does('10:00', forTheClinic, 'The clinic takes her on; Rini writes it down in its name.', {
    accepted: { type: 'referral.answer', input: { referralId: referral, answer: 'accepted' } },
  });
  await does('10:05', rini, 'The first visit: Tuesday, 08:30. A reminder by message, as she asked.', {
    appointment: {
      type: 'appointment.offer',
      input: {
        with: 'agency',
        agencyId: 'puskesmas-kenari',
        contactPerson: 'nurse-lina',
        on: '2026-03-10',
        clock: '08:30',
        purpose: 'hand-off',
        remindOver: 'message',
        agreed: true,
        kinds: ['hiv'],
      },
    },
  });

  on('2026-03-09', 'the reminder');
  await cannot('19:00', rini, 'The system would ring.', remind('phone'));
  await does('19:01', rini, 'A message, for anybody who looks over her shoulder:', { reminded: remind('message') });
  const { record } = await settled(casework.read(caseId, rini));
  const { appointments = [] } = record?.sections.appointment ?? {};
  for (const words of appointments.map(reminderText)) note(`"${words.en}" / "${words.id}"`);

  on('2026-03-10', 'the first visit');
  await does('11:00', rini, 'Tika went with her. She has tablets for a month.', {
    attended: { type: 'appointment.attend', input: { appointmentId: appointment } },
    visited: { type: 'referral.recordFirstVisit', input: { referralId: referral, attended: 'attended', kinds: ['hiv'] } },
  });
  await does('11:30', forTheClinic, 'The clinic says: treatment has begun.', {
    begun: { type: 'referral.progress', input: { referralId: referral, status: 'in-progress' } },
  });
};
