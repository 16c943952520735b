/** The kit under another runner: `node --import tsx --test`. One line. */
import { test } from 'node:test';
import { forEachCase } from '../../../src/testing/index.js';
import { memoryMade } from '../memory-made.js';

forEachCase(memoryMade, test);
