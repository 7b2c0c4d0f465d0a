/** Invented people and places. Every name here is a canary: found outside the encrypted files, it is a leak. */
export const person = {
  name: 'Xochitlalpa Brimwater',
  alias: 'Quillendra Voss',
  born: '1994-03-09',
  how: 'Text only',
  number: '(209) 555-0142',
  when: 'before 2:00 PM',
  never: 'No voicemail, no mail',
  words: 'Say the Zephyrine library called',
  language: 'Spanish',
  confidential: 'No portal, no mail, no reminder calls to the Ambleforth house',
  helps: 'Explain first; door ajar, please, Thistlewick',
  address: '1679 Marrowgate Terrace, Sacramento, CA 95812',
  wish: 'Pain, lower left, since the Candlemoor week',
};

export const staff = {
  senderName: 'Community Medical Centers, Care Coordination',
  callBack: '(209) 555-0190',
  signInName: 'm.ortega',
  displayName: 'Marisol Ortega-Penhallow',
  passphrase: 'seven quiet herons by the Wolverscote river',
};

/** At the same desk, on other days. */
export const colleague = {
  signInName: 'r.vang',
  displayName: 'Rosa Vang-Tremulo',
  passphrase: 'eleven slow barges under the Marloweth bridge',
};

export const nurse = { name: 'Ana Lopez-Tremayne', role: 'RN, dental' };

/** What must be found nowhere outside the encrypted files. */
export const plantedNames = [
  person.name,
  person.alias,
  'Zephyrine',
  'Ambleforth',
  'Thistlewick',
  'Marrowgate',
  'Candlemoor',
  staff.passphrase,
];
