import { useEffect, useState } from 'react';
import { onNotice } from '../app/vault-port.ts';

export interface Step {
  step: string;
  /** 0 to 100. */
  percent: number;
}

/** What the vault tells of a running job: the step's code and a percentage, never a name. */
export function useProgress(job: 'backup' | 'restore', running: boolean): Step | null {
  const [told, setTold] = useState<Step | null>(null);
  useEffect(() => {
    if (!running) {
      setTold(null);
      return;
    }
    return onNotice((notice) => {
      if (notice.notice === 'progress' && notice.job === job) setTold({ step: notice.step, percent: notice.percent });
    });
  }, [job, running]);
  return told;
}
