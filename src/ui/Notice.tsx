import type { ReactNode } from 'react';
import type { IconName } from './drawings.ts';
import { Icon } from './Icon.tsx';

const icons: Record<Tone, IconName> = { ok: 'check', due: 'clock', stop: 'warn', info: 'doc', plain: 'doc' };

/** Something to know, in the flow of the page. `stop` and `alert` are read out at once, the others when there is a pause. */
export function Notice({ tone = 'plain', title, children, action, icon, alert }: NoticeProps) {
  const live = alert ?? tone === 'stop';
  return (
    <div className={tone === 'plain' ? 'notice' : `notice notice--${tone}`} role={live ? 'alert' : undefined}>
      <Icon name={icon ?? icons[tone]} />
      <div className="grow">
        {title ? <p className="strong">{title}</p> : null}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
      {action ? <div className="mid">{action}</div> : null}
    </div>
  );
}

type Tone = 'ok' | 'due' | 'stop' | 'info' | 'plain';

export interface NoticeProps {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons, at the right. */
  action?: ReactNode;
  icon?: IconName;
  alert?: boolean;
}
