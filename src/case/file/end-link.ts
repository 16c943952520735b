import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { linkFor } from './entries.js';
import type { CaseFile } from './file.js';

/**
 * End a link: from then on it shows nothing, and where it led only its author and the supervisors still see. One made in error is marked
 * so instead. A2.1
 */
export const endLink = command({
  type: 'file.endLink',
  label: text('end a link to another case', 'mengakhiri tautan ke berkas lain'),
  rows: ['A2.1'],
  input: z.strictObject({ linkId: Id }),
  fact: { type: 'file.linkEnded', data: z.strictObject({ linkId: Id, at: When }) },
  refuses: ['file.link-unknown', 'file.link-ended'],
  decide: ({ file }: { file: CaseFile }, { linkId }, given) => {
    const link = linkFor(file, linkId, given);
    if (!link) return refuse('file.link-unknown', [linkId]);
    return link.endedAt === undefined ? { linkId, at: given.happenedAt } : refuse('file.link-ended', [linkId]);
  },
  apply: (file: CaseFile, { linkId, at }): CaseFile => ({
    ...file,
    links: change(file.links, linkId, (l) => ({ ...l, endedAt: at, reader: 'supervision' })),
  }),
});
