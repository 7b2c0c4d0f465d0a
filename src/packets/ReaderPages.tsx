import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { OpenedPacket } from '../../electron/contract/packets.ts';
import { useKey } from '../app/keys.ts';
import { usePages } from '../app/page-bitmaps.ts';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { PageCanvas } from './PageCanvas.tsx';

/** The pages of a packet that passed every check, as pixels; small ones at the left, one at a time in the middle. */
export function ReaderPages({ opened }: { opened: OpenedPacket }) {
  const { i18n } = useLingui();
  const bitmaps = usePages(opened.job);
  const [at, setAt] = useState(0);
  const [large, setLarge] = useState(false);
  const turn = (by: number) => setAt((before) => Math.max(0, Math.min(opened.pages - 1, before + by)));
  useKey({ keys: 'PageUp', does: i18n.t('The page before'), run: () => turn(-1) });
  useKey({ keys: 'PageDown', does: i18n.t('The next page'), run: () => turn(1) });
  const label = (index: number) => i18n.t('Page {page} of {pages}', { page: index + 1, pages: opened.pages });
  const page = bitmaps[at];
  return (
    <div className="frame frame--pages">
      <nav className="pane pane--left" aria-label={i18n.t('Pages')}>
        {Array.from({ length: opened.pages }, (_, index) => {
          const bitmap = bitmaps[index];
          return (
            <button
              key={label(index)}
              type="button"
              className={index === at ? 'thumb is-on' : 'thumb'}
              aria-current={index === at ? 'page' : undefined}
              onClick={() => setAt(index)}
            >
              <span aria-hidden="true">
                {bitmap ? <PageCanvas bitmap={bitmap} label="" /> : <span className="paper paper--thumb" />}
              </span>
              <span>{i18n.t('Page {page}', { page: index + 1 })}</span>
            </button>
          );
        })}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page larger than its place is scrolled with the keyboard */}
      <section className="pane pane--well pane--center" tabIndex={0} aria-label={label(at)}>
        <div className={large ? 'pageview pageview--large' : 'pageview'}>
          {page ? (
            <PageCanvas bitmap={page} label={label(at)} />
          ) : (
            <span className="paper paper--blank" role="status">
              {i18n.t('The page is being drawn.')}
            </span>
          )}
        </div>
      </section>
      <div className="pane pane--white reader__side">
        <p className="row">
          <Button size="sm" icon="prev" label={i18n.t('The page before')} onPress={() => turn(-1)} />
          <span className="num strong" aria-live="polite">
            {label(at)}
          </span>
          <Button size="sm" icon="next" label={i18n.t('The next page')} onPress={() => turn(1)} />
        </p>
        <Button icon="zoom" pressed={large} keys="L" onPress={() => setLarge(!large)}>
          {large ? i18n.t('Smaller') : i18n.t('Larger')}
        </Button>
        <p className="small muted">
          <Kbd>PageUp</Kbd> <Kbd>PageDown</Kbd>
          <br />
          {i18n.t('turn the page')}
        </p>
        <p className="small strong">
          {i18n.t('How she may be reached, and how never, stands on the page after the cover. Read that first.')}
        </p>
        <div className="small muted">
          <p>{i18n.t('Ctrl W closes the packet and forgets it.')}</p>
        </div>
      </div>
    </div>
  );
}
