import { useLingui } from '@lingui/react';
import type { Site } from '../../electron/contract/sites.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import type { PrintedPacket } from './PrintDialog.tsx';
import type { WrittenPacket } from './StickDialog.tsx';

export type Handed = ({ way: 'print' } & PrintedPacket) | ({ way: 'stick' } & WrittenPacket);

/** What happened, and what is left to be done by people: paper to think about, words to say. */
export function HandedOver({ handed, site, untold, onForgetWords, onFile }: HandedOverProps) {
  const { i18n } = useLingui();
  const broken = handed.every((one) => one.way === 'print' && one.outcome === 'broken-off');
  return (
    <>
      <div>
        <h2 className="loud">{broken ? i18n.t('The packet may not be out yet') : i18n.t('The packet is out')}</h2>
        <p className="small muted">
          {i18n.t('It stands in the accounting of her file, with day, place, items and consent.')}
        </p>
      </div>
      {handed.map((one) =>
        one.way === 'print' ? (
          <Printed key={`print ${one.queue}`} {...one} />
        ) : (
          <Written key={one.fileName} {...one} site={site} onForgetWords={onForgetWords} />
        ),
      )}
      <p>
        <Button
          kind={broken ? 'second' : 'primary'}
          icon="back"
          why={untold ? i18n.t('Tell the six words first') : null}
          onPress={onFile}
        >
          {i18n.t('Back to her file')}
        </Button>
      </p>
    </>
  );
}

function Printed({ queue, purged, outcome }: PrintedPacket) {
  const { i18n } = useLingui();
  return (
    <>
      {outcome === 'ended' ? (
        <Notice tone="ok" icon="print" title={i18n.t('Printed from the signed file')}>
          {purged
            ? i18n.t('Take every page. The printer “{queue}” kept no copy in its queue.', { queue })
            : i18n.t('Take every page from the printer.')}
        </Notice>
      ) : (
        <Notice
          tone="due"
          icon="print"
          title={
            outcome === 'broken-off'
              ? i18n.t('The printer stopped in the middle')
              : i18n.t('The printer has not finished yet')
          }
        >
          {outcome === 'broken-off'
            ? i18n.t('Some pages may be out: take them. The packet is safe, and can be printed again.')
            : i18n.t(
                'Stay beside it until the last page is out, and take every page. Keep this program running: it empties the queue when the printer is done.',
              )}
        </Notice>
      )}
      {purged ? null : (
        <Notice tone="due" title={i18n.t('The queue of “{queue}” may keep a copy', { queue })}>
          {i18n.t('The packet is safe. Ask the administrator to empty the queue today.')}
        </Notice>
      )}
      <Notice tone="info" icon="hands" title={i18n.t('Ask her: is it safe to take paper with you?')}>
        {i18n.t('If it is not, keep it here, or send it another way she agreed to.')}
      </Notice>
    </>
  );
}

function Written({
  fileName,
  place,
  words,
  site,
  onForgetWords,
}: WrittenPacket & { site: Site; onForgetWords: () => void }) {
  const { i18n } = useLingui();
  return (
    <>
      <Notice tone="ok" icon="stick" title={i18n.t('Written to “{place}”', { place })}>
        <p className="small nowrap">{fileName}</p>
      </Notice>
      {words ? (
        <Page
          icon="phone"
          title={i18n.t('Six words for {site}', { site: site.name })}
          actions={
            <Button size="sm" icon="hide" onPress={onForgetWords}>
              {i18n.t('Told; forget them')}
            </Button>
          }
        >
          <ol className="sixwords" data-sealed>
            {words.map((word, index) => (
              <li key={words.slice(0, index + 1).join(' ')}>{word}</li>
            ))}
          </ol>
          <p className="small row row--top">
            <Icon name="phone" />
            <span>
              {i18n.t('Tell them by telephone, to a number on file; never on the stick or on paper.')}{' '}
              {site.telephone ? <b className="nowrap">{site.telephone}</b> : null}
            </span>
          </p>
        </Page>
      ) : null}
    </>
  );
}

export interface HandedOverProps {
  handed: Handed[];
  site: Site;
  /** Six words are on the screen, and nobody has been told them. */
  untold: boolean;
  onForgetWords: () => void;
  onFile: () => void;
}
