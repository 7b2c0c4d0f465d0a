import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Icon } from '../ui/Icon.tsx';

/**
 * A corner of the clinic's page as it would stand there. Pages are in English whatever the screen speaks, so the sheet
 * is too.
 */
export function PagePreview({ title, lines, more }: PagePreviewProps) {
  const { i18n } = useLingui();
  return (
    <aside className="mini" aria-label={i18n.t('What the clinic’s page says')}>
      <p className="small strong row">
        <Icon name="eye" />
        {i18n.t('What the clinic’s page says')}
      </p>
      <div className="mini__sheet" lang="en">
        {title ? <p className="mini__title">{title}</p> : null}
        <dl>
          {lines.map(({ id, name, said }) => (
            <div key={id}>
              <dt>{name.trim() || '…'}</dt>
              <dd>{said ?? <span className="mini__blank" />}</dd>
            </div>
          ))}
        </dl>
      </div>
      {more}
    </aside>
  );
}

interface PagePreviewProps {
  /** The heading, as ordinary pages may tell it. */
  title?: string | null;
  lines: readonly { id: string; name: string; said?: string }[];
  /** Words below the sheet. */
  more?: ReactNode;
}
