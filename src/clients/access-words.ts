import type { I18n } from '@lingui/core';
import type { Access, ClientFile } from '../../electron/contract/clients.ts';

/** From the most open to the most kept. */
export const accessOrder: readonly Access[] = ['shared', 'own', 'restricted'];

/** Who else opens a file: a few words, and what it means for a colleague who looks for it. */
export function accessWords(i18n: I18n, access: Access): { name: string; meaning: string } {
  const words: Record<Access, { name: string; meaning: string }> = {
    shared: {
      name: i18n.t('Every worker'),
      meaning: i18n.t('All who work with files here find it and open it.'),
    },
    own: {
      name: i18n.t('Its owner and supervisors'),
      meaning: i18n.t('A colleague who types the whole name learns that a file exists and whom to ask.'),
    },
    restricted: {
      name: i18n.t('Its owner and supervisors; nobody else finds it'),
      meaning: i18n.t('For a colleague it does not exist, not even under the whole name.'),
    },
  };
  return words[access];
}

/** The quiet line in the head of a file: "Yours · only you and supervisors". */
export function ownerLine(
  i18n: I18n,
  { owner, access }: Pick<ClientFile, 'owner' | 'access'>,
  isMine: boolean,
): string {
  const lines: Record<Access, string> = {
    shared: isMine
      ? i18n.t('Yours · every worker opens it')
      : i18n.t('{initials} has it · every worker opens it', { initials: owner.initials }),
    own: isMine
      ? i18n.t('Yours · only you and supervisors')
      : i18n.t('{initials} has it · only she and supervisors', { initials: owner.initials }),
    restricted: isMine
      ? i18n.t('Yours · nobody else finds it but supervisors')
      : i18n.t('{initials} has it · nobody else finds it but supervisors', { initials: owner.initials }),
  };
  return lines[access];
}
