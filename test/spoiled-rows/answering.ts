import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'B4.3',
    by: 'what the agency answers through a link stands in the journal as nobody’s word',
    in: 'src/casework/answering/holder.ts',
    find: "actor: referral ? { kind: 'agency', id: referral.agencyId } : stranger,",
    put: "actor: referral ? { kind: 'agency', id: referral.id } : stranger,",
    seenBy: 'test/casework/answering.test.ts',
  },
  {
    row: 'A5.3.1',
    by: 'a retry of the same form is refused, though it counted',
    in: 'src/casework/answering/submit.ts',
    find: 'const isFirst = token.mark === mark;',
    put: 'const isFirst = token.mark === submissionId;',
    seenBy: 'test/casework/answering.test.ts',
  },
  {
    row: 'B4.5',
    by: 'any secret opens a link whose id is known',
    in: 'src/casework/answering/token.ts',
    find: 'return differing === 0;',
    put: 'return differing >= 0;',
    seenBy: 'test/casework/answering-wrong-holders.test.ts',
  },
  {
    row: 'B4.5',
    by: 'a link lives on after the client has withdrawn the consent',
    in: 'src/casework/answering/standing.ts',
    find: "if (isWithdrawn(consent, referral)) return { why: 'consent-withdrawn' };",
    put: "if (isWithdrawn(consent, referral) && referral.status === 'draft') return { why: 'consent-withdrawn' };",
    seenBy: 'test/casework/answering-wrong-holders.test.ts',
  },
  {
    row: 'B4.5',
    by: 'opening a link uses it up',
    in: 'src/casework/answering/look.ts',
    find: 'await holder.forgive();',
    put: '',
    seenBy: 'test/casework/answering.test.ts',
  },
  {
    row: 'B4.5',
    by: 'whoever finds a used link is given the next one',
    in: 'src/casework/answering/submit.ts',
    find: "if (!isFirst) return deny(holder, 'used');",
    put: "if (!isFirst && token.step !== 'answer') return deny(holder, 'used');",
    seenBy: 'test/casework/answering.test.ts',
  },
];
