/** Wati's dozen, as they stood this evening. Composed. */
import { type Adopting, type Command, newId, type Stage } from '../../src/index.js';
import { zone } from './house.js';

interface Composed {
  readonly nr: number;
  readonly stage: Stage;
  /** The day in February on which the client was last reached. */
  readonly reachedOn: number;
  readonly more?: readonly Command[];
}

const visit = { over: 'visit', with: 'client', purpose: 'support', on: '2026-03-11', agreed: true } as const;
const safe = (channel: 'phone' | 'message' | 'visit', more: object = {}): Command => ({
  type: 'client.setSafeContact',
  input: { channel, allowed: true, ...more },
});
const note = (reader: 'author' | 'team', text: string): Command => ({ type: 'file.writeNote', input: { reader, text } });

const composed: readonly Composed[] = [
  {
    nr: 501,
    stage: 'active',
    reachedOn: 25,
    more: [safe('phone'), safe('visit'), { type: 'appointment.offer', input: { ...visit, clock: '10:00', remindOver: 'phone' } }],
  },
  {
    nr: 502,
    stage: 'active',
    reachedOn: 26,
    more: [
      { type: 'client.setSafeContact', input: { channel: 'phone', allowed: false } },
      safe('message', { hours: [{ from: '18:00', until: '22:00' }] }),
      safe('visit', { hours: [{ from: '09:00', until: '11:00' }] }),
      { type: 'appointment.offer', input: { ...visit, clock: '09:30' } },
    ],
  },
  {
    nr: 503,
    stage: 'active',
    reachedOn: 28,
    more: [
      { type: 'assessment.nameNeed', input: { domain: 'daily-living', title: 'somebody who comes', findingIds: [], service: 'wanted' } },
      {
        type: 'plan.planService',
        input: {
          title: 'weekly visit',
          needId: newId({ commandId: '503-more~1' }),
          goalIds: [],
          how: 'own',
          responsible: 'wati',
          alternatives: [],
          everyDays: 7,
        },
      },
    ],
  },
  {
    nr: 504,
    stage: 'assessment',
    reachedOn: 24,
    more: [
      note('team', 'read letters aloud: he does not say that he cannot read'),
      note('author', 'I was impatient on Friday; take more time'),
    ],
  },
  {
    nr: 505,
    stage: 'active',
    reachedOn: 27,
    more: [safe('message'), { type: 'appointment.offer', input: { ...visit, over: 'office', purpose: 'review', clock: '13:00' } }],
  },
  { nr: 506, stage: 'planning', reachedOn: 23 },
  { nr: 507, stage: 'intake', reachedOn: 28 },
  { nr: 508, stage: 'active', reachedOn: 25 },
  { nr: 509, stage: 'assessment', reachedOn: 27 },
  {
    nr: 510,
    stage: 'active',
    reachedOn: 28,
    more: [
      safe('phone'),
      {
        type: 'appointment.offer',
        input: { with: 'agency', agencyId: 'clinic', purpose: 'hand-off', on: '2026-03-11', clock: '08:00', agreed: true },
      },
    ],
  },
  {
    nr: 511,
    stage: 'active',
    reachedOn: 22,
    more: [
      { type: 'team.addMember', input: { person: 'rosa', discipline: 'psychologist', standby: 'standby' } },
      {
        type: 'team.rosterStandby',
        input: {
          memberId: newId({ commandId: '511-more~1' }),
          from: '2026-03-09',
          until: '2026-03-15',
          hours: { from: '18:00', until: '07:00' },
          reach: 'the night phone',
        },
      },
    ],
  },
  { nr: 512, stage: 'deferred', reachedOn: 20 },
];

/** Each case: how it is taken over, and what has come to stand in it. Every one has a contact, in the office or by the client's call. */
export const dozen = composed.map(({ nr, stage, reachedOn, more = [] }) => {
  const adopting: Adopting = {
    caseId: `case-${nr}`,
    client: { kind: 'person', ref: `client-${nr}` },
    responsible: 'wati',
    source: 'community',
    site: { id: 'kupang', timeZone: zone },
    stage,
    happenedAt: '2025-11',
  };
  const contact: Command = {
    type: 'accompaniment.recordContact',
    input: { with: 'client', startedBy: 'other-side', channel: 'phone', purpose: 'support', role: 'supporter', minutes: 20 },
    happenedAt: `2026-02-${reachedOn}`,
  };
  return { caseId: `case-${nr}`, adopting, commandId: `${nr}-more`, commands: [contact, ...more] };
});

/** What the offer of a case made. @example appointmentOf(501) //=> '501-more~3.0' */
export const appointmentOf = (nr: number): string => {
  const at = dozen.find((d) => d.commandId === `${nr}-more`)?.commands.findIndex((c) => c.type === 'appointment.offer');
  return newId({ commandId: `${nr}-more~${at}` });
};
