// #region kit
import { test } from 'vitest';
import { memoryAudit } from '../../src/index.js';
import { forEachCase, type Supports } from '../../src/testing/index.js';
import { casesIn, emptyTables } from './own-repository.js';

const inOneProcess = { feedAtOnce: true, heldCommits: false, reopening: false, otherHandles: false };
const supports: Supports = { ...inOneProcess, codePointOrder: false, largeRecords: true, readableAudit: true, directory: false };

forEachCase(async () => ({ cases: casesIn(emptyTables()), audit: memoryAudit(), supports, close: async () => {} }), test);
// #endregion
