import { useState } from 'react';
import type { PrintResult } from '../../electron/contract/packets.ts';
import { usePrinters } from '../audit/PrinterChoice.tsx';

/** One sending to the printer: what it became, or why it was refused. */
export function usePaper(send: (queue: string) => Promise<PrintResult>) {
  const printers = usePrinters();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<{ queue: string; result: PrintResult } | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function print(): Promise<void> {
    const { queue } = printers;
    if (queue === null || busy) return;
    setBusy(true);
    setError(null);
    try {
      setDone({ queue, result: await send(queue) });
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  }
  return { printers, busy, done, error: error ?? printers.error, print };
}

/** The number of copies in a field, or null when it cannot be one. */
export function copiesOf(text: string): number | null {
  const copies = Number(text);
  return /^\d{1,2}$/.test(text) && copies >= 1 && copies <= 20 ? copies : null;
}
