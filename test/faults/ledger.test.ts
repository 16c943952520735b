import { expect, test } from 'vitest';
import { newLedger } from './ledger.js';
import type { Answer } from './send.js';

const answer = (status: Answer['status']): Answer => ({ status, version: 1, facts: 'digest' });

test('a command whose writer died is in doubt: it may be found done, or be written now', () => {
  for (const status of ['already-done', 'committed'] as const) {
    const ledger = newLedger();
    ledger.meant('a-1', 'k1', 0);
    expect(ledger.died('a-')).toBe(1);
    expect(ledger.open('a-')).toEqual([{ commandId: 'a-1', caseId: 'k1' }]);
    ledger.acknowledged('a-1', answer(status));
    expect([ledger.open(), ledger.odd]).toEqual([[], []]);
  }
});

test('a command that was never in doubt is not found done', () => {
  const ledger = newLedger();
  ledger.meant('a-1', 'k1', 0);
  ledger.acknowledged('a-1', answer('already-done'));
  expect(ledger.odd).toHaveLength(1);
});

test('a store that said it could not be reached has written nothing: found done, it is held to its word', () => {
  const ledger = newLedger();
  ledger.meant('a-1', 'k1', 0);
  ledger.failed('a-1', 'commit', 'KASUS_STORE_UNREACHABLE');
  expect(ledger.known.get('a-1')?.state).toBe('not written');
  ledger.acknowledged('a-1', answer('already-done'));
  expect(ledger.odd).toHaveLength(1);
});

test('a store out of reach says nothing of an earlier try that is in doubt', () => {
  const ledger = newLedger();
  ledger.meant('a-1', 'k1', 0);
  ledger.failed('a-1', 'commit', 'KASUS_OUTCOME_UNKNOWN');
  ledger.meant('a-1', 'k1', 0);
  ledger.failed('a-1', 'commit', 'KASUS_STORE_UNREACHABLE');
  expect(ledger.open()).toHaveLength(1);
  ledger.acknowledged('a-1', answer('already-done'));
  expect(ledger.odd).toEqual([]);
});

test('an error that a caller could not tell from any other is odd, and so is a read that does not know its outcome', () => {
  const ledger = newLedger();
  ledger.failed('a-1', 'commit', 'Error: Connection terminated');
  ledger.failed('a-2', 'load', 'KASUS_OUTCOME_UNKNOWN');
  ledger.failed('a-3', 'load', 'KASUS_STORE_UNREACHABLE');
  expect(ledger.odd).toHaveLength(2);
});
