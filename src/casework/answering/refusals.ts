import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import { type Text, text } from '../../vocabulary/text.js';

/** Refusals of the links by which an agency answers. Their ids are never told: whoever holds a link knows no id of the case. */
export const answerLinkRefusals = {
  'answer-link.not-valid': text('This link is not valid, or not any more.', 'Tautan ini tidak berlaku, atau sudah tidak berlaku lagi.'),
  'answer-link.too-many-attempts': text('There were too many attempts; try again later.', 'Terlalu banyak percobaan; coba lagi nanti.'),
  'answer-link.nothing-asked': text(
    'There is nothing that the agency could answer by a link now.',
    'Saat ini tidak ada yang dapat dijawab lembaga melalui tautan.',
  ),
} satisfies Record<string, Text>;
export type AnswerLinkCode = keyof typeof answerLinkRefusals;

/** The one answer to every wrong holder: guessed, replayed, expired, revoked, or of another referral or tenant. Made anew each time. */
export const notValid = (): Refusal<'answer-link.not-valid'> => refuse('answer-link.not-valid');
