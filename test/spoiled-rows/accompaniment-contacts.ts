import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A1.1',
    by: 'a contact that reached nobody counts as contact',
    in: 'src/case/accompaniment/room.ts',
    find: "c.with === 'client' && c.reached === 'reached'",
    put: "c.with === 'client'",
    seenBy: 'test/case/accompaniment/contact.test.ts',
  },
  {
    row: 'A1.1',
    by: 'nobody looks at a visit that was not safe',
    in: 'src/case/file/unsafe-contacts.ts',
    find: 'followUp.visits].flatMap',
    put: 'followUp.visits.slice(0, 0)].flatMap',
    seenBy: 'test/case/file/unsafe-contact.test.ts',
  },
  {
    row: 'A8.1',
    by: 'outreach goes on over a channel to which the client said no',
    in: 'src/case/access/record-outreach.ts',
    find: 'return refuseAll(notKept(safe, input, given)) ??',
    put: 'return refuseAll(notKept(safe || tells === undefined, input, given)) ??',
    seenBy: 'test/case/access/outreach.test.ts',
  },
  {
    row: 'B2.1',
    by: 'a contact keeps no role, purpose and mode of its own',
    in: 'src/case/accompaniment/record-contact.ts',
    find: "entry<Contact>(given, { ...input, startedBy: input.startedBy ?? 'worker', reached: 'reached' })",
    put: "entry<Contact>(given, { ...input, role: 'coordinator', startedBy: input.startedBy ?? 'worker', reached: 'reached' })",
    seenBy: 'test/case/accompaniment/contact.test.ts',
  },
];
