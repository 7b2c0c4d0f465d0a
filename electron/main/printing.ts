import { DeskError } from '../contract/errors.ts';
import type { ShellRequests } from '../contract/shell.ts';
import { listQueues, PrintError, printPdf, purgeWhenDone } from './platform/linux-print.ts';

/*
 * Paper. Only CUPS has been run. How Windows and macOS print from memory, and how their queues forget a job, is
 * decided on a release machine; until then they refuse rather than leave a page in a queue.
 */

/** Seconds for which a queue that could not be emptied at once is looked after. */
const LONGEST_CARE = 900;

const hasCups = () => process.platform !== 'win32' && process.platform !== 'darwin';

/** The queues of this machine; none without a print service, and where this program cannot print yet. */
export async function listPrinters(printService: string): Promise<ShellRequests['queues']['answer']['queues']> {
  if (!hasCups()) return [];
  try {
    return (await listQueues(printService)).map(({ name, isDefault }) => ({ name, isDefault }));
  } catch (error) {
    if (error instanceof PrintError) return [];
    throw error;
  }
}

/**
 * Prints the very bytes that were shown. `purged` says whether the queue was seen to have forgotten the job. Once
 * anything may lie in the queue this is no error: paper may be out, and the disclosure has to be accounted for.
 * A job that is not gone from the queue by then is looked after for 15 minutes more, also when the desk locks.
 * @param waitSeconds how long to wait for the printer before the answer, in seconds; 30 when not said
 * @throws DeskError `no-printer`, `printer-refused`: nothing was printed
 */
export async function printOnPaper(
  printService: string,
  ask: ShellRequests['print']['ask'],
  waitSeconds?: number,
): Promise<ShellRequests['print']['answer']> {
  if (!hasCups()) throw new DeskError('printer-refused');
  try {
    const sides = ask.twoSided ? 'two-sided-long-edge' : 'one-sided';
    const { jobId, purged, outcome } = await printPdf(printService, ask.pdf, {
      queue: ask.queue,
      sides,
      ...(waitSeconds === undefined ? {} : { waitSeconds }),
    });
    // Nobody is waiting for it any more: a fault of ours in there must not end the program.
    if (!purged) void purgeWhenDone(printService, ask.queue, jobId, LONGEST_CARE).catch(() => undefined);
    return { purged, outcome };
  } catch (error) {
    if (!(error instanceof PrintError)) throw error;
    if (error.code === 'queue-may-keep-it') return { purged: false, outcome: 'broken-off' };
    throw new DeskError(error.code);
  }
}
