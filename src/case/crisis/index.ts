export { act } from './act.js';
export { close } from './close.js';
export { judge } from './judge.js';
export { report } from './report.js';
export { stabilise } from './stabilise.js';
