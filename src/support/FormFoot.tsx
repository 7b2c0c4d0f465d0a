import { useLingui } from '@lingui/react';
import { Button } from '../ui/Button.tsx';
import { useUndo } from '../ui/UndoBar.tsx';

/** The foot of a small form: thrown away with a way back, or saved. */
export function FormFoot<D>({ busy, draft, onDraft, words }: FormFootProps<D>) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const discard = () => {
    onDraft(null);
    undo.offer(i18n.t('Unfinished words thrown away'), () => onDraft(draft));
  };
  return (
    <div className="row">
      <span className="push" />
      <Button kind="quiet" icon="x" onPress={discard}>
        {i18n.t('Throw away')}
      </Button>
      <Button kind="primary" icon="check" type="submit" keys="Ctrl Enter" why={busy ? i18n.t('Saving…') : null}>
        {words}
      </Button>
    </div>
  );
}

interface FormFootProps<D> {
  busy: boolean;
  draft: D;
  onDraft: (draft: D | null) => void;
  /** On the button that saves. */
  words: string;
}
