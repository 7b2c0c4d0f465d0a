/** Spanish of the settings. */
const settings: Record<string, string> = {
  'days; from today: {day}': 'días; desde hoy: {day}',
  days: 'días',
  'Between 1 and {max} days.': 'Entre 1 y {max} días.',
  Settings: 'Ajustes',
  'They hold for everybody at this desk.': 'Valen para todos en este puesto.',
  'An administrator may change this': 'Solo la administración puede cambiarlo',
  'Nothing was changed': 'No se cambió nada',
  'Who sends': 'Quién envía',
  'Name of the sender': 'Nombre de quien envía',
  'It stands on every page, in the file, on the certificate and on the printer. Choose a name that says nothing: “Family Justice Center” would tell every reader that she is a crime victim.':
    'Está en cada página, en el archivo, en el certificado y en la impresora. Elija un nombre que no diga nada: «Family Justice Center» le diría a todo lector que la persona sufrió un delito.',
  'Telephone for calling back': 'Teléfono para devolver la llamada',
  'Printed on the packet. Whoever picks up should not answer with another name.':
    'Impreso en el paquete. Quien conteste no debe responder con otro nombre.',
  'How long things hold': 'Cuánto duran las cosas',
  'A consent, usually': 'Un consentimiento, de costumbre',
  'A consent, at the most': 'Un consentimiento, como máximo',
  'A packet': 'Un paquete',
  'Save the settings': 'Guardar los ajustes',
  'Practice mode': 'Modo de práctica',
  on: 'activado',
  off: 'apagado',
  'Every page and every packet says PRACTICE, and readers show it. Write invented people only.':
    'Cada página y cada paquete dice PRÁCTICA, y los lectores lo muestran. Escriba solo personas inventadas.',
  'Counsel has confirmed the forms. Pages and packets are real.':
    'La asesoría legal confirmó los formularios. Las páginas y los paquetes son reales.',
  'Why consents are short': 'Por qué los consentimientos son cortos',
  'The law asks for a reasonable limit in time (34 U.S.C. 12291(b)(2)). A short one is easy to renew with her; a long one is easy to forget.':
    'La ley pide un límite de tiempo razonable (34 U.S.C. 12291(b)(2)). Uno corto es fácil de renovar con la persona; uno largo es fácil de olvidar.',
  'The sender needs a name': 'Falta el nombre de quien envía',
  'This sender name tells what she has been through': 'Este nombre dice lo que la persona ha vivido',
  'A telephone for calling back is needed': 'Falta un teléfono para devolver la llamada',
  'Days are whole numbers, 1 or more': 'Los días son números enteros, 1 o más',
  'A consent lasts at most 365 days': 'Un consentimiento dura como máximo 365 días',
  'A packet is valid for at most 90 days': 'Un paquete vale como máximo 90 días',
  'The usual length is above the most allowed': 'La duración de costumbre pasa del máximo',
};
export default settings;
