import type { Spoil } from './spoil.js';

const seenBy = 'test/case/referral/loop.test.ts';

export const spoils: readonly Spoil[] = [
  {
    row: 'A3.6',
    by: 'what the agency says is taken for what the client says',
    in: 'src/case/monitoring/voices.ts',
    find: "const own = by('client')",
    put: "const own = [...by('client'), ...by('provider')]",
    seenBy,
  },
  {
    row: 'A3.6',
    by: 'not known is an answer where nobody tried to reach the client since',
    in: 'src/case/referral/record-outcome.ts',
    find: 'isUnknown && attempts.length === 0',
    put: 'false',
    seenBy,
  },
  {
    row: 'A5.5.2',
    by: 'a disagreement opens no query',
    in: 'src/case/monitoring/disagreement.ts',
    find: '!isWithdrawn && mayAsk(sections, found) && isDenied',
    put: 'false && isDenied',
    seenBy,
  },
  {
    row: 'A5.5.2',
    by: 'an answer settles it, whatever the worker finds',
    in: 'src/case/monitoring/loop.ts',
    find: "return isLast ? undefined : 'worker'",
    put: 'return undefined',
    seenBy,
  },
  {
    row: 'A8.5',
    by: 'an alternative that cannot serve is offered all the same',
    in: 'src/case/referral/next-alternative.ts',
    find: "f.item === 'eligibility' || f.item === 'agreement'",
    put: 'f.item === undefined',
    seenBy: 'test/case/referral/loop-alternative.test.ts',
  },
  {
    row: 'A8.6',
    by: 'a no-show is followed by nothing',
    in: 'src/case/accompaniment/missed-visits.ts',
    find: "v.attended === 'missed' && !isFollowed",
    put: "v.attended === 'attended' && !isFollowed",
    seenBy: 'test/case/referral/loop-hand-off.test.ts',
  },
  {
    row: 'B4.4',
    by: 'a client who speaks thrice counts thrice',
    in: 'src/insight/client-voices.ts',
    find: 'for (const [serviceId, word] of lastWords(record)) count(serviceId, word, 1)',
    put: 'for (const [serviceId, word] of lastWords(record)) count(serviceId, word, 3)',
    seenBy: 'test/insight/client-voices.test.ts',
  },
];
