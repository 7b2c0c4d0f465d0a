import { useEffect, useState } from 'react';

/** Counts whole seconds down to 0. `start(seconds)` begins again from there. */
export function useCountdown(): { left: number; start: (seconds: number) => void } {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  const running = left > 0;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [running]);
  return {
    left,
    start: (seconds) => {
      const from = Date.now();
      setNow(from);
      setUntil(from + seconds * 1000);
    },
  };
}
