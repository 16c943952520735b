export { putInForce } from './put-in-force.js';
export { setGoal } from './set-goal.js';
export { voidEntry } from './void-entry.js';
