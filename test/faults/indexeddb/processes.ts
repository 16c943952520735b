import { readdirSync, readFileSync } from 'node:fs';

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};
/** Behind the name, which may hold anything, and its bracket: the state, and the parent. */
const parentOf = (pid: number): number => Number(/^.*\) \S (\d+)/s.exec(read(`/proc/${pid}/stat`))?.[1] ?? 0);

/** Every process that this one has started, itself or by others, and that draws pages. */
export const renderers = (): readonly number[] => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const isOurs = (pid: number, deep = 0): boolean => {
    if (pid === process.pid) return true;
    return pid > 1 && deep < 8 && isOurs(parentOf(pid), deep + 1);
  };
  return all.filter((pid) => read(`/proc/${pid}/cmdline`).includes('--type=renderer') && isOurs(pid));
};

export const killAll = (pids: readonly number[]): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself in between.
    }
  }
};

/** Gone, or a zombie that nobody has asked after yet. */
export const hasEnded = (pid: number): boolean => {
  const stat = read(`/proc/${pid}/stat`);
  return stat === '' || stat.includes(') Z ');
};
