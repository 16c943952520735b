export { disclose } from './disclose.js';
export { give } from './give.js';
export { markDisclosureWrong } from './mark-disclosure-wrong.js';
export { recordRefusal } from './record-refusal.js';
export { tellClient } from './tell-client.js';
export { voidEntry } from './void-entry.js';
export { withdraw } from './withdraw.js';
