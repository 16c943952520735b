import type { LimitCode } from '../../src/case/record.js';
import type { SocialWork } from '../../src/lifecycle/social-work.js';
import type { Story } from '../../src/testing/index.js';
import { dueOf } from './due-of.js';

/** By when something is due in this case under one rule: days at the site, or an instant where the hour counts. */
export const dueDays = (story: Story<SocialWork>, rule: LimitCode): string[] => dueOf(story, rule).map(({ due }) => due);
