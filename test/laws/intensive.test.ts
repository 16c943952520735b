import { test } from 'vitest';
import { programmes, socialWork } from '../../src/index.js';
import { checkLaws } from './laws.js';
import { startsOf } from './starts.js';

const rules = programmes.intensive;
test('under the intensive programme table and live actor agree at every step, and every law of a case holds', () => {
  console.info(checkLaws(socialWork, startsOf(socialWork, rules), rules, 130_000, 3_000, 34));
}, 300_000);
