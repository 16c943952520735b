import type { Kind } from '../vocabulary/schema.js';

const proof = { how: 'written', language: 'id', textVersion: '2026-1' } as const;
export const consentToService = {
  type: 'consent.give',
  input: { purpose: 'service', covers: [], from: '2026-01-05', givenBy: 'client', ageSeen: 'adult', proof },
} as const;
export const consentToFollowUp = {
  type: 'consent.give',
  input: { purpose: 'follow-up', covers: [], from: '2026-01-05', givenBy: 'client', ageSeen: 'adult', proof },
} as const;
export const consentToTell = (recipient: string, covers: readonly Kind[]) =>
  ({
    type: 'consent.give',
    input: { purpose: 'disclosure', recipient, covers, from: '2026-01-05', givenBy: 'client', ageSeen: 'adult', proof },
  }) as const;
