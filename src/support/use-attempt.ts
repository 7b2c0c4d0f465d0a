import { useState } from 'react';

/** Runs a change and keeps what went wrong, to be shown beside it. `busy` while it runs: a form sends once. */
export function useAttempt() {
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  async function attempt(run: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      await run();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  }
  return { error, busy, attempt };
}
