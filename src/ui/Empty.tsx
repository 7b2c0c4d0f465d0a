import type { ReactNode } from 'react';
import type { IconName } from './drawings.ts';
import { Icon } from './Icon.tsx';
import { Unbroken } from './Unbroken.tsx';

/** An empty list that teaches: what will stand here, and the one key that puts it there. */
export function Empty({ icon, title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <p className="empty__title">{title}</p>
      {children ? <p>{typeof children === 'string' ? <Unbroken>{children}</Unbroken> : children}</p> : null}
      {action ?? null}
    </div>
  );
}

export interface EmptyProps {
  icon: IconName;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}
