import { useLingui } from '@lingui/react';
import { Button } from '../ui/Button.tsx';
import { useUndo } from '../ui/UndoBar.tsx';

/** Throws away what was being written, with a way back. */
export function useDiscard<D>(draft: D, onDraft: (draft: D | null) => void): () => void {
  const { i18n } = useLingui();
  const undo = useUndo();
  return () => {
    onDraft(null);
    undo.offer(
      () => i18n.t('Unfinished words thrown away'),
      () => onDraft(draft),
    );
  };
}

/** The foot of a small form: thrown away with a way back, or saved. */
export function FormFoot<D>({ busy, decides = false, draft, onDraft, words }: FormFootProps<D>) {
  const { i18n } = useLingui();
  const discard = useDiscard(draft, onDraft);
  return (
    <div className="row">
      <span className="push" />
      <Button kind="quiet" icon="x" onPress={discard}>
        {i18n.t('Throw away')}
      </Button>
      {decides ? null : (
        <Button kind="primary" icon="check" type="submit" keys="Ctrl Enter" why={busy ? i18n.t('Saving…') : null}>
          {words}
        </Button>
      )}
    </div>
  );
}

interface FormFootProps<D> {
  busy: boolean;
  /** Somebody else saved first: she chooses there, and nothing is saved from here. */
  decides?: boolean;
  draft: D;
  onDraft: (draft: D | null) => void;
  /** On the button that saves. */
  words: string;
}
