import { describe, expect, test } from 'vitest';
import { readerChanges, roleFor, whyNotFor } from '../../../src/case/file/note-readers.js';
import type { Actor, Command } from '../../../src/index.js';
import { aClientWithNeed, aReferredClient, aSupervisor, aWorker, needId } from '../../../src/testing/index.js';
import type { EntryReader } from '../../../src/vocabulary/readers.js';

const hash = `sha256:${'0a'.repeat(32)}`;
const document = (more: object = {}) =>
  ({
    type: 'file.attachDocument',
    input: { documentId: 'scan-7', hash, documentKind: 'letter', title: 'letter of the village', ...more },
  }) as Command;
const note = (reader: EntryReader, more: object = {}) => ({ type: 'file.writeNote', input: { text: 'x', reader, ...more } }) as Command;
const link = (shows: 'nothing' | 'existence' | 'summary', more: object = {}) =>
  ({ type: 'file.linkCase', input: { toCase: 'case-2', linkKind: 'earlier', shows, ...more } }) as Command;
const another: Actor = { kind: 'worker', id: 'worker-2' };

describe('[B1] documents', () => {
  test('[B1] a document is known by its id, hash, kind and title, on any entry of the record', () => {
    const s = aClientWithNeed();
    s.when(document({ onEntry: needId(s) })).then('file.documentAttached', {
      document: { documentId: 'scan-7', hash, onEntry: needId(s) },
    });
    s.when(document()).then('file.documentAttached', { document: { title: 'letter of the village' } });
    s.when(document({ onEntry: 'nothing' })).thenRefused('file.entry-unknown');
  });

  test('[B1] the same document is attached once to the same entry; a changed one has another hash, and is another', () => {
    const s = aClientWithNeed().so(document());
    s.when(document()).thenRefused('file.document-known');
    s.when(document({ onEntry: needId(s) })).then('file.documentAttached');
    s.when(document({ hash: `sha256:${'0b'.repeat(32)}` })).then('file.documentAttached');
    const entryId = s.last('file.documentAttached').document.id;
    s.so({ type: 'file.voidEntry', input: { entryId, reason: 'wrong client' } })
      .when(document())
      .then('file.documentAttached');
  });

  test('[B1] an entry made in error takes no document, and one with a document is not marked before it', () => {
    const s = aClientWithNeed().so({
      type: 'assessment.recordFinding',
      input: { domain: 'food-insecurity', source: 'record', bears: 'limit', found: 'x' },
    });
    const entryId = s.last('assessment.findingRecorded').finding.id;
    const voided: Command = { type: 'assessment.voidEntry', input: { entryId, reason: 'twice' } };
    s.so(document({ onEntry: entryId }))
      .when(voided)
      .thenRefused('case.entry-in-use');
    s.so(voided)
      .when(document({ onEntry: entryId }))
      .thenRefused('file.entry-unknown');
  });
});

