import { expect, test } from 'vitest';
import { anOffice, codes, opening, rina, settled } from '../../casework/office.js';

test('[A3.7] an agency that may read the case finds no complaint about itself, in the record or in its history', async () => {
  const { casework } = anOffice();
  await settled(casework.open(opening('k-1'), rina));
  const about = { agencyId: 'agency-1', receivedFrom: 'client', what: 'was hit there', assignedTo: 'tuti' } as const;
  await settled(casework.run('k-1', { type: 'complaint.receive', input: about }, rina));
  const seenBy = async (id: string) => {
    const reader = { ...rina, actor: { kind: 'agency', id } } as const;
    const [read, history] = [await settled(casework.read('k-1', reader)), await settled(casework.history('k-1', reader))];
    return [read.record?.sections.complaint.complaints.length, history.facts.filter((f) => f.type === 'complaint.received').length];
  };
  expect(await seenBy('agency-1')).toEqual([0, 0]);
  expect(await seenBy('agency-2')).toEqual([1, 1]);
  const toItself = { type: 'complaint.receive', input: { ...about, assignedTo: 'agency-1' } } as const;
  expect(codes(await casework.run('k-1', toItself, rina))).toEqual(['complaint.person-complained-of']);
});
