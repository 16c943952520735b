export { agreeContract } from './agree-contract.js';
export { checkEligibility } from './check-eligibility.js';
export { complete } from './complete.js';
export { endContract } from './end-contract.js';
export { explore } from './explore.js';
export { orient } from './orient.js';
export { voidEntry } from './void-entry.js';
