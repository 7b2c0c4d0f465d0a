/** Spanish of Safe at Home, flags, household and family, how a file stands, and who has how much. */
const intake: Record<string, string> = {
  // the audit
  'Wrote down that a survivor takes part in Safe at Home': 'Anotó que una persona participa en Safe at Home',
  'Wrote down that a survivor left Safe at Home': 'Anotó que una persona dejó Safe at Home',
  'Looked at a residence kept confidential by Safe at Home': 'Vio un domicilio reservado por Safe at Home',
  'Set or moved a flag on a file': 'Puso o movió un aviso en un expediente',
  'Took a flag off a file': 'Quitó un aviso de un expediente',
  'Changed the household and family of a file': 'Cambió el hogar y la familia de un expediente',
  'Said that she knows the person, and the file was closed to her':
    'Dijo que conoce a la persona, y el expediente se le cerró',
  'Opened a file again to a member who had said that she knows the person':
    'Volvió a abrir un expediente a quien había dicho que conoce a la persona',
  // errors
  'These words tell where she lives': 'Estas palabras dicen dónde vive',
  'She takes part in Safe at Home. Nothing was changed, and nothing has left the desk.':
    'Participa en Safe at Home. No se cambió nada y nada salió de este puesto.',
  'Take the street out of them, in this answer or where it stands; the substitute address is used instead.':
    'Quite la calle, de esta respuesta o de donde esté; en su lugar se usa la dirección sustituta.',
  'She has said that she knows this person': 'Dijo que conoce a esta persona',
  'Choose another colleague.': 'Elija a otra persona del equipo.',
  // safe at home
  'Safe at Home': 'Safe at Home',
  'Safe at Home: the substitute address is used. It is changed on the page of the file, with D.':
    'Safe at Home: se usa la dirección sustituta. Se cambia en la página del expediente, con D.',
  'Safe at Home…': 'Safe at Home…',
  'Safe at Home: use only this address': 'Safe at Home: use solo esta dirección',
  'Where she lives is written here and covered. No list, no page and no packet has it.':
    'Dónde vive está escrito aquí y cubierto. No está en ninguna lista, hoja ni paquete.',
  'Where she lives is not written here.': 'Dónde vive no está escrito aquí.',
  'How to use her address: folded, as someone is beside you':
    'Cómo usar su dirección: plegado, porque hay alguien a su lado',
  'Show where she lives': 'Mostrar dónde vive',
  'Asking…': 'Preguntando…',
  'The substitute is a post office box': 'La sustituta es un apartado postal',
  'Her participant number is needed': 'Falta su número de participante',
  'She has left Safe at Home?': '¿Dejó Safe at Home?',
  'She has left it': 'Lo dejó',
  'She has left it…': 'Lo dejó…',
  'The substitute address goes, and where she lives goes with it. This cannot be taken back; she says anew where letters may go.':
    'La dirección sustituta se borra, y con ella dónde vive. No se puede deshacer; la persona dirá de nuevo adónde pueden ir las cartas.',
  'California’s address program (Government Code 6205): if she takes part, the substitute is her address everywhere, also in packets, and where she lives is shown to nobody.':
    'Programa de direcciones de California (Código de Gobierno 6205): si participa, la sustituta es su dirección en todas partes, también en los paquetes, y dónde vive no se muestra a nadie.',
  'Participant number, as on her card': 'Número de participante, como en su tarjeta',
  'Substitute address': 'Dirección sustituta',
  'A post office box, never a street.': 'Un apartado postal, nunca una calle.',
  'Where she lives': 'Dónde vive',
  'It is written. What you type here takes its place.': 'Está escrito. Lo que escriba aquí lo reemplaza.',
  'Better left empty. An address that stands in the file now is moved here and covered.':
    'Mejor vacío. Una dirección que ya esté en el expediente pasa aquí y queda cubierta.',
  'It stands under “{item}”, on the page that E opens.': 'Está en «{item}», en la página que se abre con E.',
  // flags
  Flags: 'Avisos',
  'Flag taken off': 'Aviso quitado',
  '{count, plural, one {# flag, folded} other {# flags, folded}} as someone is beside you':
    '{count, plural, one {# aviso, plegado} other {# avisos, plegados}} porque hay alguien a su lado',
  'No flag. A court day, or “do not call”, stands here until its day.':
    'Ningún aviso. Un día de tribunal, o «no llamar», queda aquí hasta su fecha.',
  'Fold the flags': 'Plegar los avisos',
  'Show the flags': 'Mostrar los avisos',
  'Set a flag': 'Poner un aviso',
  'until {day}, set by {by}': 'hasta el {day}, lo puso {by}',
  'Another day': 'Otro día',
  'Take it off': 'Quitarlo',
  'Choose what the flag says': 'Elija qué dice el aviso',
  'Choose the day it ends': 'Elija el día en que termina',
  'Until another day': 'Hasta otro día',
  'Set it': 'Ponerlo',
  'What it says': 'Qué dice',
  'The last day on which it stands': 'Último día en que vale',
  'From today to a year ahead.': 'De hoy a un año.',
  'It stands at the top of the file, with your initials. Three days before its end Today says so.':
    'Queda arriba en el expediente, con sus iniciales. Tres días antes de terminar, «Hoy» lo avisa.',
  '{count, plural, one {# flag ends} other {# flags end}}':
    '{count, plural, one {# aviso termina} other {# avisos terminan}}',
  'ended {day}': 'terminó el {day}',
  '{count, plural, one {# flag or line of household and family} other {# flags and lines of household and family}}':
    '{count, plural, one {# aviso o línea de hogar y familia} other {# avisos y líneas de hogar y familia}}',
  // household and family
  'Household and family': 'Hogar y familia',
  'Her parent': 'Su madre o padre',
  'Her child': 'Su hija o hijo',
  'Her sister or brother': 'Su hermana o hermano',
  'Her partner': 'Su pareja',
  'Another relative': 'Otro familiar',
  'Lives with her': 'Vive con la persona',
  'Link taken away': 'Enlace quitado',
  'Taken out of the household': 'Quitado del hogar',
  Add: 'Añadir',
  'Choose one': 'Elija uno',
  'Add somebody': 'Añadir a alguien',
  'Nobody written down: children, a sister with a file of her own, who lives with her. It never leaves.':
    'Nadie anotado: hijas e hijos, una hermana con su propio expediente, quien vive con la persona. Nunca sale.',
  'Take away': 'Quitar',
  'File number, or a few words': 'Número de expediente, o unas palabras',
  'SH-0007, or “two children, 4 and 9”': 'SH-0007, o «dos hijos, 4 y 9»',
  'Write a number or a few words.': 'Escriba un número o unas palabras.',
  'What this person is to her': 'Qué es esta persona para ella',
  // how it stands, handing on
  'Closed {day}': 'Cerrado el {day}',
  'Open again since {day}': 'Abierto de nuevo desde el {day}',
  '{by} handed this file to you, {when}': '{by} le entregó este expediente, {when}',
  'I have read it': 'Lo he leído',
  'With a note, folded as someone is beside you.': 'Con una nota, plegada porque hay alguien a su lado.',
  'A note for her': 'Una nota para quien lo recibe',
  'What she should know first. She alone reads it, once.': 'Lo que debe saber primero. Solo ella la lee, una vez.',
  // I know this person
  'I know this person': 'Conozco a esta persona',
  'I know this person…': 'Conozco a esta persona…',
  'From family, the street or before. No reason is asked. The file is closed to you, and waits for a colleague.':
    'De la familia, del barrio o de antes. No se pide motivo. El expediente se cierra para usted y espera a otra persona del equipo.',
  'Close {number} to you?': '¿Cerrar {number} para usted?',
  'Close it to me': 'Cerrarlo para mí',
  'You will not find it any more, not even with a reason. If it is yours, a supervisor gives it to a colleague. Only a supervisor can open it to you again.':
    'Ya no lo encontrará, ni siquiera con un motivo. Si es suyo, supervisión lo da a otra persona. Solo supervisión puede volver a abrírselo.',
  '{initials} knows her: closed since {day}': '{initials} conoce a la persona: cerrado desde el {day}',
  'It was a mistake': 'Fue un error',
  'No name?': '¿Sin nombre?',
  'The number is enough. Or a made-up word, to call it by.': 'Basta el número. O una palabra inventada para llamarlo.',
  'Make up a name': 'Inventar un nombre',
  // who has how much
  'On your hands': 'A su cargo',
  'Who has how much': 'Quién tiene cuánto',
  '{count, plural, one {# open file} other {# open files}}':
    '{count, plural, one {# expediente abierto} other {# expedientes abiertos}}',
  '{count, plural, one {# appointment} other {# appointments}} this week':
    '{count, plural, one {# cita} other {# citas}} esta semana',
  '{count, plural, one {# follow-up} other {# follow-ups}} due':
    '{count, plural, one {# seguimiento pendiente} other {# seguimientos pendientes}}',
  'Open files': 'Expedientes abiertos',
  'This week': 'Esta semana',
  Due: 'Pendiente',
  // how somebody may be reached, in a list
  'Would rather not be reached: do not call, write or text.':
    'Prefiere que no se le contacte: no llame, escriba ni mande mensajes.',
  'No safe way is known: do not call, write or text.':
    'No se conoce una forma segura: no llame, escriba ni mande mensajes.',
  'No voicemail': 'Sin buzón de voz',
  'They did not say how never: leave no message.': 'No dijeron cómo nunca: no deje mensaje.',
  'What stands above under “how to reach her” goes before this.':
    'Lo que está arriba sobre cómo contactarla vale antes que esto.',
};
export default intake;
