import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { LifeDomain } from '../../vocabulary/life-domains.js';
import { text } from '../../vocabulary/text.js';
import { type Assessment, SetAside } from './assessment.js';

/** Set a domain of life aside: it is deliberately not looked at, at the client's wish or because it plays no part. A3.3 */
export const setAsideDomain = command({
  type: 'assessment.setAsideDomain',
  label: text('set a domain of life aside', 'mengesampingkan suatu bidang kehidupan'),
  rows: ['A3.3'],
  input: z.strictObject({ ...entryInput, domain: LifeDomain, why: Note }),
  fact: { type: 'assessment.domainSetAside', data: z.strictObject({ setAside: SetAside }) },
  decide: (_: { assessment: Assessment }, input, given) => ({ setAside: entry<SetAside>(given, input) }),
  apply: (assessment: Assessment, { setAside }): Assessment => ({ ...assessment, setAside: [...assessment.setAside, setAside] }),
});
