import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A1.1',
    by: 'a guardian speaks for the house',
    in: 'src/case/appointment/transitions.ts',
    find: "by.kind === 'client' || by.kind === 'guardian' ? by.kind",
    put: "by.kind === 'client' ? by.kind",
    seenBy: 'test/case/appointment/transitions.test.ts',
  },
  {
    row: 'A1.1',
    by: 'a reminder goes over another channel than the client asked for',
    in: 'src/case/appointment/remind.ts',
    find: 'hasWords && remindOver === over',
    put: "hasWords && remindOver !== ''",
    seenBy: 'test/case/appointment/appointment.test.ts',
  },
  {
    row: 'A1.1',
    by: 'a home visit is safe at any hour',
    in: 'src/case/appointment/meeting.ts',
    find: 'clock === undefined ? on : instantAt(on, clock, zone)',
    put: "clock === undefined ? on : instantAt(on, '09:00', zone)",
    seenBy: 'test/case/appointment/appointment.test.ts',
  },
];
