import type { ReactNode } from 'react';
import type { IconName } from './drawings.ts';
import { Icon } from './Icon.tsx';

/** A state: always an icon and a word, never colour alone. `due` = somebody must act; `stop` = harm or loss only. */
export function Chip({ tone = 'plain', icon, children }: ChipProps) {
  return (
    <span className={tone === 'plain' ? 'chip' : `chip chip--${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

export interface ChipProps {
  tone?: 'ok' | 'due' | 'stop' | 'info' | 'accent' | 'plain';
  icon: IconName;
  children: ReactNode;
}
