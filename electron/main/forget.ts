import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (how: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

/** V8's own collector, which is not within reach of a program that has not asked for it. */
function collector(): Collect {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Collect;
  setFlagsFromString('--no-expose-gc');
  return collect;
}

let collect: Collect | null = null;

/**
 * Gives up what nobody uses any more in this process's memory, and the pages on which it stood. Words of hers pass the
 * shell on their way to paper, and their strings would lie there until the collector happens to come by; JavaScript
 * cannot wipe them (seen: after a lock that takes half a second they lay there still). Some tens of milliseconds, so
 * only when the next window stands.
 */
export function forgetWhatPassed(): void {
  collect ??= collector();
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
