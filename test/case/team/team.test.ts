import { describe, expect, test } from 'vitest';
import { responsibleFor } from '../../../src/case/team/team.js';
import { aClientInPlanning, aReferredClient, aSupervisor, story } from '../../../src/testing/index.js';
import { afterMidnight, dueOf } from '../due-of.js';

type Case = ReturnType<typeof story>;
const other = { by: { kind: 'worker', id: 'worker-2' } } as const;
const supervised = { by: aSupervisor };
const assign = { type: 'team.assignResponsible', input: { person: 'worker-1' } } as const;
const propose = { type: 'team.proposeHandOver', input: { to: 'worker-2', reason: 'moves to another district' } } as const;
const reassign = { type: 'team.reassign', input: { person: 'worker-3', reason: 'fell ill' } } as const;
const nurse = { type: 'team.addMember', input: { person: 'nurse-1', discipline: 'nurse', standby: 'standby' } } as const;
const accept = (handOverId: string) => ({ type: 'team.acceptHandOver', input: { handOverId } }) as const;
const refuse = (handOverId: string) => ({ type: 'team.refuseHandOver', input: { handOverId, why: 'too many clients' } }) as const;
const leave = (memberId: string) => ({ type: 'team.endMembership', input: { memberId } }) as const;
const voids = (entryId: string) => ({ type: 'team.voidEntry', input: { entryId, reason: 'wrong client' } }) as const;

const proposed = () => aReferredClient().so(propose);
const handOverId = (s: Case) => s.last('team.handOverProposed').handOver.id;
const responsible = (s: Case) => responsibleFor(s.record.sections.team);

describe('[A4.5] one person is responsible, never none and never two', () => {
  test('[A7.1] the responsible person is named once; later the case is handed over or reassigned', () => {
    story()
      .when(assign)
      .then('team.responsibleAssigned', { responsibility: { person: 'worker-1', how: 'opened' } });
    aReferredClient().when(assign).thenRefused('team.already-responsible');
  });

  test('[A2.1] until the other accepts, the giver stays responsible', () => {
    const waiting = aReferredClient()
      .when(propose)
      .then('team.handOverProposed', { handOver: { from: 'worker-1', to: 'worker-2', status: 'proposed' } });
    expect(responsible(waiting)).toBe('worker-1');
    const accepted = waiting
      .in(other)
      .when(accept(handOverId(waiting)))
      .then('team.handOverAccepted', { responsibility: { how: 'handed-over' } });
    expect(responsible(accepted)).toBe('worker-2');
    expect(accepted.record.sections.team.handOvers[0]).toMatchObject({ status: 'accepted' });
  });

  test('[A2.1] only the person it was proposed to accepts', () => {
    proposed()
      .when(accept(handOverId(proposed())))
      .thenRefused('team.not-addressee');
    proposed()
      .in(supervised)
      .when(accept(handOverId(proposed())))
      .thenRefused('team.not-addressee');
  });

  test('[A2.1] one that is refused changes nothing but that it was refused', () => {
    const refused = proposed()
      .in(other)
      .when(refuse(handOverId(proposed())))
      .then('team.handOverRefused', { why: 'too many clients' });
    expect(responsible(refused)).toBe('worker-1');
    for (const answer of [accept, refuse]) refused.when(answer(handOverId(refused))).thenRefused('team.hand-over-ended');
  });

  test('[A2.1] an answer needs a hand-over on the record', () => {
    for (const answer of [accept, refuse]) aReferredClient().when(answer('none')).thenRefused('team.hand-over-unknown');
  });

  test('[A2.1] it is proposed by somebody responsible, to somebody else, one at a time', () => {
    story().when(propose).thenRefused('team.nobody-responsible');
    aReferredClient()
      .when({ ...propose, input: { ...propose.input, to: 'worker-1' } })
      .thenRefused('team.same-person');
    proposed()
      .when({ ...propose, input: { ...propose.input, to: 'worker-3' } })
      .thenRefused('team.hand-over-pending');
  });

  test('[A4.5] a supervisor reassigns at once, and a waiting hand-over is overtaken', () => {
    const now = proposed()
      .in(supervised)
      .when(reassign)
      .then('team.reassigned', { responsibility: { how: 'reassigned' }, overtaken: [handOverId(proposed())] });
    expect(responsible(now)).toBe('worker-3');
    now
      .in(other)
      .when(accept(handOverId(now)))
      .thenRefused('team.hand-over-ended');
  });

  test('[A4.5] nobody else reassigns, and not to who is responsible already', () => {
    aReferredClient().when(reassign).thenRefused('team.only-supervisor');
    aReferredClient()
      .in(supervised)
      .when({ ...reassign, input: { ...reassign.input, person: 'worker-1' } })
      .thenRefused('team.same-person');
  });

  test('[A2.1] a hand-over without an answer is due after three days of the site, and is for whom it was proposed to', () => {
    const waiting = (s: Case) => dueOf(s, 'team.hand-over-due');
    expect(waiting(aReferredClient().in({ now: afterMidnight }).so(propose))).toMatchObject([
      { due: '2026-01-09', overdueFrom: '2026-01-09T17:00:00.000Z', whose: 'worker-2' },
    ]);
    expect(waiting(proposed().so(refuse(handOverId(proposed()))))).toEqual([]);
    expect(waiting(proposed().in(supervised).so(reassign))).toEqual([]);
  });

  test('[A4.5] who was ever responsible is not voided', () => {
    aReferredClient()
      .when(voids(aReferredClient().last('team.responsibleAssigned').responsibility.id))
      .thenRefused('case.entry-unknown');
    proposed()
      .when(voids(handOverId(proposed())))
      .thenRefused('case.entry-unknown');
  });
});

