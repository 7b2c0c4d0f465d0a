/** Spanish of what survivors say of the place. */
const feedback: Record<string, string> = {
  'Read what survivors said of the place': 'Leyó lo que las personas opinan del lugar',
  'What survivors say': 'Lo que opinan las personas',
  'Of the place and of us, without a name (Penal Code 13750(g)).':
    'Del lugar y de nosotras, sin nombre (Código Penal 13750(g)).',
  'Hand the screen over': 'Ceder la pantalla',
  'She fills it in alone. Nothing else of the desk can be reached from the sheet, and when she has given it or left it the desk hides itself: you come back with your PIN or passphrase.':
    'La persona la llena a solas. Desde la hoja no se llega a nada más del puesto, y cuando la entrega o la deja el puesto se oculta: usted vuelve con su PIN o su frase.',
  'The sheet knows its month: no file, no member of staff, no day.':
    'La hoja sabe su mes: ni expediente, ni quién atiende, ni día.',
  'Open the sheet for her': 'Abrir la hoja para la persona',
  'What came': 'Lo que llegó',
  'Of the quarter that runs, sheets come into sight by fives; of one that is over all of them. Until then not even their number is told.':
    'Del trimestre en curso las hojas aparecen de cinco en cinco; de uno que terminó, todas. Hasta entonces ni siquiera se dice cuántas son.',
  'Read what came': 'Leer lo que llegó',
  'Reading is written in the audit trail.': 'La lectura queda anotada en la auditoría.',
  'Nothing can be read yet': 'Todavía no hay nada que leer',
  'Fewer than five came in this quarter, or none.': 'En este trimestre llegaron menos de cinco, o ninguna.',
  '{count, plural, one {# sheet} other {# sheets}}': '{count, plural, one {# hoja} other {# hojas}}',
  Question: 'Pregunta',
  'Left open': 'Sin contestar',
  'Thank you': 'Gracias',
  'What do you think of us?': '¿Qué opina de nosotras?',
  'What you wrote is kept without your name and without the day.':
    'Lo que escribió se guarda sin su nombre y sin el día.',
  'Please give the keyboard back. This page closes by itself.':
    'Por favor devuelva el teclado. Esta página se cierra sola.',
  'Close this page': 'Cerrar esta página',
  'I leave this open': 'Esto no lo contesto',
  'Nobody will know that it was you: no name, no file and no day is kept with it, only the month. It changes nothing about the help you get. You may leave any question.':
    'Nadie sabrá que fue usted: no se guarda ni nombre, ni expediente, ni día, solo el mes. No cambia nada de la ayuda que recibe. Puede no contestar cualquier pregunta.',
  'What should we do differently, or keep?': '¿Qué debemos cambiar, o seguir haciendo?',
  'Please write no names, not yours and not those of others.':
    'Por favor no escriba nombres, ni el suyo ni de otras personas.',
  'Nothing is on the sheet yet. You may also leave without it.':
    'La hoja aún está vacía. También puede irse sin llenarla.',
  'Leave without it': 'Irme sin llenarla',
  'Give the sheet': 'Entregar la hoja',
  'Were you treated with respect?': '¿La trataron con respeto?',
  'Did you decide what was done and what was shared?': '¿Decidió usted lo que se hizo y lo que se compartió?',
  'Did you get what you came for?': '¿Obtuvo lo que vino a buscar?',
  'Would you come again?': '¿Vendría otra vez?',
  Partly: 'En parte',
};

export default feedback;
