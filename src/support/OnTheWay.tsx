import '../styles/support.css';
import { useLingui } from '@lingui/react';
import { type RefObject, useRef, useState } from 'react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import { useKept } from '../app/kept.ts';
import { useAsked } from '../app/use-asked.ts';
import { ServicesPanel } from '../services/ServicesPanel.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { BarriersPanel } from './BarriersPanel.tsx';
import { GoalsPanel } from './GoalsPanel.tsx';
import { HowPanel } from './HowPanel.tsx';
import { PlanPanel } from './PlanPanel.tsx';

type Sheet = 'services' | 'goals' | 'how' | 'barriers' | 'plan';

/** Frames in which a sheet may still be asking the vault for what stands on it. */
const FRAMES = 60;

/** Puts the cursor on what a sheet is opened for: the words being written, or the button that begins new ones. */
function leadIn(panel: RefObject<HTMLElement | null>, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const first = panel.current?.querySelector<HTMLElement>('form textarea, .sheet__foot button');
    if (first) first.focus();
    else if (frames > 0) leadIn(panel, frames - 1);
  });
}

/**
 * What was done, and what is hers on the way: five sheets on one page of the file, one shown. `S` opens the list of the
 * usual services at once; every other letter leads to the first thing to press of its sheet.
 */
export function OnTheWay({ file }: { file: ClientFile }) {
  const { i18n } = useLingui();
  const [sheet, setSheet] = useKept<Sheet>(`sheet ${file.id}`, 'services', { label: file.fileNumber, quiet: true });
  const [writes, setWrites] = useState(false);
  // Asked for with the file: when S opens the list, the digit that follows finds it there.
  const kinds = useAsked('services.kinds', {});
  const usual = useAsked('services.usual', {});
  const table = kinds.value && usual.value ? { kinds: kinds.value, usual: usual.value } : null;
  const panel = useRef<HTMLDivElement>(null);
  const toFirst = () => leadIn(panel);
  const tabs = [
    {
      id: 'services' as const,
      words: i18n.t('What was done'),
      keys: 'S',
      does: i18n.t('Write down a service'),
      onKey: () => setWrites(true),
    },
    { id: 'goals' as const, words: i18n.t('Goals'), keys: 'G', onKey: toFirst },
    { id: 'how' as const, words: i18n.t('How am I'), keys: 'H', onKey: toFirst },
    { id: 'barriers' as const, words: i18n.t('Barriers'), keys: 'B', onKey: toFirst },
    { id: 'plan' as const, words: i18n.t('Safety plan'), keys: 'P', onKey: toFirst },
  ];
  return (
    <Page flush>
      <h2 className="vh">{i18n.t('What was done, and what is hers')}</h2>
      <Tabs label={i18n.t('What was done, and what is hers')} tabs={tabs} chosen={sheet} onChoose={setSheet}>
        <ErrorNotice error={kinds.error ?? usual.error} />
        <div ref={panel}>
          {sheet === 'services' ? (
            <ServicesPanel file={file} table={table} writes={writes} onWrites={setWrites} />
          ) : null}
          {sheet === 'goals' ? <GoalsPanel file={file} /> : null}
          {sheet === 'how' ? <HowPanel file={file} /> : null}
          {sheet === 'barriers' ? <BarriersPanel file={file} /> : null}
          {sheet === 'plan' ? <PlanPanel file={file} /> : null}
        </div>
      </Tabs>
    </Page>
  );
}
