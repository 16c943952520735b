import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import { aClientInAssessment } from '../../../src/testing/index.js';

type Input = Extract<Command, { type: 'assessment.recordFinding' }>['input'];
type Tie = Extract<Command, { type: 'client.addTie' }>['input'];
const withTie = (change: Partial<Tie> = {}) => {
  const told = aClientInAssessment().so({
    type: 'client.addTie',
    input: { person: 'aunt', relation: 'family', formality: 'informal', knows: [], mayBeAsked: true, unsafe: false, ...change },
  });
  return { told, tieId: told.record.sections.client.ties[0]?.id ?? '' };
};
const said = (more: Partial<Input> = {}) =>
  ({
    type: 'assessment.recordFinding',
    input: { domain: 'daily-living', source: 'family', bears: 'limit', found: 'sleeps all day', ...more },
  }) as const;

describe('[A5.1.4] family and close persons are a source, as far as the client lets them be asked', () => {
  test('[A5.1.4] of somebody who may be asked, it is kept who said it', () => {
    const { told, tieId } = withTie();
    told.when(said({ tieId })).then('assessment.findingRecorded', { finding: { source: 'family', tieId } });
  });

  test('[A5.1.4] nobody is asked whom the client did not name: unknown means do not', () => {
    aClientInAssessment().when(said()).thenRefused('contact.not-safe');
    withTie()
      .told.when(said({ tieId: 'none' }))
      .thenRefused('contact.not-safe');
  });

  test.each([
    ['may not be asked', { mayBeAsked: false }],
    ['is unsafe', { unsafe: true }],
  ])('[A5.1.4] nobody is asked who %s, and the refusal does not say why', (_, change) => {
    const { told, tieId } = withTie(change);
    const refused = told.when(said({ tieId })).decision;
    expect(refused).toMatchObject({ refused: true, because: [{ code: 'contact.not-safe' }] });
    expect(JSON.stringify(refused)).not.toContain(tieId);
  });

  test('[A5.1.4] a question tells too: nobody is asked about what they do not know', () => {
    const ignorant = withTie();
    ignorant.told.when(said({ tieId: ignorant.tieId, kinds: ['hiv'] })).thenRefused('contact.not-safe');
    const knowing = withTie({ knows: ['hiv'] });
    knowing.told.when(said({ tieId: knowing.tieId, kinds: ['hiv', 'general'] })).then('assessment.findingRecorded');
  });

  test('[A5.1.4] what family came to say by themselves is kept, also of somebody who may not be asked', () => {
    const { told, tieId } = withTie({ mayBeAsked: false, unsafe: true });
    told.when(said({ cameUnasked: true })).then('assessment.findingRecorded', { finding: { cameUnasked: true } });
    told.when(said({ cameUnasked: true, tieId })).then('assessment.findingRecorded', { finding: { tieId } });
    told.when(said({ cameUnasked: true, tieId: 'none' })).thenRefused('assessment.tie-unknown');
    told.when(said({ cameUnasked: false, tieId })).thenRefused('contact.not-safe');
  });

  test('[A5.1.4] the other sources ask nobody of the network', () => {
    for (const source of ['observation', 'client', 'professional', 'record'] as const)
      aClientInAssessment()
        .when(said({ source, kinds: ['hiv'] }))
        .then('assessment.findingRecorded', { finding: { source } });
  });
});
