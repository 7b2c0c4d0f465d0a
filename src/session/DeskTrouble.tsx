import { useLingui } from '@lingui/react';
import type { ErrorCode } from '../../electron/contract/errors.ts';
import { codeOf, errorText } from '../i18n/error-text.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { refresh } from './session-store.ts';

/** Not a wrong passphrase: the desk itself is not as it should be. */
const troubles: readonly ErrorCode[] = ['desk-damaged', 'desk-missing', 'desk-newer', 'desk-unreachable', 'desk-busy'];
/** Where bringing it back from a stick helps. */
const restorable: readonly ErrorCode[] = ['desk-damaged', 'desk-missing'];

/** True when a refusal of `session.unlock` speaks of the desk, not of the passphrase. */
export function isTrouble(error: unknown): boolean {
  return error !== null && troubles.includes(codeOf(error));
}

/** Says what is wrong with the desk, that nothing was deleted, and the way on. */
export function DeskTrouble({ trouble, onRestore, onBack }: DeskTroubleProps) {
  const { i18n } = useLingui();
  const unreadable = trouble === 'unreadable';
  const { title, safe, next } = unreadable
    ? {
        title: i18n.t('The desk’s keys cannot be read'),
        safe: i18n.t('Nothing was deleted. The desk’s file and the backups on the sticks are not touched.'),
        next: i18n.t('Bring the desk back from a stick, with the recovery sheet.'),
      }
    : errorText(i18n, trouble);
  const code = unreadable ? null : codeOf(trouble);
  const canRestore = code === null || restorable.includes(code);
  return (
    <section className="stack stack--4">
      <h1>{title}</h1>
      <Notice tone={code === 'desk-busy' || code === 'desk-newer' ? 'due' : 'stop'} icon="warn" alert>
        <div className="stack stack--2">
          <p>
            <b>{safe}</b>
          </p>
          <p>{next}</p>
        </div>
      </Notice>
      <div className="row row--wrap">
        {canRestore ? (
          <Button kind="primary" size="lg" icon="stick" autoFocus onPress={onRestore}>
            {i18n.t('Restore from a stick')}
          </Button>
        ) : null}
        <Button
          size="lg"
          icon="undo"
          onPress={() => {
            onBack();
            void refresh().catch(() => undefined);
          }}
        >
          {i18n.t('Try again')}
        </Button>
      </div>
    </section>
  );
}

interface DeskTroubleProps {
  /** What `session.unlock` was refused with, or the state of a desk that cannot even be tried. */
  trouble: unknown;
  onRestore: () => void;
  onBack: () => void;
}
