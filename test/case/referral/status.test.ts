import { describe, expect, test } from 'vitest';
import type { Command, RefusalCode } from '../../../src/case/record.js';
import { ReferralStatus } from '../../../src/case/referral/referral.js';
import { isOpen, isUnderWay, mayBecome, transitions } from '../../../src/case/referral/transitions.js';
import { agencyId, anActiveCase, consentToTell, plannedServiceId, referralId } from '../../../src/testing/index.js';
import { termsOf } from '../../../src/vocabulary/schema.js';

type Status = ReferralStatus;
const statuses = Object.keys(termsOf.get(ReferralStatus)?.labels ?? {}) as Status[];
const worker = { kind: 'worker', id: 'worker-1' } as const;
const agency = { kind: 'agency', id: agencyId } as const;
const actors = [
  { who: 'a worker', by: worker, side: 'requester' },
  { who: 'the agency', by: agency, side: 'target' },
  { who: 'a worker who enters its word', by: { ...worker, onBehalfOf: agencyId }, side: 'target' },
  { who: 'another agency', by: { kind: 'agency', id: 'agency-2' }, side: undefined },
  { who: 'the client', by: { kind: 'client', id: 'client-1' }, side: undefined },
] as const;

/** The command that asks for a status; a rejected one has none of its own but an answer. */
const become = (id: string, to: Status): Command | undefined => {
  switch (to) {
    case 'draft':
      return undefined;
    case 'requested':
      return { type: 'referral.send', input: { referralId: id, ground: 'consent', told: ['general'] } };
    case 'accepted':
    case 'rejected':
      return { type: 'referral.answer', input: { referralId: id, answer: to } };
    case 'cancelled':
      return { type: 'referral.cancel', input: { referralId: id, reason: 'the client asked' } };
    default:
      return { type: 'referral.progress', input: { referralId: id, status: to } };
  }
};

const active = anActiveCase().so(consentToTell(agencyId, ['general']));
const drafted = active.so({
  type: 'referral.draft',
  input: {
    plannedServiceId: plannedServiceId(active),
    serviceId: 'pantry',
    agencyId,
    contactPerson: 'p-1',
    requirementsChecked: [{ asks: 'lives in the area', state: 'met' }],
    funding: 'free',
  },
});
const id = referralId(drafted);

/** How each status is reached: the shortest way through the table. */
const reached = new Map<Status, typeof drafted>([['draft', drafted]]);
for (const [from, s] of reached) {
  for (const [to, sides] of Object.entries(transitions[from]) as [Status, readonly string[]][]) {
    const command = become(id, to);
    if (command && !reached.has(to)) reached.set(to, s.in({ by: sides.includes('requester') ? worker : agency }).so(command));
  }
}

