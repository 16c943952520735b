export { begin } from './begin.js';
export { conclude } from './conclude.js';
export { evaluateProcess } from './evaluate-process.js';
export { rateGoal } from './rate-goal.js';
export { voidEntry } from './void-entry.js';
