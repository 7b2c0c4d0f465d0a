import { DeskError } from '../contract/errors.ts';
import type { ShellRequests } from '../contract/shell.ts';
import { listQueues, PrintError, printPdf } from './platform/linux-print.ts';

/*
 * Paper. Only CUPS has been run. How Windows and macOS print from memory, and how their queues forget a job, is
 * decided on a release machine; until then they refuse rather than leave a page in a queue.
 */

const hasCups = () => process.platform !== 'win32' && process.platform !== 'darwin';

/** The queues of this machine; none without a print service, and where this program cannot print yet. */
export async function listPrinters(): Promise<ShellRequests['queues']['answer']['queues']> {
  if (!hasCups()) return [];
  try {
    return (await listQueues()).map(({ name, isDefault }) => ({ name, isDefault }));
  } catch (error) {
    if (error instanceof PrintError) return [];
    throw error;
  }
}

/**
 * Prints the very bytes that were shown. `purged` says whether the queue was seen to have forgotten the job. Once
 * anything may lie in the queue this is no error: paper may be out, and the disclosure has to be accounted for.
 * @throws DeskError `no-printer`, `printer-refused`: nothing was printed
 */
export async function printOnPaper(ask: ShellRequests['print']['ask']): Promise<ShellRequests['print']['answer']> {
  if (!hasCups()) throw new DeskError('printer-refused');
  try {
    const sides = ask.twoSided ? 'two-sided-long-edge' : 'one-sided';
    const { spoolPurged, outcome } = await printPdf(ask.pdf, { queue: ask.queue, sides });
    return { purged: spoolPurged, outcome };
  } catch (error) {
    if (!(error instanceof PrintError)) throw error;
    if (error.code === 'queue-may-keep-it') return { purged: false, outcome: 'broken-off' };
    throw new DeskError(error.code);
  }
}
