import { type Schema, termsOf } from '../../../vocabulary/schema.js';
import { type Text, text } from '../../../vocabulary/text.js';

/** The labels of a list of codes. */
export const labelsOf = (terms: Schema<string>): Readonly<Record<string, Text>> => termsOf.get(terms)?.labels ?? {};
/** A host's own code has no label here: it stands for itself. */
export const labelIn =
  (labels: Readonly<Record<string, Text>>) =>
  (code: string): Text =>
    labels[code] ?? text(code, code);

/** Those to whom something applies, and the rest. */
export const applies = (yes: Text, no: Text) => ({ codes: { with: yes, without: no }, rest: 'without' }) as const;

export const times: Text = text('times', 'kali');
export const minutes: Text = text('minutes', 'menit');
/** What was not said is not nought. */
export const minutesUnknown: Text = text('times without minutes', 'kali tanpa catatan menit');
export const costUnknown: Text = text('times without a cost', 'kali tanpa catatan biaya');
export const minorUnits: Text = text('minor units', 'satuan terkecil');
