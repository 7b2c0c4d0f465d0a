import type { I18n } from '@lingui/core';
import type { FeedbackAnswer, FeedbackQuestion } from '../../electron/contract/support.ts';

/** The four questions, as they are put to her. */
export function questionText(i18n: I18n, question: FeedbackQuestion): string {
  const texts: Record<FeedbackQuestion, string> = {
    respected: i18n.t('Were you treated with respect?'),
    decided: i18n.t('Did you decide what was done and what was shared?'),
    helped: i18n.t('Did you get what you came for?'),
    again: i18n.t('Would you come again?'),
  };
  return texts[question];
}

export function answerText(i18n: I18n, answer: FeedbackAnswer): string {
  const texts: Record<FeedbackAnswer, string> = {
    yes: i18n.t('Yes'),
    partly: i18n.t('Partly'),
    no: i18n.t('No'),
  };
  return texts[answer];
}
