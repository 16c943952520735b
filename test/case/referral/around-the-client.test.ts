import { expect, test } from 'vitest';
import { anActiveCase, referralId } from '../../../src/testing/index.js';

test('[A3.5] to a service of somebody around the client HIV is told by consent only; the account of disclosures has no hole', () => {
  const parish = anActiveCase().withTie('parish', { relation: 'religious' }).withReferral({ agencyId: 'parish' });
  const send = (ground: 'danger-to-life' | 'consent', told: readonly ('hiv' | 'general')[]) =>
    ({
      type: 'referral.send',
      input: { referralId: referralId(parish), ground, told: [...told], ...(ground !== 'consent' && { reason: 'in danger' }) },
    }) as const;
  parish.when(send('danger-to-life', ['hiv'])).thenRefused('referral.no-consent');
  expect(parish.so(send('danger-to-life', ['general'])).record.sections.consent.disclosures).toHaveLength(1);
  const agreed = parish.withConsentToTell('parish', 'hiv').so(send('consent', ['hiv']));
  expect(agreed.record.sections.consent.disclosures).toMatchObject([{ recipient: 'parish', told: ['hiv'], ground: 'consent' }]);
});
