const errors: Record<string, string> = {
  'That is not the PIN': 'Ese no es el PIN',
  '{left, plural, one {One try is left, then the desk locks.} other {# tries are left, then the desk locks.}}':
    '{left, plural, one {Queda un intento; después el puesto se bloquea.} other {Quedan # intentos; después el puesto se bloquea.}}',
  'The desk has locked meanwhile': 'El puesto se bloqueó mientras tanto',
  'First choose a passphrase of your own': 'Primero elija una frase de acceso propia',
  'The words you came in with work once only.': 'Las palabras con que entró sirven una sola vez.',
  'That passphrase is too easy to guess': 'Esa frase es demasiado fácil de adivinar',
  'The old one still opens the desk.': 'La anterior sigue abriendo el puesto.',
  'Take four or more words that have nothing to do with one another.':
    'Tome cuatro palabras o más que no tengan nada que ver entre sí.',
  'That is the passphrase you already have': 'Esa es la frase que ya tiene',
  'Choose another one.': 'Elija otra.',
  'Somebody signs in with this name already': 'Alguien ya entra con este nombre',
  'Choose another name to sign in with.': 'Elija otro nombre para entrar.',
  'Nobody can do this to herself': 'Nadie puede hacerse esto a sí misma',
  'Ask another administrator.': 'Pídalo a otra persona que administre.',
  'This file is a colleague’s': 'Este expediente es de una compañera',
  'Ask her, or open it with a reason that she and the privacy officer will read.':
    'Pregúntele, o ábralo con un motivo que leerán ella y la persona responsable de privacidad.',
};

export default errors;
