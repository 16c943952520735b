import type { Spoil } from './spoil.js';

const disclosing = { in: 'src/case/consent/disclose.ts', seenBy: 'test/case/consent/disclosing.test.ts' };

export const spoils: readonly Spoil[] = [
  {
    row: 'A3.5',
    by: 'the plan is explained to a provider without a consent that covers it',
    in: 'src/case/team/explain-plan.ts',
    find: "!covering && refuse('team.no-consent', [consentId])",
    put: "!covering && consentId === '' && refuse('team.no-consent', [consentId])",
    seenBy: 'test/case/team/explain-plan.test.ts',
  },
  {
    row: 'A3.5',
    by: 'a consent lets out kinds of information that it does not name',
    in: 'src/case/consent/covering.ts',
    find: 'telling.told.every(',
    put: 'telling.told.some(',
    seenBy: 'test/case/consent/consent.test.ts',
  },
  {
    row: 'A3.5',
    by: 'a withdrawn consent goes on covering',
    in: 'src/case/consent/covering.ts',
    find: '(withdrawnAt === undefined || (zone !== undefined && on < dayIn(withdrawnAt, zone)))',
    put: '(withdrawnAt === undefined || zone === undefined || on <= dayIn(withdrawnAt, zone))',
    seenBy: 'test/case/consent/withdrawal.test.ts',
  },
  {
    row: 'A3.5',
    by: 'HIV is told to the partner in an emergency',
    ...disclosing,
    find: '!isOwned && tellsOfHiv(client, told)',
    put: "told.ground !== 'danger-to-life' && tellsOfHiv(client, told)",
  },
  {
    row: 'A3.5',
    by: "a parent's consent lasts beyond the day of majority",
    in: 'src/case/consent/standing.ts',
    find: '(askAnewOn === undefined || day < askAnewOn)',
    put: '(askAnewOn === undefined || day !== askAnewOn)',
    seenBy: 'test/case/consent/who.test.ts',
  },
  {
    row: 'A3.5',
    by: 'a guardian with a conflict of interest consents',
    in: 'src/case/client/guardians.ts',
    find: '!(t.unsafe || t.guardian?.conflictOfInterest)',
    put: '!t.unsafe',
    seenBy: 'test/case/consent/who.test.ts',
  },
  {
    row: 'A3.5',
    by: 'a guardian who is unsafe reads',
    in: 'src/case/client/guardians.ts',
    find: '!(t.unsafe || t.guardian?.conflictOfInterest)',
    put: '!t.guardian?.conflictOfInterest',
    seenBy: 'test/casework/guardian.test.ts',
  },
  {
    row: 'A3.5',
    by: 'a child decides alone',
    in: 'src/case/consent/giver.ts',
    find: "if (age === 'minor' || age === 'either')",
    put: "if (age === 'either')",
    seenBy: 'test/case/consent/who.test.ts',
  },
  {
    row: 'A1.6',
    by: "one member's consent tells of another",
    in: 'src/case/consent/covering.ts',
    find: '(members?.includes(member) ?? false)',
    put: 'members !== undefined',
    seenBy: 'test/case/consent/who.test.ts',
  },
];