describe('[A7.1] the multidisciplinary team', () => {
  const joined = () => aReferredClient().so(nurse);
  const memberId = joined().last('team.memberAdded').member.id;

  test('[A7.2] a member joins with discipline and standby, and leaves', () => {
    aReferredClient()
      .when(nurse)
      .then('team.memberAdded', { member: { discipline: 'nurse', standby: 'standby' } });
    joined().when(leave(memberId)).then('team.membershipEnded', { memberId });
  });

  test('[A7.1] nobody is in the team twice, but may come back', () => {
    joined().when(nurse).thenRefused('team.already-member');
    joined().so(leave(memberId)).when(nurse).then('team.memberAdded');
  });

  test('[A7.1] only who is in the team leaves it, once', () => {
    joined().when(leave('none')).thenRefused('team.member-unknown');
    joined().so(leave(memberId)).when(leave(memberId)).thenRefused('team.membership-ended');
  });

  test('[A7.1] a plan asks for a team: who left and who was entered in error are none', () => {
    const planning = aClientInPlanning();
    expect(planning.missing('plan.putInForce')).toContain('team.has-members');
    const team = planning.so(nurse);
    const { id } = team.last('team.memberAdded').member;
    expect(team.missing('plan.putInForce')).not.toContain('team.has-members');
    for (const gone of [leave(id), voids(id)]) expect(team.so(gone).missing('plan.putInForce')).toContain('team.has-members');
  });

  test('[A2.2] a membership on which something rests is not voided', () => {
    joined().when(voids(memberId)).then('team.entryVoided', { entryId: memberId });
    const rests = { ...nurse, input: { ...nurse.input, person: 'nurse-2', ext: { 'clinic:deputy': { of: memberId } } } };
    joined().so(rests).when(voids(memberId)).thenRefused('case.entry-in-use');
  });

  test('[A3.5] a case has one channel of communication: the newest', () => {
    const channel = (channel: string) => ({ type: 'team.setChannel', input: { channel } }) as const;
    const set = aReferredClient()
      .so(channel('weekly call'))
      .when(channel('shared mailbox'))
      .then('team.channelSet', { channel: 'shared mailbox' });
    expect(set.record.sections.team.channel).toBe('shared mailbox');
  });
});
