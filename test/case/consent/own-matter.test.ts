import { test } from 'vitest';
import { programmes } from '../../../src/index.js';
import { anAdmittedClient, consentToService } from '../../../src/testing/index.js';

test('[A3.5] what a child decided alone, no guardian takes back; the child does', () => {
  const { limits } = programmes.fullSupport;
  const rules = { ...programmes.fullSupport, limits: { ...limits, consentAge: { default: 18, perKind: { 'mental-health': 14 } } } };
  const young = anAdmittedClient({ rules, client: { born: '2010-01-05' } });
  const alone = { purpose: 'service', covers: [], from: '2026-01-05', givenBy: 'client', forService: 'mental-health' } as const;
  const decided = young.so({ type: 'consent.give', input: { ...alone, proof: consentToService.input.proof } });
  const withdraw = { type: 'consent.withdraw', input: { consentId: decided.last('consent.given').consent.id } } as const;
  decided
    .in({ by: { kind: 'guardian', id: 'mother' } })
    .when(withdraw)
    .thenRefused('consent.unknown');
  decided
    .in({ by: { kind: 'client', id: 'client-1' } })
    .when(withdraw)
    .then('consent.withdrawn');
});