describe('[B1] notes', () => {
  const readers = Object.keys(readerChanges) as EntryReader[];
  const actors = { author: aWorker, supervisor: aSupervisor, other: another } as const;
  const every = readers.flatMap((from) =>
    readers.flatMap((to) => (Object.keys(actors) as (keyof typeof actors)[]).map((who) => [from, to, who] as const)),
  );
  const may = new Set([
    'author>team author',
    'author>supervision author',
    'supervision>team author',
    'supervision>team supervisor',
    'supervision>author author',
    'team>supervision author',
    'team>supervision supervisor',
    'team>author author',
  ] as const satisfies string[]) as ReadonlySet<string>;

  test.each(every)('[B1] a note for %s given to %s by its %s', (from, to, who) => {
    const made = { id: 'n', by: aWorker, reader: from };
    const answer = whyNotFor(made, to, { by: actors[who] });
    expect(roleFor(made, { by: actors[who] })).toBe(who);
    if (from === to) expect(answer).toMatchObject({ because: [{ code: 'file.reader-unchanged', ids: ['n'] }] });
    else if (may.has(`${from}>${to} ${who}`)) expect(answer).toBe(false);
    else expect(answer).toMatchObject({ because: [{ code: 'file.not-yours', ids: ['n'] }] });
  });

  test('[B1] who may not read a note cannot change, mark or add to it, and is not told that it is there', () => {
    const s = aReferredClient().so(note('author'));
    const noteId = s.last('file.noteWritten').note.id;
    for (const by of [another, aSupervisor]) {
      const theirs = s.in({ by });
      theirs.when({ type: 'file.changeReader', input: { noteId, reader: 'team' } }).thenRefused('file.note-unknown');
      theirs.when({ type: 'file.voidEntry', input: { entryId: noteId, reason: 'x' } }).thenRefused('case.entry-unknown');
      theirs.when(document({ onEntry: noteId })).thenRefused('file.entry-unknown');
      theirs.when({ type: 'file.changeReader', input: { noteId: 'none', reader: 'team' } }).thenRefused('file.note-unknown');
    }
    s.when({ type: 'file.changeReader', input: { noteId, reader: 'team' } }).then('file.readerChanged', { noteId, reader: 'team' });
  });

  test('[B1] a note lies on an entry of the record, or on the case', () => {
    const s = aClientWithNeed();
    s.when(note('team', { onEntry: needId(s) })).then('file.noteWritten', { note: { onEntry: needId(s), reader: 'team' } });
    s.when(note('team', { onEntry: 'nothing' })).thenRefused('file.entry-unknown');
  });

  test('[B1] a supervisor brings a note of the team to supervision, and it is changed in the record', () => {
    const s = aReferredClient().so(note('team'));
    const noteId = s.last('file.noteWritten').note.id;
    const told = s.in({ by: aSupervisor }).so({ type: 'file.changeReader', input: { noteId, reader: 'supervision' } });
    expect(told.record.sections.file.notes).toMatchObject([{ id: noteId, reader: 'supervision', text: 'x' }]);
    told
      .in({ by: another })
      .when({ type: 'file.changeReader', input: { noteId, reader: 'team' } })
      .thenRefused('file.note-unknown');
  });
});

describe('[A2.1] links from one case to another', () => {
  test('[A2.1] where help went on, and what was before, stays known from case to case', () => {
    const s = aReferredClient().so(link('summary'), link('existence', { toCase: 'case-3', linkKind: 'transfer' }));
    expect(s.record.sections.file.links).toMatchObject([
      { toCase: 'case-2', linkKind: 'earlier', shows: 'summary' },
      { toCase: 'case-3', linkKind: 'transfer', shows: 'existence' },
    ]);
    s.when(link('summary')).thenRefused('file.link-known');
    s.when(link('existence')).then('file.caseLinked');
    s.when(link('summary', { linkKind: 'duplicate' })).then('file.caseLinked');
  });

  test('[A2.1] a link that shows nothing is for its author and the supervisors; nobody else finds out by asking', () => {
    const s = aReferredClient().so(link('nothing'));
    const made = s.last('file.caseLinked').link;
    expect(made.reader).toBe('supervision');
    s.when(link('nothing')).thenRefused('file.link-known');
    const theirs = s.in({ by: another });
    theirs.when(link('nothing')).then('file.caseLinked');
    theirs.when({ type: 'file.endLink', input: { linkId: made.id } }).thenRefused('file.link-unknown');
    s.in({ by: aSupervisor })
      .when({ type: 'file.endLink', input: { linkId: made.id } })
      .then('file.linkEnded', { linkId: made.id });
  });

  test('[A2.1] a link ends once, is kept, and the case can be linked anew', () => {
    const s = aReferredClient().so(link('summary'));
    const linkId = s.last('file.caseLinked').link.id;
    const ended = s.so({ type: 'file.endLink', input: { linkId } });
    expect(ended.record.sections.file.links).toMatchObject([{ id: linkId, endedAt: s.setting.now }]);
    ended.when({ type: 'file.endLink', input: { linkId } }).thenRefused('file.link-ended');
    ended.when(link('summary')).then('file.caseLinked');
    s.when({ type: 'file.endLink', input: { linkId: 'none' } }).thenRefused('file.link-unknown');
  });

  test('[A2.1] documents, notes and links are taken in every stage, a closed one among them', () => {
    const s = aReferredClient().so({ type: 'termination.endEarly', input: { endReason: 'duplicate', openItems: [] } } as never);
    expect(s.record.state.stage).toBe('closed');
    s.so(document(), note('team'), link('existence', { linkKind: 'duplicate' }));
  });
});
