import { useLingui } from '@lingui/react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { CallError } from '../app/vault-port.ts';
import { moment, time } from '../i18n/format.ts';
import { useNames } from '../sites/directory.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { formOf } from './file-form.ts';
import { differences, type PlainField } from './file-merge.ts';
import type { WorkingFile } from './use-file-form.ts';

/** Somebody else saved the same file first: what they changed, what I changed, and two ways on. Nothing is lost. */
export function MetMeanwhile({ refused, theirs, working, catalogue, onMine, onTheirs, onClose }: MetMeanwhileProps) {
  const { i18n } = useLingui();
  const names = useNames(catalogue);
  const { by: who = '', at = '' } = refused instanceof CallError ? textsOf(refused.details) : {};
  const fieldNames: Record<PlainField, string> = {
    aliases: i18n.t('Other names'),
    avoidedSites: i18n.t('A clinic you would rather not see'),
    avoidedPeople: i18n.t('A person you would rather not see'),
    limitsExplainedOn: i18n.t('The two sentences'),
  };
  const list = ({ items, fields }: ReturnType<typeof differences>) =>
    [...items.map(names.item), ...fields.map((field) => fieldNames[field])].join(' · ') || i18n.t('nothing');
  const theyChanged = differences(working.base, formOf(theirs));
  const iChanged = differences(working.base, working.form);
  const both = iChanged.items.filter((item) => theyChanged.items.includes(item));
  return (
    <Dialog
      title={i18n.t('Somebody else saved this file first')}
      onClose={onClose}
      urgent
      actions={
        <>
          <Button onPress={onTheirs}>{i18n.t('Leave theirs')}</Button>
          <Button kind="primary" keys="Ctrl S" onPress={onMine}>
            {i18n.t('Save mine on top')}
          </Button>
        </>
      }
    >
      <p>
        {who
          ? i18n.t('{who} saved it, {when}. That is kept, and your words still stand here.', { who, when: moment(at) })
          : i18n.t('Their version of {time} is kept, and your words still stand here.', {
              time: time(theirs.updatedAt),
            })}
      </p>
      <dl className="dl">
        <dt>{i18n.t('They changed')}</dt>
        <dd>{list(theyChanged)}</dd>
        <dt>{i18n.t('You changed')}</dt>
        <dd>{list(iChanged)}</dd>
      </dl>
      <p className="small muted">
        {both.length > 0
          ? i18n.t('Where both of you wrote, yours would stand: {items}.', { items: both.map(names.item).join(' · ') })
          : i18n.t('You did not write in the same places: both can stand.')}
      </p>
    </Dialog>
  );
}

const textsOf = ({ by, at }: CallError['details']) => ({ by: String(by ?? ''), at: String(at ?? '') });

interface MetMeanwhileProps {
  /** What the saving was refused with: it says who was first, and when. */
  refused: unknown;
  theirs: ClientFile;
  working: WorkingFile;
  catalogue: Catalogue;
  onMine: () => void;
  onTheirs: () => void;
  /** Back to the form; it is asked again at the next saving. */
  onClose: () => void;
}
