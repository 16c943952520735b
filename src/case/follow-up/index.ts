export { begin } from './begin.js';
export { close } from './close.js';
export { recordVisit } from './record-visit.js';
export { voidEntry } from './void-entry.js';
