import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A8.9',
    by: 'a way back is no new round',
    in: 'src/insight/telling/aspire.ts',
    find: 'order.indexOf(step) < order.indexOf(last.step)',
    put: 'order.indexOf(step) < 0',
    seenBy: 'test/insight/aspire.test.ts',
  },
  {
    row: 'A2.1',
    by: 'whose mark as unsafe was made in error is contacted',
    in: 'src/insight/telling/hand-over/safety.ts',
    find: 'client.ties.filter((t) => t.unsafe === true)',
    put: 'standing(client.ties).filter((t) => t.unsafe === true)',
    seenBy: 'test/insight/hand-over-summary.test.ts',
  },
  {
    row: 'A2.1',
    by: 'a case is not listed for whom a hand-over is proposed to',
    in: 'src/adapters/memory/summaries.ts',
    find: 'this.#byAwaited.move(row.caseId, had(was, person), had(row, person));',
    put: 'this.#byAwaited.move(row.caseId, had(was, person), undefined);',
    seenBy: 'test/casework/hand-over.test.ts',
  },
  {
    row: 'A4.5',
    by: 'what was told later stands where it was written down, and not where it happened',
    in: 'src/insight/telling/timeline.ts',
    find: "firstDayOf(when, zone) ?? '~'",
    put: "firstDayOf('unknown', zone) ?? '~'",
    seenBy: 'test/insight/timeline.test.ts',
  },
  {
    row: 'B1',
    by: 'decisions of a conference are forgotten with the conference',
    in: 'src/insight/telling/hand-over/standing.ts',
    find: "filter((d) => d.status === 'open')",
    put: "filter((d) => d.status === 'dropped')",
    seenBy: 'test/insight/hand-over-summary.test.ts',
  },
];
