import type { Method } from '../../electron/contract/calls.ts';
import { DeskError } from '../../electron/contract/errors.ts';
import { testDesk } from '../fixtures/test-desk.ts';

// A vault without a window, in a process of its own that is there to be killed. It is asked over node's channel as the
// window asks over its port.

const [path = '', stick = ''] = process.argv.slice(2);
const desk = testDesk({ path, stick });

process.on('message', ({ id, method, input }: { id: number; method: Method; input: never }) => {
  desk.call(method, input).then(
    (value) => process.send?.({ id, value }),
    (fault) => process.send?.({ id, code: fault instanceof DeskError ? fault.code : String(fault) }),
  );
});
process.send?.({ ready: true });
