/** Spanish of the forms, counsel's register, and what is taken along. */
const forms: Record<string, string> = {
  // the forms
  Forms: 'Formularios',
  Release: 'Permiso para compartir',
  'First meeting': 'Primer encuentro',
  'Taking a release back': 'Retirar un permiso',
  'Notice after the law made us share': 'Aviso cuando la ley obligó a compartir',
  'Receipt for a copy': 'Recibo de una copia',
  'Card to take along': 'Tarjeta para llevar',
  'Before anything leaves: one recipient, item by item. The signature has a page to itself.':
    'Antes de que salga algo: un solo destino, dato por dato. La firma tiene su propia página.',
  'What stays private, and what has to be told without a yes.':
    'Lo que queda en privado y lo que hay que decir sin un sí.',
  'A spoken word is enough; the paper is for the file.': 'Basta la palabra; el papel es para el expediente.',
  'The first page is for the survivor, the second stays here.':
    'La primera página es para la persona; la segunda se queda aquí.',
  'Taken, declined, or kept here.': 'Llevada, no querida o guardada aquí.',
  'A day, a time, a door, a first name. Printed from a file.':
    'Un día, una hora, una puerta, un nombre de pila. Se imprime desde un expediente.',
  Spanish: 'Español',
  English: 'Inglés',
  // the drawer
  'Blank ones for the drawer, for the day when there is no time or no screen.':
    'En blanco, para el cajón: para el día en que no hay tiempo o no hay pantalla.',
  'For the drawer': 'Para el cajón',
  'Blank forms': 'Formularios en blanco',
  'Print {form}': 'Imprimir {form}',
  '{language}: confirmed': '{language}: confirmado',
  '{language}: waits for counsel': '{language}: espera revisión legal',
  'Every page carries the mark of its words and two dates: when it was signed, and when it was entered here. Nothing on it is smaller than 14 point.':
    'Cada página lleva la marca de su texto, y hay dos fechas: la de la firma y la del registro aquí. Nada es menor de 14 puntos.',
  'Blank: {form}': 'En blanco: {form}',
  'Language of the paper': 'Idioma del papel',
  Copies: 'Copias',
  'Between 1 and 20.': 'Entre 1 y 20.',
  'Where it goes': 'Adónde va',
  'It stays here': 'Se queda aquí',
  'It is taken along': 'La persona se lo lleva',
  'Ask the question first': 'Haga primero la pregunta',
  // what is taken along
  'On paper': 'En papel',
  'Whatever is taken along is asked about first: is it safe?':
    'De todo lo que se lleva se pregunta primero: ¿es seguro?',
  'Ask: “Is it safe to take this with you?”': 'Pregunte: «¿Es seguro llevarse esto?»',
  'Who could see it at home, in a bag, in a car, in a pocket?':
    '¿Quién podría verlo en casa, en la bolsa, en el auto, en un bolsillo?',
  'Yes, it is safe': 'Sí, es seguro',
  No: 'No',
  'Not sure': 'No hay seguridad',
  'Then nothing is taken along': 'Entonces no se lleva nada',
  'Say the day and the time until they are known by heart, or agree on a call by the safe way. Nothing was printed.':
    'Repitan el día y la hora hasta saberlos de memoria, o acuerden una llamada por la vía segura. No se imprimió nada.',
  'Day, time, door and a first name': 'Día, hora, puerta y un nombre de pila',
  'A field cannot stay as it is': 'Un campo no puede quedar así',
  'Print the card': 'Imprimir la tarjeta',
  Day: 'Día',
  Time: 'Hora',
  Door: 'Puerta',
  'A street and a door. No clinic, no service, no agency.':
    'Una calle y una puerta. Ninguna clínica, servicio ni organización.',
  'This tells too much. Name the street and the door only.': 'Esto dice demasiado. Ponga solo la calle y la puerta.',
  'First name to ask for': 'Nombre de pila por el que preguntar',
  'A first name only, nothing else.': 'Solo un nombre de pila, nada más.',
  'Two to a page, to be cut apart. It says nothing else: no service, no agency, no telephone.':
    'Dos por página, para cortar. No dice nada más: ni servicio, ni organización, ni teléfono.',
  // counsel's register
  'Counsel’s register': 'Registro de revisión legal',
  'Who confirmed which words, and on which day. Other words are open again by themselves.':
    'Quién confirmó qué texto y en qué día. Un texto distinto vuelve a quedar pendiente por sí solo.',
  'The band of practice pages': 'La franja de las páginas de práctica',
  'No privilege is waived': 'No se renuncia a ningún privilegio',
  'Not to be passed on': 'No se puede pasar a otros',
  'What the cover says': 'Lo que dice la portada',
  'Request for confidential communication': 'Solicitud de comunicación confidencial',
  'How never to reach the person': 'Cómo no contactar nunca a la persona',
  'By what right it was shared': 'Con qué derecho se compartió',
  'Part 2 statement, in full': 'Declaración de la Parte 2, completa',
  'Part 2 statement, on each page': 'Declaración de la Parte 2, en cada página',
  'HIV notice, on each page': 'Aviso de VIH, en cada página',
  'Notice on each sealed page': 'Aviso en cada página reservada',
  'Items and their classes': 'Datos y sus clases',
  'Services and their classes': 'Servicios y sus clases',
  Purposes: 'Propósitos',
  'Sites as they came': 'Sedes como vinieron',
  'National help lines': 'Líneas nacionales de ayuda',
  'Statements on packets': 'Textos de los paquetes',
  Tables: 'Tablas',
  'all confirmed': 'todo confirmado',
  '{open} of {all} wait': 'faltan {open} de {all}',
  'version {version}': 'versión {version}',
  '{by}, {day}': '{by}, {day}',
  'entered by {who}': 'registrado por {who}',
  'Words changed since': 'El texto cambió después',
  'Waits for counsel': 'Pendiente',
  'Take back: {name}': 'Retirar: {name}',
  'Take back': 'Retirar',
  'Enter: {name}': 'Registrar: {name}',
  Enter: 'Registrar',
  'Needs counsel’s name': 'Falta el nombre de quien revisó',
  'Needs the day it was confirmed': 'Falta el día de la confirmación',
  'Counsel confirmed these words': 'La revisión legal confirmó este texto',
  'Counsel reads it on paper: print a blank, and compare the mark at its foot.':
    'Se revisa en papel: imprima uno en blanco y compare la marca al pie.',
  'Counsel reads it where it stands: under Sites, Services and items, or Help now.':
    'Se revisa donde está: en Sedes, Servicios y datos, o Ayuda ahora.',
  'Mark of these words: {mark}': 'Marca de este texto: {mark}',
  'An earlier wording was confirmed. These words are others.': 'Se confirmó un texto anterior. Este es otro.',
  'Counsel’s name': 'Nombre de quien revisó',
  'Confirmed on': 'Confirmado el',
  // practice mode
  'It stays on until counsel has confirmed every wording and every table.':
    'Sigue activo hasta que la revisión legal confirme cada texto y cada tabla.',
  'Not on a test runtime': 'No en un entorno de prueba',
  '{open, plural, one {# still waits} other {# still wait}} for counsel':
    '{open, plural, one {falta # por revisar} other {faltan # por revisar}}',
  '{done} of {all} confirmed': '{done} de {all} confirmados',
  'This computer runs the desk on a test runtime. There it never leaves practice.':
    'Esta computadora usa un entorno de prueba. Ahí el puesto nunca sale de la práctica.',
  'End practice mode': 'Terminar el modo de práctica',
  'Practise again': 'Volver a practicar',
  'An administrator ends it, when nothing waits any more.': 'Lo termina la administración, cuando ya no falta nada.',
  'What was written in practice stays in the files: take invented people out before real work begins.':
    'Lo escrito en la práctica queda en los expedientes: quite a las personas inventadas antes del trabajo real.',
  // what was done
  'Printed blank forms for the drawer': 'Imprimió formularios en blanco',
  'Printed a form for a person': 'Imprimió un formulario para una persona',
  'Printed a form to be taken along': 'Imprimió un formulario para llevar',
  'Printed a card to be taken along': 'Imprimió una tarjeta para llevar',
  'Entered that counsel confirmed a wording': 'Registró que la revisión legal confirmó un texto',
  'Took a confirmation of counsel back': 'Retiró una confirmación legal',
  'Ended practice mode': 'Terminó el modo de práctica',
  'Began practice mode': 'Empezó el modo de práctica',
  // what was refused
  'Not printed: it was not said to be safe to take along': 'No se imprimió: no se dijo que fuera seguro llevarlo',
  'Nothing was printed.': 'No se imprimió nada.',
  'Keep it here, or tell it by word of mouth.': 'Guárdelo aquí o dígalo de palabra.',
  'Practice mode cannot end yet': 'El modo de práctica todavía no puede terminar',
  'Pages and packets still say PRACTICE.': 'Las páginas y los paquetes siguen diciendo PRÁCTICA.',
  '{open, plural, one {# wording still waits} other {# wordings still wait}} for counsel.':
    '{open, plural, one {Falta # texto por revisar} other {Faltan # textos por revisar}}.',
  'This computer runs the desk on a test runtime': 'Esta computadora usa un entorno de prueba',
  'Real work needs the program as it was delivered.': 'El trabajo real necesita el programa tal como se entregó.',
};

export default forms;
