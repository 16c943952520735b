export { call } from './call.js';
export { cancel } from './cancel.js';
export { hold } from './hold.js';
export { voidEntry } from './void-entry.js';
