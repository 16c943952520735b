import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Access, RequestSource } from './access.js';
import { openingFields, openingInput } from './opening.js';

/** Open the case: where the request came from and how, at which site, under which programme. It admits nobody: screening does. A8.1, A3.1 */
export const open = command({
  type: 'access.open',
  label: text('open the case', 'membuka berkas layanan'),
  rows: ['A8.1', 'A3.1'],
  input: z.strictObject({ ...openingInput, source: RequestSource }),
  fact: { type: 'access.opened', data: z.strictObject(openingFields) },
  refuses: ['access.already-open'],
  decide: ({ access }: { access: Access }, input, given) =>
    access.openedAt === undefined ? { ...input, openedAt: given.happenedAt, openingRecordedAt: given.now } : refuse('access.already-open'),
  apply: (access: Access, opened): Access => ({ ...access, ...opened }),
});
