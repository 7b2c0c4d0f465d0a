import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import { useKey } from '../app/keys.ts';
import { usePages } from '../app/page-bitmaps.ts';
import { PageCanvas } from '../packets/PageCanvas.tsx';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';

/** The packet as the clinic will see it: the very PDF that is printed and written, decoded by glass into pixels. */
export function PreviewPane({ job, pages, busy, large, onLarge }: PreviewPaneProps) {
  const { i18n } = useLingui();
  const bitmaps = usePages(job);
  const [at, setAt] = useState(0);
  const shown = Math.min(at, Math.max(0, pages - 1));
  const bitmap = bitmaps[shown];
  const turn = (by: number) => setAt(Math.max(0, Math.min(pages - 1, shown + by)));
  const open = job !== null;
  useKey(open ? { keys: 'PageUp', does: i18n.t('The page before'), run: () => turn(-1) } : null);
  useKey(open ? { keys: 'PageDown', does: i18n.t('The next page'), run: () => turn(1) } : null);
  useKey(open ? { keys: 'L', does: large ? i18n.t('Smaller') : i18n.t('Larger'), run: onLarge } : null);
  // With large letters the pages stand below the step: they come into view by themselves.
  const pane = useRef<HTMLElement>(null);
  const there = bitmap !== undefined;
  useEffect(() => {
    if (there) pane.current?.scrollIntoView?.({ block: 'nearest' });
  }, [there]);
  // The pages she asks for are shown, to be looked at together. Who sits down later does not find them open.
  const besideMe = useSession((state) => state.besideMe);
  const [coveredJob, setCoveredJob] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when somebody sits down, not when pages are made
  useEffect(() => setCoveredJob(besideMe ? job : null), [besideMe]);
  const covered = open && coveredJob === job;
  const where = i18n.t('Page {page} of {pages}', { page: shown + 1, pages });
  return (
    <section ref={pane} className="pane pane--paper" aria-label={i18n.t('As they will see it')}>
      <div className="row wide preview__head">
        <h2 className="grow">{i18n.t('As they will see it')}</h2>
        {open ? (
          <>
            <Button size="sm" icon="prev" label={i18n.t('The page before')} onPress={() => turn(-1)} />
            <span className="small num" aria-live="polite">
              {where}
            </span>
            <Button size="sm" icon="next" label={i18n.t('The next page')} onPress={() => turn(1)} />
            <Button size="sm" icon="zoom" pressed={large} onPress={onLarge}>
              {large ? i18n.t('Smaller') : i18n.t('Larger')}
            </Button>
          </>
        ) : null}
      </div>
      {bitmap && covered ? (
        <div className="paper paper--blank paper--covered">
          <Icon name="hide" />
          <p>{i18n.t('The pages carry names. They are folded, as someone is beside you.')}</p>
          <Button icon="eye" keys="V" onPress={() => setCoveredJob(null)}>
            {i18n.t('Show the pages')}
          </Button>
        </div>
      ) : bitmap ? (
        <PageCanvas bitmap={bitmap} label={where} />
      ) : (
        <div className="paper paper--blank" role={busy || open ? 'status' : undefined}>
          <Icon name={busy || open ? 'clock' : 'eye'} />
          <p>
            {busy || open
              ? i18n.t('The pages are being made.')
              : i18n.t('The pages appear here, exactly as they will be printed or written.')}
          </p>
        </div>
      )}
      {bitmap && !covered ? (
        <p className="small muted wide row">
          <Icon name="eye" />
          <span>{i18n.t('This is the page itself, not a drawing of it.')}</span>
        </p>
      ) : null}
    </section>
  );
}

export interface PreviewPaneProps {
  /** Job under which glass sends the pages, or null before the packet is made. */
  job: string | null;
  pages: number;
  busy: boolean;
  large: boolean;
  onLarge: () => void;
}
