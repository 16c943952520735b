import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { kindedText, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Team } from './team.js';

/** Set the case's one channel of communication among all resources in use. It is not a way to reach the client. A3.5 */
export const setChannel = command({
  type: 'team.setChannel',
  label: text('set the channel of communication', 'menetapkan saluran komunikasi'),
  rows: ['A3.5', 'B7.1'],
  input: z.strictObject({ channel: kindedText('contact') }),
  fact: { type: 'team.channelSet', data: z.strictObject({ channel: kindedText('contact'), at: When }) },
  decide: (_: { team: Team }, { channel }, given) => ({ channel, at: given.happenedAt }),
  apply: (team: Team, { channel }): Team => ({ ...team, channel }),
});
