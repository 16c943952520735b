export { answer } from './answer.js';
export { escalate } from './escalate.js';
export { reassign } from './reassign.js';
export { receive } from './receive.js';
export { withdraw } from './withdraw.js';
