import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A1.2',
    by: 'what was delivered is not on the record',
    in: 'src/case/service/deliver.ts',
    find: 'deliveries: [...service.deliveries, delivery]',
    put: 'deliveries: delivery ? service.deliveries : []',
    seenBy: 'test/case/record/whole-record.test.ts',
  },
  {
    row: 'A2.2',
    by: 'how a goal was before its change is lost',
    in: 'src/case/plan/change-goal.ts',
    find: 'earlier: [...g.earlier, before]',
    put: 'earlier: [{ ...before, title: title ?? g.title }]',
    seenBy: 'test/case/record/whole-record.test.ts',
  },
  {
    row: 'A4.2',
    by: 'a plan may leave out a need that wants a service',
    in: 'src/case/plan/requirements.ts',
    find: "n.service === 'wanted' &&",
    put: "n.service === 'declined' &&",
    seenBy: 'test/case/record/whole-record.test.ts',
  },
  {
    row: 'A8.9',
    by: 'planning is read as a part of assessment',
    in: 'src/lifecycle/stages.ts',
    find: "source: 'A8.5', aspire: 'planning'",
    put: "source: 'A8.5', aspire: 'assessment'",
    seenBy: 'test/case/record/whole-record.test.ts',
  },
  {
    row: 'B1',
    by: 'a note that was written is not on the record',
    in: 'src/case/file/write-note.ts',
    find: 'notes: [...file.notes, note]',
    put: 'notes: note ? file.notes : []',
    seenBy: 'test/case/record/whole-record.test.ts',
  },
];
