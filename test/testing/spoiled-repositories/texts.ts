import { mapped, type Spoiled, spoiltCases } from './spoiled.js';

/** A repository that changes what it keeps: records only, so that the cases of records see it. */
const changing = (change: (leaf: unknown) => unknown) =>
  spoiltCases((inside) => ({
    load: async (tenant, caseId, commandId) => {
      const stored = await inside.load(tenant, caseId, commandId);
      return stored && { ...stored, record: { ...stored.record, sections: mapped(stored.record.sections, change) } };
    },
  }));

/** Faults of what is kept. */
export const texts: Readonly<Record<string, Spoiled>> = {
  'normalises-ids': {
    fault: 'case ids are brought into normal form, so that two become one',
    make: spoiltCases((inside) => ({
      load: (tenant, caseId, commandId) => inside.load(tenant, caseId.normalize('NFC'), commandId),
    })),
    failsAt: [
      'apart/case-id-angstrom-sign-and-letter',
      'apart/case-id-composed-and-decomposed',
      'case-id/decomposed',
      'case-id/hebrew',
      'case-id/many-marks',
      'case-id/singleton-angstrom',
    ],
  },
  'normalises-text': {
    fault: 'text is brought into normal form',
    make: changing((leaf) => (typeof leaf === 'string' ? leaf.normalize('NFC') : leaf)),
    failsAt: ['text/decomposed', 'text/hebrew', 'text/many-marks', 'text/singleton-angstrom'],
  },
  'trims-text': {
    fault: 'text is trimmed',
    make: changing((leaf) => (typeof leaf === 'string' ? leaf.trim() : leaf)),
    failsAt: [
      'big/megabyte-record',
      'text/blanks-around',
      'text/byte-order-mark',
      'text/carriage-return',
      'text/line-feed',
      'text/line-separator',
      'text/long-blanks',
      'text/no-break-space',
      'text/one-blank',
      'value/long-text',
    ],
  },
  'cuts-emoji': {
    fault: 'characters beyond U+FFFF become a question mark',
    make: changing((leaf) => (typeof leaf === 'string' ? leaf.replace(/[\u{10000}-\u{10ffff}]/gu, '?') : leaf)),
    failsAt: [
      'big/megabyte-record',
      'text/beyond-the-plane',
      'text/emoji',
      'text/emoji-family',
      'text/emoji-skin-tone',
      'text/flag',
      'text/last-character',
      'text/long-emoji',
    ],
  },
  'rounds-numbers': {
    fault: 'numbers have fifteen digits',
    make: changing((leaf) => (typeof leaf === 'number' ? Number(leaf.toPrecision(15)) : leaf)),
    failsAt: [
      'number/a-third',
      'number/beyond-safe',
      'number/largest',
      'number/largest-safe',
      'number/seventeen-digits',
      'number/smallest-safe',
      'number/three-tenths-by-adding',
    ],
  },
  'takes-numbers-for-integers': {
    fault: 'numbers are kept in a column of 32 bits',
    make: changing((leaf) => (typeof leaf === 'number' && Number.isInteger(leaf) ? leaf | 0 : leaf)),
    failsAt: [
      'number/below-32-bits',
      'number/beyond-32-bits',
      'number/beyond-64-bits',
      'number/beyond-safe',
      'number/beyond-unsigned-32-bits',
      'number/largest',
      'number/largest-safe',
      'number/smallest-safe',
    ],
  },
  'takes-null-for-nothing': {
    fault: 'null becomes empty text',
    make: changing((leaf) => leaf ?? ''),
    failsAt: ['value/list-of-empties', 'value/list-of-mixed-types', 'value/null', 'value/null-under-a-key'],
  },
};
