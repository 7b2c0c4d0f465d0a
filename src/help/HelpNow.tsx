import { useLingui } from '@lingui/react';
import type { HelpLine } from '../../electron/contract/help.ts';
import { useKey } from '../app/keys.ts';
import { useAsked } from '../app/use-asked.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { closeHelp, openHelp, useHelp } from './help-store.ts';
import { inOwnWords, nationalLines } from './national.ts';

/** F2, whatever is on the screen. Stands once in the window. */
export function HelpNow() {
  const { i18n } = useLingui();
  const { open } = useHelp();
  useKey({ keys: 'F2', does: i18n.t('Help now'), everywhere: true, run: open ? closeHelp : openHelp });
  return open ? <HelpDialog /> : null;
}

/** Whom to call: danger first, then the whole country, then close by. Nothing is written down about it. */
function HelpDialog() {
  const { i18n } = useLingui();
  const asked = useAsked('help.lines', {});
  const national = asked.value?.national ?? nationalLines(i18n);
  const local = asked.value?.local ?? [];
  return (
    <Dialog title={i18n.t('Help now')} onClose={closeHelp} wide>
      <p className="danger">
        <Icon name="phone" size="lg" />
        <span className="grow">{i18n.t('If someone is in danger now')}</span>
        <b className="danger__number">911</b>
      </p>
      <div className={local.length > 0 ? 'helpcols' : undefined}>
        <Lines title={i18n.t('In the whole country')} lines={national.map((line) => inOwnWords(i18n, line))} />
        {local.length > 0 ? <Lines title={i18n.t('Close by')} lines={local} /> : null}
      </div>
      {local.length > 0 && asked.value?.proved === false ? (
        <p className="small muted">
          {i18n.t('The numbers close by could not be checked just now. If one seems wrong, call one of the others.')}
        </p>
      ) : null}
      <p className="small muted row row--top">
        <Icon name="hands" />
        <span>
          {i18n.t(
            'For whoever needs it, you too. Nothing is written down about looking here; call from a telephone that is safe.',
          )}
        </span>
      </p>
    </Dialog>
  );
}

function Lines({ title, lines }: { title: string; lines: HelpLine[] }) {
  return (
    <section>
      <h3 className="small muted">{title}</h3>
      <ul className="helplines">
        {lines.map((line) => (
          <li key={`${line.name} ${line.number}`}>
            <span className="grow">
              <b>{line.name}</b>
              {line.about ? <span className="small muted block">{line.about}</span> : null}
            </span>
            <b className="helplines__number">{line.number}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
