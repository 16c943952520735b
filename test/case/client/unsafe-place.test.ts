import { describe, expect, test } from 'vitest';
import { aClientInScreening, aCompletePlan, anActiveCase, aSupervisor } from '../../../src/testing/index.js';

const atAgency = {
  type: 'appointment.offer',
  input: { with: 'agency', agencyId: 'agency-1', on: '2026-01-09', purpose: 'support' },
} as const;
/** One member of the family said that he is dangerous, another where he works. */
const behindTheCounter = anActiveCase()
  .withTie('budi', { unsafe: true, relation: 'partner' })
  .withTie('budi', { relation: 'agency', worksAt: 'agency-1' });
const [, where] = behindTheCounter.record.sections.client.ties;
const whereId = where?.id ?? '';

describe('an agency where somebody unsafe works', () => {
  test('[A1.1] is unsafe also where another tie than the unsafe one says where they work', () => {
    behindTheCounter.when(atAgency).thenRefused('contact.not-safe');
    expect(() => behindTheCounter.withReferral()).toThrow('contact.not-safe');
  });

  test('[A1.1][A2.2] is safe again only by a supervisor, whichever tie is changed or marked as made in error', () => {
    const moved = { type: 'client.changeTie', input: { tieId: whereId, said: { worksAt: 'agency-2' }, reason: 'he says so' } } as const;
    behindTheCounter.when(moved).thenRefused('client.only-supervisor');
    const voided = behindTheCounter.so({ type: 'client.voidEntry', input: { entryId: whereId, reason: 'told to' } });
    voided.when(atAgency).thenRefused('contact.not-safe');
    voided.when(moved).thenRefused('client.only-supervisor');
    voided.in({ by: aSupervisor }).so(moved).when(atAgency).then('appointment.offered');
  });

  test('[A1.1] an appointment that was offered before is neither agreed for the client nor reminded of; the agency learns nothing of it', () => {
    const offered = anActiveCase().withSafeContact('message').so(atAgency);
    const appointmentId = offered.last('appointment.offered').appointment.id;
    const agree = { type: 'appointment.agree', input: { appointmentId } } as const;
    const remind = { type: 'appointment.remind', input: { appointmentId, over: 'message', wording: 'neutral' } } as const;
    offered.so(agree).when(remind).then('appointment.reminded');
    const found = offered.withTie('budi', { unsafe: true, worksAt: 'agency-1' });
    found.when(agree).thenRefused('contact.not-safe');
    found.when(remind).thenRefused('contact.not-safe');
    found
      .in({ by: { kind: 'agency', id: 'agency-1' } })
      .when(agree)
      .then('appointment.agreed');
  });
});

describe('somebody unsafe is given no part in the work', () => {
  const unsafe = anActiveCase().withTie('budi', { unsafe: true });

  test('[A7.1] not in the team, and not responsible for the case', () => {
    unsafe.when({ type: 'team.addMember', input: { person: 'budi', discipline: 'nurse', standby: 'no' } }).thenRefused('contact.not-safe');
    unsafe.when({ type: 'team.proposeHandOver', input: { to: 'budi', reason: 'on leave' } }).thenRefused('contact.not-safe');
    const asSupervisor = unsafe.in({ by: aSupervisor });
    asSupervisor.when({ type: 'team.reassign', input: { person: 'budi', reason: 'ill' } }).thenRefused('contact.not-safe');
    asSupervisor.when({ type: 'team.reassign', input: { person: 'sari', reason: 'ill' } }).then('team.reassigned');
  });

  test('[A5.2.6] not to be called by the plan for the unexpected', () => {
    const call = (person: string) =>
      ({ type: 'plan.makeContingency', input: { ifThis: 'no food', thenThat: 'ask for some', call: person } }) as const;
    unsafe.when(call('budi')).thenRefused('contact.not-safe');
    unsafe.when(call('sari')).then('plan.contingencyMade');
  });

  test('[A5.2.6][A7.2] not at hand in a crisis, where they turned out to be unsafe afterwards', () => {
    const named = aCompletePlan().so(
      { type: 'team.addMember', input: { person: 'budi', discipline: 'nurse', standby: 'standby' } },
      { type: 'plan.makeContingency', input: { ifThis: 'no food', thenThat: 'ask for some', call: 'budi' } },
    );
    const contingencyId = named.last('plan.contingencyMade').contingency.id;
    const before = named.inCrisis('illness').last('crisis.reported').atHand;
    expect(before.contingencyIds).toContain(contingencyId);
    expect(before.standby).toContain('budi');
    const after = named.withTie('budi', { unsafe: true }).inCrisis('illness').last('crisis.reported').atHand;
    expect(after.contingencyIds).toEqual(before.contingencyIds.filter((id) => id !== contingencyId));
    expect(after.standby).toEqual(before.standby.filter((person) => person !== 'budi'));
  });

  test('[A5.1.2] not the one who stays in contact while admission is deferred', () => {
    const waiting = aClientInScreening().withTie('budi', { unsafe: true });
    const defer = (staysInContact: string) =>
      ({ type: 'screening.defer', input: { reason: 'in hospital', lookAgainOn: '2026-01-20', staysInContact } }) as const;
    waiting.when(defer('budi')).thenRefused('contact.not-safe');
    waiting.when(defer('sari')).then('screening.deferred');
  });

  test('[B5.3] not as the mediator of a dispute to which they are no party', () => {
    const parties = ['client-1', 'mother'];
    const open = unsafe.so({ type: 'accompaniment.openDispute', input: { title: 'the rent', parties, between: 'client-family' } });
    const disputeId = open.last('accompaniment.disputeOpened').dispute.id;
    const mediate = (mediator: string) => ({ type: 'accompaniment.mediate', input: { disputeId, mediator, agreedBy: parties } }) as const;
    open.when(mediate('budi')).thenRefused('contact.not-safe');
    open.when(mediate('sari')).then('accompaniment.mediated');
  });
});
