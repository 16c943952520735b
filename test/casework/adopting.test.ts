import { expect, test } from 'vitest';
import { anOffice, opening, rina, settled } from './office.js';

test('[A8.1][A2.1] of a case that is taken over nobody makes up how it came in', async () => {
  const { casework } = anOffice();
  const { source: _, ...known } = opening('k-1');
  await settled(casework.adopt({ ...known, stage: 'active', happenedAt: '2024' }, rina));
  const { record } = await settled(casework.read('k-1', rina));
  expect(record?.sections.access).toMatchObject({ openedAt: '2024', adoption: { stage: 'active' } });
  expect(record?.sections.access.source).toBeUndefined();
});
