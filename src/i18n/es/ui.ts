const ui: Record<string, string> = {
  Close: 'Cerrar',
  'Caps Lock is on.': 'Bloq Mayús está activado.',
  'Hide the passphrase': 'Ocultar la frase de acceso',
  'Show the passphrase': 'Mostrar la frase de acceso',
  Hide: 'Ocultar',
  Show: 'Mostrar',
  Undo: 'Deshacer',
  '{count} more that are over': '{count} más que ya terminaron',
  'Fold what is over': 'Plegar lo que ya terminó',
  'and {more} more': 'y {more} más',
};
export default ui;