describe('[A5.3.1] every status of a referral and every next one has an answer', () => {
  test('[A5.3.1] every status can be reached', () => {
    expect([...reached.keys()].sort()).toEqual([...statuses].sort());
    for (const [status, s] of reached) expect(s.record.sections.referral.referrals[0]?.status).toBe(status);
  });

  const pairs = statuses.flatMap((from) => statuses.flatMap((to) => actors.map((a) => ({ from, to, ...a }))));
  test.each(pairs.filter(({ to }) => to !== 'draft'))('[A5.3.1] $from → $to by $who', ({ from, to, by, side }) => {
    const command = become(id, to);
    const s = reached.get(from)?.in({ by });
    if (!command || !s) throw new Error('not reached');
    const outcome = s.when(command);
    if (transitions[from][to] === undefined) outcome.thenRefused('referral.wrong-status');
    else if (!mayBecome(from, to, side)) outcome.thenRefused('referral.wrong-actor');
    else expect(outcome.decision.refused).toBe(false);
  });

  /** Written out by hand from the Gravity referral Task, so that the table above cannot prove itself. */
  test('[A5.3.1] the steps are those of the published referral Task', () => {
    const steps = statuses.map(
      (from) =>
        `${from}: ${Object.entries(transitions[from])
          .map(([to, sides]) => `${to} ${sides?.map((s) => s[0]).join('')}`)
          .join(', ')}`,
    );
    expect(steps).toEqual([
      'draft: requested r, cancelled r',
      'requested: accepted t, rejected t, cancelled rt',
      'accepted: in-progress t, on-hold t, cancelled rt, completed t, failed t',
      'rejected: ',
      'in-progress: on-hold t, cancelled rt, completed t, failed t',
      'on-hold: in-progress t, cancelled rt, completed t, failed t',
      'completed: ',
      'failed: ',
      'cancelled: ',
    ]);
  });

  /** What is done with a referral beside its status, and in which statuses it can be: by hand, as the day's work has it. */
  const beside: readonly { readonly command: Command; readonly inStatus: readonly Status[]; readonly else: RefusalCode }[] = [
    { command: { type: 'referral.prepare', input: { referralId: id, step: 'informed' } }, inStatus: statuses, else: 'referral.unknown' },
    {
      command: { type: 'referral.bookFirstVisit', input: { referralId: id, on: '2026-02-01' } },
      inStatus: ['draft', 'requested', 'accepted', 'in-progress', 'on-hold'],
      else: 'referral.wrong-status',
    },
    {
      command: { type: 'referral.recordFirstVisit', input: { referralId: id, attended: 'attended' } },
      inStatus: ['requested', 'accepted', 'rejected', 'in-progress', 'on-hold', 'completed', 'failed'],
      else: 'referral.wrong-status',
    },
    {
      command: { type: 'referral.recordOutcome', input: { referralId: id, toldBy: 'client', result: 'received' } },
      inStatus: ['requested', 'accepted', 'rejected', 'in-progress', 'on-hold', 'completed', 'failed'],
      else: 'referral.wrong-status',
    },
    { command: { type: 'referral.recall', input: { referralId: id } }, inStatus: ['requested'], else: 'referral.wrong-status' },
    {
      command: { type: 'referral.decideAfterWithdrawal', input: { referralId: id, clientWas: 'could-not-be-reached', decided: 'stop' } },
      inStatus: [],
      else: 'referral.not-withdrawn',
    },
    {
      command: { type: 'referral.makeGood', input: { referralId: id, item: 'funding', found: 'in-order' } },
      inStatus: [],
      else: 'referral.nothing-skipped',
    },
  ];
  const work = statuses.flatMap((from) => beside.map((b) => ({ ...b, from, type: b.command.type })));
  test.each(work)('[A5.3.1] $from: $type', ({ from, command, inStatus, else: code }) => {
    const outcome = reached.get(from)?.in({ by: worker }).when(command);
    if (inStatus.includes(from)) expect(outcome?.decision.refused).toBe(false);
    else outcome?.thenRefused(code);
  });

  /** Steps that belong to one side: in which statuses, by whom, and what is answered to the others. */
  const sided: readonly {
    readonly command: Command;
    readonly inStatus: readonly Status[];
    readonly sides: readonly string[];
    readonly else: RefusalCode;
    /** Whether a wrong actor is named beside a wrong status. */
    readonly both?: true;
  }[] = [
    {
      command: { type: 'referral.remind', input: { referralId: id } },
      inStatus: ['requested'],
      sides: ['requester'],
      else: 'referral.wrong-status',
      both: true,
    },
    {
      command: { type: 'referral.expire', input: { referralId: id } },
      inStatus: ['requested'],
      sides: ['requester'],
      else: 'referral.wrong-status',
    },
    {
      command: {
        type: 'referral.passOn',
        input: {
          referralId: id,
          agencyId: 'agency-3',
          serviceId: 'kitchen',
          contactPerson: 'p-3',
          ground: 'danger-to-life',
          reason: 'nothing to eat',
          told: ['general'],
        },
      },
      inStatus: ['accepted', 'in-progress', 'on-hold'],
      sides: ['target'],
      else: 'referral.wrong-status',
      both: true,
    },
    {
      command: { type: 'referral.sayWhy', input: { referralId: id, why: 'no-capacity' } },
      inStatus: ['rejected', 'failed', 'on-hold'],
      sides: ['requester', 'target'],
      else: 'referral.nothing-to-say',
      both: true,
    },
  ];
  const sidedPairs = statuses.flatMap((from) =>
    sided.flatMap((step) => actors.map((a) => ({ from, step, type: step.command.type, ...a }))),
  );
  test.each(sidedPairs)('[A5.3.1] $from: $type by $who', ({ from, step, by, side }) => {
    const outcome = reached.get(from)?.in({ by }).later({ days: 22 }).when(step.command);
    const mayNow = step.inStatus.includes(from);
    const isTheirs = side !== undefined && step.sides.includes(side);
    if (mayNow && isTheirs) expect(outcome?.decision.refused).toBe(false);
    else
      outcome?.thenRefused(
        ...(mayNow ? [] : [step.else]),
        ...(!isTheirs && (mayNow || step.both) ? (['referral.wrong-actor'] as const) : []),
      );
  });

  test('[A5.3.1] open and under way follow from the table', () => {
    expect(statuses.filter((status) => isOpen({ status }))).toEqual(['draft', 'requested', 'accepted', 'in-progress', 'on-hold']);
    expect(statuses.filter((status) => isUnderWay({ status }))).toEqual(['accepted', 'in-progress', 'on-hold']);
  });

  test('[A5.3.1] a step says when, and the reason of the status before does not stay', () => {
    const held = reached
      .get('accepted')
      ?.in({ by: agency })
      .so({ type: 'referral.progress', input: { referralId: id, status: 'on-hold', reason: 'no driver' } });
    expect(held?.record.sections.referral.referrals[0]).toMatchObject({ status: 'on-hold', statusReason: 'no driver' });
    const on = held?.later({ days: 2 }).so({ type: 'referral.progress', input: { referralId: id, status: 'in-progress' } });
    expect(on?.record.sections.referral.referrals[0]).toMatchObject({ status: 'in-progress', statusSince: '2026-01-07T02:00:00.000Z' });
    expect(on?.record.sections.referral.referrals[0]?.statusReason).toBeUndefined();
  });

  test.each(statuses.filter((s) => s !== 'draft'))('[A5.3.1] a referral that is not on the record has no step: %s', (to) => {
    const command = become('none', to);
    if (command) active.when(command).thenRefused('referral.unknown');
  });
});
