import { useLingui } from '@lingui/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { errorText } from '../i18n/error-text.ts';
import { Notice } from './Notice.tsx';

/** What happened, what is safe, what to do: for whatever a call rejected with. It comes into view by itself. Null shows nothing. */
export function ErrorNotice({ error, action }: { error: unknown; action?: ReactNode }) {
  const { i18n } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) place.current?.scrollIntoView?.({ block: 'center' });
  }, [error]);
  if (error === null || error === undefined) return null;
  const { title, safe, next } = errorText(i18n, error);
  return (
    <div ref={place}>
      <Notice tone="stop" title={title} action={action}>
        <p>
          {safe} {next}
        </p>
      </Notice>
    </div>
  );
}
