import { test } from 'vitest';
import { forEachCase } from '../../src/testing/index.js';
import { memoryMade, memoryThroughJson } from './memory-made.js';

/** Once for each configuration of the same store. */
forEachCase(memoryMade, (title, run) => test(`memory: ${title}`, run));
forEachCase(
  () => memoryThroughJson(),
  (title, run) => test(`memory with snapshots: ${title}`, run),
);
