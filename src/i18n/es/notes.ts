/** Spanish of case notes, caseworkers, and what their errors say. */
const notes: Record<string, string> = {
  // the audit
  'Wrote a note': 'Escribió una nota',
  'Changed a note': 'Cambió una nota',
  'Undid the last change of a note': 'Deshizo el último cambio de una nota',
  'Opened a privileged note': 'Abrió una nota confidencial por ley',
  'Entered a caseworker’s qualification': 'Anotó la formación de una trabajadora de caso',
  // errors
  'Only a caseworker’s notes are privileged': 'Solo las notas de una trabajadora de caso están protegidas por ley',
  'Your words still stand here.': 'Sus palabras siguen aquí.',
  'An administrator enters your training under Staff; on the day of the note it must have been complete. An ordinary note can be written now.':
    'Administración anota su formación en Equipo; el día de la nota debía estar completa. Una nota común se puede escribir ahora.',
  'The limits of the privilege come first': 'Primero van los límites de la confidencialidad',
  'Enter the day on which they were explained; it cannot lie after the day of the note.':
    'Anote el día en que se explicaron; no puede ser posterior al día de la nota.',
  'This note is between the survivor and a caseworker': 'Esta nota es entre la persona y una trabajadora de caso',
  'Nothing of it was shown.': 'No se mostró nada de ella.',
  'Ask whoever wrote it, the owner of the file, or a supervisor.':
    'Pregunte a quien la escribió, a quien lleva el expediente o a supervisión.',
  // the list
  Notes: 'Notas',
  'New note': 'Nota nueva',
  'Finish the one you are writing first': 'Termine primero la que está escribiendo',
  '{hidden, plural, one {# privileged note is} other {# privileged notes are}} between the survivor and a caseworker. Ask the owner of the file.':
    '{hidden, plural, one {# nota confidencial es} other {# notas confidenciales son}} entre la persona y una trabajadora de caso. Pregunte a quien lleva el expediente.',
  '{count, plural, one {# earlier version} other {# earlier versions}}':
    '{count, plural, one {# versión anterior} other {# versiones anteriores}}',
  'Earlier versions': 'Versiones anteriores',
  Change: 'Cambiar',
  'Open it': 'Abrirla',
  'Purge this note': 'Depurar esta nota',
  'Opening it is written in the audit trail.': 'Abrirla queda anotado en la auditoría.',
  // kinds
  'Ordinary note': 'Nota común',
  'What was done and what comes next. No more of the story than is needed.':
    'Lo que se hizo y lo que sigue. No más de lo necesario.',
  'Privileged note': 'Nota confidencial por ley',
  'Between the survivor and her caseworker (Evidence Code 1038). Read by you, the owner of the file and a supervisor; never in a packet.':
    'Entre la persona y su trabajadora de caso (Código de Evidencia 1038). La leen usted, quien lleva el expediente y supervisión; nunca va en un paquete.',
  'Screening result': 'Resultado de evaluación',
  'Which tool, and what came out. Answers are not kept here: there is no field for them.':
    'Qué herramienta y qué resultó. Las respuestas no se guardan aquí: no hay campo para ellas.',
  'Mandated report': 'Informe obligatorio',
  'Somebody else’s record': 'Documento de terceros',
  'From whom, what, and where it lies. It never leaves the desk.': 'De quién, qué y dónde está. Nunca sale del puesto.',
  'Part 2 record': 'Documento de la Parte 2',
  'A record of a substance-use programme that came here (42 CFR Part 2).':
    'Un documento de un programa de consumo de sustancias que llegó aquí (42 CFR Parte 2).',
  // what a note says
  'Limits of the privilege explained {day}': 'Límites de la confidencialidad explicados {day}',
  'from {whom}': 'de {whom}',
  'lies in {place}': 'está en {place}',
  'number {number}': 'número {number}',
  'Call now': 'Llame ahora',
  'Written follow-up due by {when}': 'Informe escrito, a más tardar {when}',
  // the form
  Kind: 'Tipo',
  Day: 'Día',
  Note: 'Nota',
  'Needed.': 'Hace falta.',
  'Write a few words.': 'Escriba unas palabras.',
  'Today or an earlier day.': 'Hoy o un día anterior.',
  'The limits of the privilege were explained to her on': 'Los límites de la confidencialidad se le explicaron el',
  'A day no later than the day of the note.': 'Un día no posterior al de la nota.',
  'An administrator has not entered your caseworker’s training yet, so this kind cannot be saved.':
    'Administración todavía no ha anotado su formación de trabajadora de caso; este tipo no se puede guardar.',
  Tool: 'Herramienta',
  Choose: 'Elija',
  'Choose the tool first': 'Elija primero la herramienta',
  'Version printed on it': 'Versión impresa en ella',
  'a year or a number': 'un año o un número',
  'Like 2018 or 2.0.': 'Como 2018 o 2.0.',
  Result: 'Resultado',
  Agency: 'Agencia',
  'From which programme': 'De qué programa',
  'From whom': 'De quién',
  'What it is': 'Qué es',
  'What kind of paper, not what stands in it.': 'Qué tipo de papel, no lo que dice.',
  'Where it lies': 'Dónde está',
  'Note changed': 'Nota cambiada',
  'Throw away': 'Descartar',
  'Draft saved': 'Borrador guardado',
  'Save the note': 'Guardar la nota',
  'Save the change': 'Guardar el cambio',
  // caseworkers
  'Privileged notes': 'Notas confidenciales',
  'supervised by {name}': 'con la supervisión de {name}',
  'No caseworker’s training is entered: she writes ordinary notes only.':
    'No hay formación de trabajadora de caso anotada: escribe solo notas comunes.',
  'Caseworker’s training': 'Formación de trabajadora de caso',
  'Caseworker’s training of {name}': 'Formación de trabajadora de caso de {name}',
  '40 hours, supervised': '40 horas, con supervisión',
  'Degree and a year': 'Título y un año',
  'Needs the day': 'Falta el día',
  'Needs who supervises her': 'Falta quién la supervisa',
  'What makes her notes privileged (California Evidence Code 1038.2). The wording still awaits counsel’s confirmation.':
    'Lo que hace confidenciales sus notas (Código de Evidencia de California 1038.2). La redacción espera la confirmación de los abogados.',
  'Complete since': 'Completa desde',
  'Supervised by': 'Con la supervisión de',
  'may stay empty': 'puede quedar vacío',
};

export default notes;
