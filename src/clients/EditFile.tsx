import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { day, today } from '../i18n/format.ts';
import { ToldWhere } from '../intake/ToldWhere.tsx';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { leadToWrong } from '../ui/field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { FileRefused } from './ElsewhereDoor.tsx';
import { FileQuestions } from './FileQuestions.tsx';
import { MetMeanwhile } from './MetMeanwhile.tsx';
import { fileTitle } from './person.ts';
import { TwoSentences } from './TwoSentences.tsx';
import { useFileForm } from './use-file-form.ts';

/** A new file, or a change to one. The survivor chooses what is written; no question is required. */
export function EditFile({ clientId }: { clientId: string | null }) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const undo = useUndo();
  const asked = useAsked('clients.get', clientId === null ? null : { id: clientId });
  const catalogue = useAsked('sites.catalogue', {});
  const sites = useAsked('sites.list', {});
  const file = asked.value;
  const form = useFileForm(clientId, file);
  // Who comes back to her words had passed the two sentences already.
  const [later, setLater] = useState(form.resumed);
  const failed = asked.error ?? catalogue.error ?? sites.error;

  const place = useRef<HTMLDivElement>(null);
  const asking = Boolean(form.working && catalogue.value && sites.value);
  const asksFirst = form.working?.form.limitsExplainedOn === null && !later;
  // The first question takes the cursor, as soon as it may be asked.
  useEffect(() => {
    if (asking && !asksFirst) place.current?.querySelector<HTMLElement>('.question :is(input, textarea)')?.focus();
  }, [asking, asksFirst]);

  const leave = () => go(clientId === null ? { name: 'people' } : { name: 'file', clientId });
  const finish = async (saving: Promise<{ id: string } | null>) => {
    const saved = await saving;
    if (saved) go({ name: 'file', clientId: saved.id });
    else leadToWrong(place.current);
  };
  if (!form.working || !catalogue.value || !sites.value) {
    return (
      <div className="room__scroll">
        <FileRefused error={failed} clientId={clientId} onOpened={asked.again} />
      </div>
    );
  }
  const current = form.working.form;
  const saidOn = current.limitsExplainedOn;
  const said = () => form.change({ ...current, limitsExplainedOn: today() });
  const title = file ? fileTitle(file, besideMe) : i18n.t('New file');

  return (
    <div className="fileform">
      <div className="room__scroll" ref={place}>
        <div className="pagehead">
          <div>
            <h1>{title}</h1>
            <p>
              {i18n.t(
                'The survivor chooses what is written. Nothing is required; “declined” and “not asked” are good answers.',
              )}
            </p>
          </div>
          <span className="push" />
          {saidOn ? (
            <Chip tone="ok" icon="check">
              {i18n.t('Two sentences said {day}', { day: day(saidOn) })}
            </Chip>
          ) : null}
        </div>
        {form.resumed && form.changed ? (
          <Notice
            tone="info"
            icon="pen"
            title={i18n.t('Your unfinished words are still here')}
            action={
              <Button
                onPress={() => undo.offer(() => i18n.t('Unfinished words thrown away'), form.startAgain(file))}
                why={clientId !== null && !file ? i18n.t('The file is not here yet') : null}
              >
                {i18n.t('Throw them away')}
              </Button>
            }
          />
        ) : null}
        {asksFirst ? (
          <TwoSentences onSaid={said} onLater={() => setLater(true)} />
        ) : (
          <FileQuestions
            catalogue={catalogue.value}
            sites={sites.value}
            form={current}
            onChange={form.change}
            tried={form.tried}
            safeAtHome={file?.safeAtHome ?? false}
          />
        )}
        {saidOn === null && later ? <TwoSentences onSaid={said} /> : null}
      </div>
      <div className="bar">
        <FileBarWords form={form} clientId={clientId} onOpened={() => void finish(form.save())} />
        <Button icon="back" keys="Esc" onPress={leave}>
          {i18n.t('Back')}
        </Button>
        <Button
          kind={asksFirst ? 'second' : 'primary'}
          icon="check"
          keys="Ctrl S"
          onPress={() => void finish(form.save())}
          why={form.saving ? i18n.t('Saving…') : null}
        >
          {i18n.t('Save')}
        </Button>
      </div>
      {form.theirs ? (
        <MetMeanwhile
          refused={form.error}
          theirs={form.theirs}
          working={form.working}
          catalogue={catalogue.value}
          onClose={form.decideLater}
          onMine={() => void finish(form.saveOnTop())}
          onTheirs={() => undo.offer(() => i18n.t('Their version taken'), form.startAgain(form.theirs))}
        />
      ) : null}
    </div>
  );
}

function FileBarWords({ form, clientId, onOpened }: FileBarWordsProps) {
  const { i18n } = useLingui();
  if (form.error && !form.theirs) {
    return (
      <div className="grow">
        <FileRefused error={form.error} clientId={clientId} onOpened={onOpened} />
        <ToldWhere error={form.error} />
      </div>
    );
  }
  return (
    <span className="row row--3 grow" role="status">
      <Icon name={form.changed ? 'pen' : 'check'} size="lg" tone={form.changed ? 'due' : 'ok'} />
      <span>
        <b>{form.changed ? i18n.t('Not saved yet') : i18n.t('Nothing to save')}</b>
        <br />
        <span className="small muted">{i18n.t('Going back or locking keeps your words here.')}</span>
      </span>
    </span>
  );
}

interface FileBarWordsProps {
  form: ReturnType<typeof useFileForm>;
  clientId: string | null;
  /** A reason has opened the file again: what was refused is done. */
  onOpened: () => void;
}
