export { call } from './call.js';
export { cancel } from './cancel.js';
export { closeDecision } from './close-decision.js';
export { hold } from './hold.js';
export { move } from './move.js';
export { voidEntry } from './void-entry.js';
