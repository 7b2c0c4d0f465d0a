import type { I18n } from '@lingui/core';
import { type NoteClass, noteClasses } from '../../electron/contract/notes.ts';
import type { IconName } from '../ui/drawings.ts';

interface ClassWords {
  name: string;
  icon: IconName;
  /** What belongs here, and what never does. */
  hint: string;
}

/** What a class is called, and what belongs in it. */
export function classWords(i18n: I18n, of: NoteClass): ClassWords {
  switch (of) {
    case 'ordinary':
      return {
        name: i18n.t('Ordinary note'),
        icon: 'doc',
        hint: i18n.t('What was done and what comes next. No more of the story than is needed.'),
      };
    case 'privileged':
      return {
        name: i18n.t('Privileged note'),
        icon: 'lock',
        hint: i18n.t(
          'Between the survivor and her caseworker (Evidence Code 1038). Read by you, the owner of the file and a supervisor; never in a packet.',
        ),
      };
    case 'screening':
      return {
        name: i18n.t('Screening result'),
        icon: 'chart',
        hint: i18n.t('Which tool, and what came out. Answers are not kept here: there is no field for them.'),
      };
    case 'third-party':
      return {
        name: i18n.t('Somebody else’s record'),
        icon: 'people',
        hint: i18n.t('From whom, what, and where it lies. It never leaves the desk.'),
      };
    case 'part-2':
      return {
        name: i18n.t('Part 2 record'),
        icon: 'seal',
        hint: i18n.t('A record of a substance-use programme that came here (42 CFR Part 2).'),
      };
  }
}

/** For the choice of a kind. */
export function classOptions(i18n: I18n): { value: NoteClass; label: string }[] {
  return noteClasses.map((value) => ({ value, label: classWords(i18n, value).name }));
}
