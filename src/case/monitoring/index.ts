export { answerQuery } from './answer-query.js';
export { dropQuery } from './drop-query.js';
export { query } from './query.js';
export { review } from './review.js';
export { turnToAdvocacy } from './turn-to-advocacy.js';
export { verify } from './verify.js';
export { voidEntry } from './void-entry.js';
