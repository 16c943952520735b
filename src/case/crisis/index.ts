export { act } from './act.js';
export { close } from './close.js';
export { explain } from './explain.js';
export { judge } from './judge.js';
export { relapse } from './relapse.js';
export { report } from './report.js';
export { settleSafety } from './settle-safety.js';
export { stabilise } from './stabilise.js';
