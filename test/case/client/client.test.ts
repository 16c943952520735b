import { describe, expect, test } from 'vitest';
import { story } from '../../../src/testing/index.js';

const registered = (kind: 'person' | 'household' | 'group') => story().so({ type: 'client.register', input: { kind, ref: 'client-1' } });

describe('[A1.6] a case serves a person, a household or a group', () => {
  test.each(['person', 'household', 'group'] as const)('[A1.6] a %s is registered by the reference of the host only', (kind) => {
    story()
      .when({ type: 'client.register', input: { kind, ref: 'client-1' } })
      .then('client.registered', { kind, ref: 'client-1' });
  });

  test('[A1.6] a case has one client: a second registration is refused', () => {
    registered('person')
      .when({ type: 'client.register', input: { kind: 'person', ref: 'client-2' } })
      .thenRefused('client.already-registered');
  });

  test('[A1.6] a household has members', () => {
    const after = registered('household')
      .when({ type: 'client.addMember', input: { ref: 'child-1', relation: 'daughter' } })
      .then('client.memberAdded', { member: { ref: 'child-1', relation: 'daughter' } });
    expect(after.record.sections.client.members).toHaveLength(1);
  });

  test('[A1.6] a person who is a client has no members', () => {
    registered('person')
      .when({ type: 'client.addMember', input: { ref: 'child-1' } })
      .thenRefused('client.member-not-in-person-case');
  });

  test('[A1.6] nobody is a member twice', () => {
    registered('group')
      .so({ type: 'client.addMember', input: { ref: 'peer-1' } })
      .when({ type: 'client.addMember', input: { ref: 'peer-1' } })
      .thenRefused('client.member-known');
  });
});

describe('[A1.2] the case goes with the client record that the host keeps', () => {
  test('[A1.2] a merged client record is followed, and the former reference stays known', () => {
    const after = registered('person')
      .when({ type: 'client.relink', input: { ref: 'client-2' } })
      .then('client.relinked', { ref: 'client-2', formerRef: 'client-1' });
    expect(after.record.sections.client).toMatchObject({ ref: 'client-2', formerRefs: ['client-1'] });
  });

  test('[A1.2] going back to a former reference leaves no reference in both places', () => {
    const back = registered('person').so(
      { type: 'client.relink', input: { ref: 'client-2' } },
      { type: 'client.relink', input: { ref: 'client-1' } },
    );
    expect(back.record.sections.client).toMatchObject({ ref: 'client-1', formerRefs: ['client-2'] });
  });

  test('[A1.2] a link to the same record, or of a client who is not registered, is refused', () => {
    registered('person')
      .when({ type: 'client.relink', input: { ref: 'client-1' } })
      .thenRefused('client.same-ref');
    story()
      .when({ type: 'client.relink', input: { ref: 'client-1' } })
      .thenRefused('client.not-registered');
  });
});
