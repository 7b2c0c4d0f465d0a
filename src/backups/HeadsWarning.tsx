import { useLingui } from '@lingui/react';
import type { Generation } from '../../electron/contract/backups.ts';
import { errorText } from '../i18n/error-text.ts';
import { Notice } from '../ui/Notice.tsx';

/** The newest generation that knows more, or other, than this desk; null when none does. */
export function olderThan(generations: readonly Generation[]): Generation | null {
  return generations.find(({ chain }) => chain?.verdict === 'newer' || chain?.verdict === 'differs') ?? null;
}

/** What the audit heads on a stick say against this desk: the same words as when a backup is refused. */
export function HeadsWarning({ generations }: { generations: readonly Generation[] }) {
  const { i18n } = useLingui();
  const one = olderThan(generations);
  if (!one) return null;
  const details = { generation: one.generation, verdict: one.chain?.verdict ?? '' };
  const { title, safe, next } = errorText(i18n, { code: 'desk-older', details });
  return (
    <Notice tone="stop" title={title}>
      <p>{safe}</p>
      <p>
        <b>{next}</b>
      </p>
    </Notice>
  );
}
