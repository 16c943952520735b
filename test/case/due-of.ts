import type { LimitCode } from '../../src/case/record.js';
import { type Due, dueIn } from '../../src/insight/due/due.js';
import type { SocialWork } from '../../src/lifecycle/social-work.js';
import type { Story } from '../../src/testing/index.js';

/** What a story holds open under one limit. */
export const dueOf = ({ kit, record, setting }: Story<SocialWork>, rule: LimitCode): readonly Due[] =>
  dueIn(kit, record, setting.rules).filter((due) => due.rule === rule);

/** Half past midnight on Tuesday 6 January 2026 in Jakarta; in UTC it is still Monday. */
export const afterMidnight = '2026-01-05T17:30:00.000Z';
