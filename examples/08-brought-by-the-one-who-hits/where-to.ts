/** Where she is sent, and where not; who speaks with whom, and who does not. */
import type { Command } from '../../src/index.js';
import type { Desk } from '../desk.js';
import { made } from '../desk.js';
import { ester } from './house.js';
import { agreesToTell } from './yanti.js';

const draft = (place: 'rs-bersama' | 'puskesmas-melati', contactPerson: string): Command => ({
  type: 'referral.draft',
  input: {
    plannedServiceId: made('examination'),
    serviceId: `${place}-visum`,
    agencyId: place,
    contactPerson,
    requirementsChecked: [],
    funding: 'public',
    kinds: ['violence'],
  },
});

export const referred = async ({ does, cannot }: Desk) => {
  await does(
    '10:20',
    ester,
    'She wants her injuries seen, and written down for a court. RS Bersama is nearest, Puskesmas Melati could do it too.',
    {
      need: {
        type: 'assessment.nameNeed',
        input: {
          domain: 'safety',
          title: 'injuries seen and on record',
          findingIds: [made('f-hers'), made('f-seen')],
          service: 'wanted',
          kinds: ['violence'],
        },
      },
      examination: {
        type: 'plan.planService',
        input: {
          title: 'treatment and visum',
          needId: made('need'),
          goalIds: [],
          how: 'agency',
          responsible: 'ester',
          serviceId: 'rs-bersama-visum',
          alternatives: ['puskesmas-melati-visum'],
          kinds: ['violence'],
        },
      },
    },
  );
  await does('10:28', ester, 'She would agree to RS Bersama: she knows the way.', {
    'consent-rs': agreesToTell('rs-bersama', ['identifier', 'violence']),
  });
  await cannot('10:30', ester, 'To refer her there:', draft('rs-bersama', 'dr-nina'));
  await cannot('10:32', ester, 'To tell the doctor there beforehand, as she agreed:', {
    type: 'consent.disclose',
    input: {
      recipient: 'rs-bersama',
      recipientIs: 'agency',
      told: ['identifier', 'violence'],
      ground: 'consent',
      consentId: made('consent-rs'),
      clientTold: 'told',
    },
  });
  await does('10:40', ester, 'To Puskesmas Melati, with her word and a witness. Sent.', {
    instead: { type: 'plan.replaceService', input: { plannedServiceId: made('examination'), serviceId: 'puskesmas-melati-visum' } },
    referral: draft('puskesmas-melati', 'dr-felix'),
    'consent-melati': agreesToTell('puskesmas-melati', ['identifier', 'violence']),
    sent: { type: 'referral.send', input: { referralId: made('referral'), ground: 'consent', told: ['identifier', 'violence'] } },
  });
  await cannot('10:45', ester, 'Ester will go with her, and would fetch her at home.', {
    type: 'referral.prepare',
    input: { referralId: made('referral'), step: 'accompanied', channel: 'visit' },
  });
  await does('10:46', ester, 'They meet here, and go from here.', {
    together: { type: 'referral.prepare', input: { referralId: made('referral'), step: 'accompanied', channel: 'office' } },
  });
};

export const notAtOneTable = async ({ does, cannot }: Desk) => {
  await does(
    '11:00',
    ester,
    'The head of the neighbourhood wants to settle it "as a family matter". Anton says yes, and she did not dare to say no.',
    {
      dispute: {
        type: 'accompaniment.openDispute',
        input: { title: 'to settle it as a family', parties: ['client-81', 'anton'], between: 'client-family' },
      },
    },
  );
  await cannot('11:05', ester, 'Mediation, to which all have agreed:', {
    type: 'accompaniment.mediate',
    input: { disputeId: made('dispute'), mediator: 'pak-rt', agreedBy: ['client-81', 'anton'] },
  });
  await does(
    '11:10',
    ester,
    'Instead Ester speaks for her, as she wishes, at the office for the protection of women and children (UPTD PPA).',
    {
      'consent-ppa': agreesToTell('uptd-ppa', ['identifier', 'violence']),
      told: {
        type: 'consent.disclose',
        input: { recipient: 'uptd-ppa', recipientIs: 'authority', told: ['identifier', 'violence'], ground: 'consent', clientTold: 'told' },
      },
      advocacy: {
        type: 'accompaniment.advocate',
        input: {
          disputeId: made('dispute'),
          advocate: 'ester',
          towards: 'uptd-ppa',
          because: 'distress',
          clientAgrees: 'agrees',
          what: 'a place in the shelter is kept for her; no talk at one table',
        },
      },
    },
  );
};
