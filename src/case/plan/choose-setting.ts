import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { text } from '../../vocabulary/text.js';
import { ChosenSetting, type Plan, settingFields } from './plan.js';

/** Record where the client wants to succeed: in living, learning, working or social life, in the client's own words. A6.2 */
export const chooseSetting = command({
  type: 'plan.chooseSetting',
  label: text('record the setting that the client chose', 'mencatat lingkungan pilihan klien'),
  rows: ['A6.2'],
  ofMember: true,
  input: z.strictObject({ ...entryInput, ...settingFields }),
  fact: { type: 'plan.settingChosen', data: z.strictObject({ setting: ChosenSetting }) },
  decide: (_: { plan: Plan }, input, given) => ({ setting: entry<ChosenSetting>(given, input) }),
  apply: (plan: Plan, { setting }): Plan => ({ ...plan, settings: [...plan.settings, setting] }),
});
