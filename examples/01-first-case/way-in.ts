import type { Command } from '../../src/index.js';
import { own, type Step } from './line.js';
import type { Published } from './read-fhir.js';
import { files } from './resources.js';
import { worker, zone } from './world.js';

/** The way in: who asked for what, and whether the answers call for this programme. */
export const wayIn = (facts: Published): readonly Step[] => {
  const { clientId: ref, clinic, verdict, score } = facts;
  const decided: Command =
    score > 0
      ? { type: 'screening.admit', input: { reason: `Hunger Vital Sign ${score} of 2: ${verdict}` } }
      : { type: 'screening.decline', input: { reason: `Hunger Vital Sign ${score} of 2: ${verdict}`, pointedTo: clinic.name } };
  return [
    {
      name: 'contact',
      at: facts.askedOn,
      lines: [
        {
          origin: files.asked,
          does: {
            client: { kind: 'person', ref },
            responsible: worker.id,
            source: 'clinic',
            referredBy: clinic.id,
            site: { id: 'windham', timeZone: zone },
          },
          shows: [ref, clinic.name],
        },
        own({ type: 'client.setSafeContact', input: { channel: 'phone', allowed: true } }, { shows: ['channel.phone'] }),
        own(
          { type: 'access.recordAgreement', input: { result: 'agreed', agencyId: clinic.id, what: 'the clinic sends the answers' } },
          { shows: [clinic.name] },
        ),
        own(
          { type: 'appointment.offer', input: { with: 'client', on: facts.answeredOn.slice(0, 10), purpose: 'first', agreed: true } },
          { id: 'appointment-1', shows: [facts.answeredOn.slice(0, 10)] },
        ),
        own({ type: 'screening.begin', input: {} }),
      ],
    },
    {
      name: score > 0 ? 'screening' : 'declined',
      at: facts.answeredOn,
      worklist: true,
      lines: [
        own({ type: 'appointment.attend', input: { appointmentId: 'appointment-1.0' } }),
        own({ type: 'screening.admit', input: { reason: 'sent by the clinic' } }),
        own({ type: 'screening.recordCondition', input: { acute: 'none' } }, { shows: ['acute-condition.none'] }),
        own({ type: 'screening.weighFamilySupport', input: { support: 'not-asked' } }, { shows: ['family-support.not-asked'] }),
        { origin: files.answers, does: decided, shows: [verdict] },
      ],
    },
  ];
};
