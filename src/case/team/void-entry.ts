import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { Team } from './team.js';

/**
 * Mark a membership, a turn on standby, how services are coordinated, or an explanation as made in error. Who is responsible is never voided, so that there is never none; a hand-over
 * is refused and a waiver ended. A2.2
 */
export const voidEntry: VoidEntry<'team', Team> = voiding('team', ['members', 'standby', 'coordinations', 'explanations']);
