import { useLingui } from '@lingui/react';
import type { z } from 'zod';
import type { safeToTakeSchema } from '../../electron/contract/forms.ts';
import { Choice } from '../ui/Choice.tsx';
import { Notice } from '../ui/Notice.tsx';

export type SafeToTake = z.infer<typeof safeToTakeSchema>;

/** Asked aloud, before anything is printed that leaves with her. "Not sure" is no. */
export function SafeToTakeQuestion({ answer, onAnswer }: SafeToTakeProps) {
  const { i18n } = useLingui();
  return (
    <>
      <Choice<SafeToTake>
        label={i18n.t('Ask: “Is it safe to take this with you?”')}
        hint={i18n.t('Who could see it at home, in a bag, in a car, in a pocket?')}
        value={answer}
        onChange={onAnswer}
        options={[
          { value: 'yes', label: i18n.t('Yes, it is safe') },
          { value: 'no', label: i18n.t('No') },
          { value: 'unsure', label: i18n.t('Not sure') },
        ]}
      />
      {answer === 'no' || answer === 'unsure' ? (
        <Notice tone="due" icon="hands" title={i18n.t('Then nothing is taken along')}>
          {i18n.t(
            'Say the day and the time until they are known by heart, or agree on a call by the safe way. Nothing was printed.',
          )}
        </Notice>
      ) : null}
    </>
  );
}

interface SafeToTakeProps {
  /** Null: not asked yet. */
  answer: SafeToTake | null;
  onAnswer: (answer: SafeToTake) => void;
}
