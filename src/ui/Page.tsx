import { type ReactNode, useId } from 'react';
import type { IconName } from './drawings.ts';
import { Icon } from './Icon.tsx';

/** A sheet of the notebook: head, body, foot. `flush` leaves the body without padding, for lists and tables. */
export function Page({ title, icon, note, actions, foot, flush, fill, children }: PageProps) {
  const id = useId();
  return (
    <section className={fill ? 'page fill' : 'page'} aria-labelledby={title ? id : undefined}>
      {title ? (
        <div className="page__head">
          {icon ? <Icon name={icon} /> : null}
          <h2 id={id}>{title}</h2>
          {note ? <span className="push meta">{note}</span> : null}
          {actions ? <span className={note ? 'row' : 'push row'}>{actions}</span> : null}
        </div>
      ) : null}
      {flush ? children : <div className="page__body">{children}</div>}
      {foot ? <div className="page__foot">{foot}</div> : null}
    </section>
  );
}

export interface PageProps {
  title?: ReactNode;
  icon?: IconName;
  /** A few quiet words at the right of the head. */
  note?: ReactNode;
  /** Chips or buttons at the right of the head. */
  actions?: ReactNode;
  foot?: ReactNode;
  flush?: boolean;
  /** Takes the height that is left. */
  fill?: boolean;
  children?: ReactNode;
}
