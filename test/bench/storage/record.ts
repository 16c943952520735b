import { summaryOf } from '../../../src/casework/summary.js';
import { type CaseRecord, type CaseSummary, type Change, type JournalEntry, programmes, socialWork } from '../../../src/index.js';
import { anActiveCase, type CaseStory, morning } from '../../../src/testing/index.js';

/** An active case, with contacts until its record is 20 KB of JSON. */
const grown = (s: CaseStory, bytes = 20_000): CaseStory => {
  let story = s.withSafeContact('phone');
  for (let n = 0; JSON.stringify(story.record).length < bytes; n += 1)
    story = story.so({
      type: 'accompaniment.recordContact',
      input: {
        with: 'client',
        channel: 'phone',
        purpose: 'support',
        role: 'supporter',
        note: `asked how the week went, number ${n}`,
        minutes: 15,
      },
    });
  return story;
};
const story = grown(anActiveCase());
const { record } = story;
const written = story.entries.at(-1) as JournalEntry;

export const recordBytes: number = JSON.stringify(record).length;
export const factBytes: number = JSON.stringify(written).length;
export const theStory = story;
export const summary: CaseSummary = summaryOf(socialWork, record, programmes.fullSupport, morning);

/** The record and its row, under another id and as if it rested on so many facts. */
export const recordAs = (id: string, version: number): CaseRecord => ({ ...record, id, version });
export const summaryAs = (caseId: string, version: number): CaseSummary => ({ ...summary, caseId, version });
export const factAs = (caseId: string, version: number, commandId: string): JournalEntry => ({ ...written, caseId, version, commandId });

/**
 * The work between reading and writing, the same for every contender: one note of the record is written anew. It is longer or shorter
 * than the one before, as with every real command: over a row of the very same length SQLite writes only the pages that differ.
 */
export const oneMore = (from: CaseRecord, commandId: string): { readonly record: CaseRecord; readonly fact: JournalEntry } => {
  const { accompaniment } = from.sections;
  const [last] = accompaniment.contacts.slice(-1) as [(typeof accompaniment.contacts)[number]];
  const note = 'asked how the week went'.padEnd(24 + (from.version % 7), '.');
  const contacts = accompaniment.contacts.with(-1, { ...last, id: commandId, note });
  const version = from.version + 1;
  return {
    record: { ...from, version, sections: { ...from.sections, accompaniment: { ...accompaniment, contacts } } },
    fact: factAs(from.id, version, commandId),
  };
};
/** The same as a change that a repository takes. */
export const changeFrom = (stored: { readonly record: CaseRecord; readonly summary: CaseSummary }, commandId: string): Change => {
  const next = oneMore(stored.record, commandId);
  return {
    caseId: stored.record.id,
    expectedVersion: stored.record.version,
    record: next.record,
    facts: [next.fact],
    commandId,
    fingerprint: '0123456789abcdef',
    summary: { ...stored.summary, version: next.record.version },
  };
};
