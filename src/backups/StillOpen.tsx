import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { dayOf, fullDay } from '../i18n/format.ts';
import { Notice } from '../ui/Notice.tsx';

/** Backups on sticks that still open with what should open nothing any more. Only deleting them ends that. */
export function StillOpen({ title, generations, children }: StillOpenProps) {
  const { i18n } = useLingui();
  return (
    <Notice tone="due" icon="stick" title={title}>
      <p>{children}</p>
      <ul className="stillopen">
        {generations.map(({ generation, at }) => (
          <li key={generation} className="num">
            {i18n.t('Number {generation}, {day}', { generation, day: fullDay(dayOf(at)) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface StillOpenProps {
  title: string;
  generations: readonly { generation: number; at: string }[];
  /** What to do about it. */
  children: ReactNode;
}
