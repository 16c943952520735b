import { expect, test } from 'vitest';
import { run } from '../../examples/02-crisis-at-night/main.js';
import { told } from './told.js';

const lines = await told(run);
const line = (part: string) => lines.find((l) => l.includes(part)) ?? '';

test('[B3.1] a report that is sent again over a bad line is one crisis, and it is to be judged at once', () => {
  expect(line('the line drops')).toBe('2026-02-14 02:10 | screening | responding | the client rings; Sari reports, and the line drops');
  expect(line('sends the report again')).toContain('(was already done)');
  expect(lines.filter((l) => l.startsWith('due: crisis.to-judge [night-1.0]'))).toEqual([
    'due: crisis.to-judge [night-1.0] by 2026-02-14 02:10, overdue',
  ]);
});

test('[B3.2] the act that cannot wait is recorded while the crisis goes on', () => {
  expect(line('the act that cannot wait')).toBe('2026-02-14 02:31 | screening | responding | the act that cannot wait');
});

test('[A5.3.2] the stage and the deadlines go on beside a crisis', () => {
  expect(line('admitted')).toBe('2026-02-14 09:10 | intake | responding | admitted');
  expect(line('intake.due')).toContain('by 2026-02-24');
});

test('[A5.3.2] two crises at once: it is stable when both are, and over when both are closed', () => {
  expect(line('the first is stable')).toContain('| intake | responding |');
  expect(line('both are stable')).toContain('| intake | stabilised |');
  expect(line('the first is closed')).toContain('| intake | stabilised |');
  expect(line('the second is closed')).toContain('| intake | none |');
});

test('[B3.1] what was left out in the haste is asked for afterwards', () => {
  expect(lines).toContain('due: crisis.to-judge [day-4.0] by 2026-02-14 11:00, overdue');
});

test('[A3.5] a reader in another role sees nothing that is not for them, and no difference to a case that is not there', () => {
  expect(line('Andi')).toBe('Andi, evaluator | (kind withheld), (note withheld), judged life-threatening');
  expect(line('Reception')).toBe('Reception | existence of the case');
  expect(line('pantry').split(' | ')[1]).toBe(line('A case that is not').split(' | ')[1]);
  expect(lines.filter((l) => /violence|at the door/.test(l))).toEqual([line('Sari, responsible')]);
});
