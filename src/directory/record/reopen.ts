import * as z from 'zod/v4';
import { isRefusal, refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { directoryCommand, onEntry, present, SeenVersion, there } from './command.js';
import { commonOf, type DirectoryEntry, DirectoryRef } from './entry.js';

const opened = (entry: DirectoryEntry): DirectoryEntry => {
  if (entry.kind === 'agency') {
    const { closed: _, ...agency } = entry.agency;
    return { ...entry, agency };
  }
  const { closed: _, ...service } = entry.service;
  return { ...entry, service };
};

/** What was closed is there again. A service of an agency that stays closed waits for its agency. A3.4 */
export const reopen = directoryCommand({
  type: 'directory.reopen',
  label: text('open again what was closed', 'membuka kembali yang pernah ditutup'),
  rows: ['A3.4'],
  input: z.strictObject({ entry: DirectoryRef, seenVersion: SeenVersion.optional() }),
  fact: { type: 'directory.reopened', data: z.strictObject({}) },
  refuses: [...onEntry, 'directory.not-closed'],
  of: ({ entry }) => entry,
  decide: (look, { entry: ref, seenVersion }) => {
    const entry = present(look, ref, seenVersion);
    if (isRefusal(entry)) return entry;
    return commonOf(entry).closed ? {} : refuse('directory.not-closed', [ref.id]);
  },
  apply: (before) => opened(there(before)),
});
