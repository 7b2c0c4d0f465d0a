import '../styles/support.css';
import { useLingui } from '@lingui/react';
import { type RefObject, useRef, useState } from 'react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import type { EntryKind } from '../../electron/contract/services.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { useKept } from '../app/kept.ts';
import { useKey } from '../app/keys.ts';
import { useAsked } from '../app/use-asked.ts';
import { type NoteDraft, newDraft } from '../notes/note-draft.ts';
import { ServicesPanel } from '../services/ServicesPanel.tsx';
import { TimelinePanel } from '../timeline/TimelinePanel.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { BarriersPanel } from './BarriersPanel.tsx';
import { GoalsPanel } from './GoalsPanel.tsx';
import { HowPanel } from './HowPanel.tsx';
import { PlanPanel } from './PlanPanel.tsx';

type Sheet = 'timeline' | 'services' | 'goals' | 'how' | 'barriers' | 'plan';

/** One empty list for all drawings, so that none of them is a new one. */
const noKinds: readonly EntryKind[] = [];

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
 * What happened, what was done, and what is hers on the way: six sheets on one page of the file, one shown. `N` begins a
 * note and `S` opens the list of the usual services from each of them; every other letter leads to the first thing to
 * press of its sheet.
 */
export function OnTheWay({ file, catalogue }: { file: ClientFile; catalogue: Catalogue }) {
  const { i18n } = useLingui();
  const [sheet, setSheet] = useKept<Sheet>(`sheet ${file.id}`, 'timeline', { label: file.fileNumber, quiet: true });
  const [writes, setWrites] = useState(false);
  const [note, setNote] = useKept<NoteDraft | null>(`note ${file.id}`, null, { label: file.fileNumber });
  const begin = () => {
    setSheet('timeline');
    if (!note) setNote(newDraft(file.limitsExplainedOn ?? ''));
  };
  // On its own sheet the button has the key.
  useKey(sheet === 'timeline' ? null : { keys: 'N', does: i18n.t('New note'), run: begin });
  // Asked for with the file: when S opens the list, the digit that follows finds it there.
  const kinds = useAsked('services.kinds', {});
  const usual = useAsked('services.usual', {});
  const table = kinds.value && usual.value ? { kinds: kinds.value, usual: usual.value } : null;
  const panel = useRef<HTMLDivElement>(null);
  const toFirst = () => leadIn(panel);
  const tabs = [
    { id: 'timeline' as const, words: i18n.t('Timeline'), keys: 'I' },
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
      <h2 className="vh">{i18n.t('What happened, and what is hers')}</h2>
      <Tabs label={i18n.t('What happened, and what is hers')} tabs={tabs} chosen={sheet} onChoose={setSheet}>
        <ErrorNotice error={kinds.error ?? usual.error} />
        <div ref={panel}>
          {sheet === 'timeline' ? (
            <TimelinePanel
              file={file}
              catalogue={catalogue}
              kinds={kinds.value?.kinds ?? noKinds}
              draft={note}
              onDraft={setNote}
              onNew={begin}
            />
          ) : null}
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
