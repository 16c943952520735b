import { type Text, text } from '../../vocabulary/text.js';
import type { Appointment } from './appointment.js';

/** A reminder that anybody may read: neither who, nor where, nor what for. */
export const reminderText = ({ on, clock }: Pick<Appointment, 'on' | 'clock'>): Text =>
  clock === undefined
    ? text(`A reminder for ${on}.`, `Pengingat untuk tanggal ${on}.`)
    : text(`A reminder for ${on}, ${clock}.`, `Pengingat untuk tanggal ${on}, pukul ${clock}.`);
