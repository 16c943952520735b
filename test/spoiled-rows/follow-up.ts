import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'B8.1',
    by: 'a follow-up that was closed before the case was reopened closes the next one',
    in: 'src/case/follow-up/room.ts',
    find: 'followUp.endId === end.id',
    put: 'followUp.endId !== undefined',
    seenBy: 'test/case/follow-up/follow-up.test.ts',
  },
  {
    row: 'B8.2',
    by: 'what a follow-up shows of professionals and support system is not kept',
    in: 'src/case/follow-up/record-visit.ts',
    find: 'entry<FollowUpVisit>(given, input)',
    put: 'entry<FollowUpVisit>(given, { ...input, professionalsDid: undefined, supportSystemDid: undefined })',
    seenBy: 'test/case/follow-up/follow-up.test.ts',
  },
  {
    row: 'B8.3',
    by: 'the time that a follow-up took is not kept',
    in: 'src/case/follow-up/record-visit.ts',
    find: 'entry<FollowUpVisit>(given, input)',
    put: 'entry<FollowUpVisit>(given, { ...input, minutes: 0 })',
    seenBy: 'test/case/follow-up/follow-up.test.ts',
  },
];
