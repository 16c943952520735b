import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput, live } from '../../vocabulary/entry.js';
import { isFor } from '../../vocabulary/readers.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type CaseFile, CaseLink, linkFields } from './file.js';

/**
 * Say that this case belongs with another one, and how much of that a reader may know: continuity from one field of service to the
 * next. A link that shows nothing is there for its author and the supervisors alone; an abuser in the household must not find where
 * somebody went. Whether the other case exists is not asked: the answer would tell. A2.1
 */
export const linkCase = command({
  type: 'file.linkCase',
  label: text('link another case', 'menautkan berkas lain'),
  rows: ['A2.1'],
  input: z.strictObject({ ...entryInput, ...linkFields }),
  fact: { type: 'file.caseLinked', data: z.strictObject({ link: CaseLink }) },
  refuses: ['file.link-known'],
  decide: ({ file }: { file: CaseFile }, input, given) => {
    const known = live(file.links).find(
      (l) =>
        l.toCase === input.toCase &&
        l.linkKind === input.linkKind &&
        l.shows === input.shows &&
        l.endedAt === undefined &&
        isFor(l, given.by),
    );
    if (known) return refuse('file.link-known', [known.id]);
    return { link: entry<CaseLink>(given, { ...input, ...(input.shows === 'nothing' && { reader: 'supervision' as const }) }) };
  },
  apply: (file: CaseFile, { link }): CaseFile => ({ ...file, links: [...file.links, link] }),
});
