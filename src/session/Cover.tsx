import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import type { DeskState } from '../../electron/contract/session.ts';
import { Band } from '../app/Band.tsx';
import { LanguageButton } from '../app/LanguageButton.tsx';
import { openHelp } from '../help/help-store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';

/** The closed notebook with one thing to do beside it. Nothing on it says whose it is. */
export function Cover({ desk, wide, foot, children }: CoverProps) {
  const { i18n } = useLingui();
  return (
    <div className="house">
      <Band practice={desk?.practice ?? false} testRuntime={desk?.testRuntime ?? null} />
      <div className="unlock">
        <CoverArt />
        <main className={wide ? 'unlock__main unlock__main--wide' : 'unlock__main'}>{children}</main>
        <footer className="unlock__state">
          <span>
            <Icon name="plug" />
            {i18n.t('No network, by design')}
          </span>
          <span className="push" />
          {foot}
          <Button kind="quiet" size="sm" icon="help" onPress={openHelp}>
            {i18n.t('Help now')}
            <Kbd silent>F2</Kbd>
          </Button>
          <LanguageButton small />
          {desk ? <span className="meta">{i18n.t('Version {version}', { version: desk.version })}</span> : null}
        </footer>
      </div>
    </div>
  );
}

interface CoverProps {
  desk: DeskState | null;
  wide?: boolean;
  /** One more quiet way, at the foot. */
  foot?: ReactNode;
  children: ReactNode;
}

function CoverArt() {
  const { i18n } = useLingui();
  return (
    <aside className="cover" aria-label="Safe Haven Desk">
      <Icon name="safe" />
      <p className="cover__name">Safe Haven Desk</p>
      <p>{i18n.t('A closed notebook. Nothing here says who it is about.')}</p>
      <svg className="art" viewBox="0 0 432 300" fill="none" stroke="currentColor" strokeWidth="1.3" aria-hidden="true">
        <path d="M0 238h432" opacity=".5" />
        <path d="M0 252h432" opacity=".38" />
        <path d="M0 268h432" opacity=".27" />
        <path d="M0 286h432" opacity=".17" />
        <path d="M62 238c0-86 62-150 140-150s140 64 140 150" opacity=".55" />
        <path d="M92 238c0-66 48-118 110-118s110 52 110 118" opacity=".42" />
        <path d="M122 238c0-48 34-86 80-86s80 38 80 86" opacity=".3" />
        <path d="M180 238v-34a22 22 0 0144 0v34" opacity=".9" />
      </svg>
    </aside>
  );
}
