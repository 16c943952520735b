import type { Command, DirectoryService } from '../../src/index.js';
import { consents, own, read, type Step } from './line.js';
import type { Published } from './read-fhir.js';
import { files } from './resources.js';
import { words } from './words.js';
import { worker } from './world.js';

/** A referral that waits for a consent, the agency's word, and the client's. */
export const help = (facts: Published, pantry: DirectoryService): readonly Step[] => {
  const referralId = 'referral-1.0';
  const agency = { ...worker, onBehalfOf: pantry.agencyId };
  const send: Command = { type: 'referral.send', input: { referralId, ground: 'consent', told: ['general', 'contact'] } };
  return [
    {
      name: 'referral',
      at: facts.sentOn,
      lines: [
        {
          origin: `hsds/pantries.json#${pantry.id}`,
          id: 'referral-1',
          shows: [pantry.agencyName],
          does: {
            type: 'referral.draft',
            input: {
              plannedServiceId: 'service-1.0',
              serviceId: pantry.id,
              agencyId: pantry.agencyId,
              contactPerson: `${pantry.agencyId}/front-desk`,
              requirementsChecked: pantry.requirements.map((asks) => ({ asks, state: 'met' })),
              funding: 'free',
            },
          },
        },
        read(facts.consent, { shows: [facts.consentOn, facts.payer.name] }),
        { origin: files.sent, does: send, shows: [pantry.agencyName] },
        own(consents({ purpose: 'disclosure', recipient: pantry.agencyId, covers: ['general', 'contact'], from: '2020-09-11' }), {
          shows: [pantry.agencyName],
        }),
        { origin: files.sent, does: send, shows: [pantry.agencyName] },
      ],
    },
    {
      name: 'help',
      at: '2020-09-12T22:00:00.000Z',
      lines: [
        read(facts.accepted(referralId), { by: agency, shows: ['referral-status.accepted'] }),
        read(facts.firstVisit(referralId), { shows: [facts.visitOn] }),
        read(facts.delivery('service-1.0'), { at: '2020-09-16T22:00:00.000Z', shows: [facts.visitOn] }),
        read(facts.completed(referralId), { by: agency, shows: ['referral-status.completed'] }),
      ],
    },
    {
      name: 'asked',
      at: '2020-10-21T15:00:00.000Z',
      worklist: true,
      lines: [
        own(
          { type: 'referral.recordOutcome', input: { referralId, toldBy: 'client', result: 'received' } },
          { shows: ['told-by.client', 'referral-result.received'] },
        ),
        ...facts.needs.map((_, n) =>
          own(
            { type: 'monitoring.verify', input: { plannedServiceId: `service-${n + 1}.0`, received: 'received-and-used' } },
            { shows: ['receipt.received-and-used'] },
          ),
        ),
        ...facts.needs
          .slice(1)
          .map((_, n) =>
            own(
              { type: 'service.deliver', input: { plannedServiceId: `service-${n + 2}.0`, amount: 5, unit: 'parcel', quality: 'good' } },
              { shows: [words.fiveParcels, 'quality.good'] },
            ),
          ),
        own(
          { type: 'plan.closeGoal', input: { goalId: 'goal-2.0', status: 'completed', reason: 'registered' } },
          { shows: ['goal-view.worker', 'goal-end.completed'] },
        ),
        read(facts.progress('goal-1.0'), { shows: [facts.goalStatusOn, `goal-achievement.${facts.goalStatus}`] }),
        own(
          {
            type: 'accompaniment.recordContact',
            input: { with: 'client', channel: 'phone', purpose: 'monitoring', role: 'supporter', minutes: 20 },
          },
          { shows: ['channel.phone'] },
        ),
        own({
          type: 'monitoring.review',
          input: { findings: 'the parcels come and are used', network: 'none', clientTookPart: 'yes', unmetNeedIds: [] },
        }),
      ],
    },
  ];
};
