import { useLingui } from '@lingui/react';
import { type ReactNode, useState } from 'react';
import { codeOf } from '../i18n/error-text.ts';
import { moment } from '../i18n/format.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CallError } from './vault-port.ts';

/** Somebody else saved first, or took the thing away. */
export interface Met<T> {
  /** Who it was, by initials, and when; empty where nobody can say. */
  who: string;
  at: string;
  /** As it stands now; null: it is not there any more. */
  theirs: T | null;
}

/** Keeps what a saving met. `meet` is true for a refusal that she decides about; every other one is an error as always. */
export function useMet<T>() {
  const [met, setMet] = useState<Met<T> | null>(null);
  async function meet(refused: unknown, read: () => Promise<T | null>): Promise<boolean> {
    const code = codeOf(refused);
    if (code !== 'changed-meanwhile' && code !== 'not-found') return false;
    const { by = '', at = '' } = refused instanceof CallError ? refused.details : {};
    const theirs = await read().catch(() => null);
    setMet({ who: String(by), at: String(at), theirs });
    return true;
  }
  return { met, meet, settled: () => setMet(null) };
}

/**
 * Who saved before her and when, what stands there now, and three ways on: both, hers, theirs. Nothing is saved over
 * before she has chosen, and nothing she typed is gone. While someone is beside her their words are folded.
 */
export function Meanwhile({ met, bothWords, onBoth, onMine, onTheirs, children }: MeanwhileProps) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const gone = met.theirs === null;
  const title = gone
    ? i18n.t('It was taken away while you were writing')
    : met.who
      ? i18n.t('{who} saved this first, {when}', { who: met.who, when: moment(met.at) })
      : i18n.t('Somebody else saved this first');
  return (
    <Notice tone="due" title={title} alert>
      <div className="stack stack--2">
        {gone || besideMe ? null : <div className="meanwhile prewrap">{children}</div>}
        <p className="small">{i18n.t('Nothing was saved over. Your words still stand here.')}</p>
        <div className="row row--wrap">
          <Button size="sm" kind="primary" icon="plus" keys="Ctrl Enter" autoFocus onPress={onBoth}>
            {gone ? i18n.t('Write mine as a new one') : bothWords}
          </Button>
          {onMine && !gone ? (
            <Button size="sm" onPress={onMine}>
              {i18n.t('Save mine on top')}
            </Button>
          ) : null}
          <Button size="sm" kind="quiet" onPress={onTheirs}>
            {gone ? i18n.t('Leave it away') : i18n.t('Leave theirs')}
          </Button>
        </div>
      </div>
    </Notice>
  );
}

interface MeanwhileProps {
  met: Met<unknown>;
  /** On the button that keeps both. */
  bothWords: string;
  onBoth: () => void;
  /** Null: hers cannot stand in its place any more. */
  onMine: (() => void) | null;
  onTheirs: () => void;
  /** What stands there now. */
  children: ReactNode;
}
