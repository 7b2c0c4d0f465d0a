/** Spanish of whose file is whose: sharing, handing over, a colleague's file, a reason read by its owner. */
const whose: Record<string, string> = {
  'Whose file this is': 'De quién es este expediente',
  'Yours · every worker opens it': 'Suyo · lo abre todo el equipo',
  '{initials} has it · every worker opens it': 'Lo lleva {initials} · lo abre todo el equipo',
  'Yours · only you and supervisors': 'Suyo · solo usted y supervisión',
  '{initials} has it · only she and supervisors': 'Lo lleva {initials} · solo ella y supervisión',
  'Yours · nobody else finds it but supervisors': 'Suyo · nadie más lo encuentra salvo supervisión',
  '{initials} has it · nobody else finds it but supervisors':
    'Lo lleva {initials} · nadie más lo encuentra salvo supervisión',
  'Who opens it': 'Quién lo abre',
  'Every worker': 'Todo el equipo',
  'All who work with files here find it and open it.':
    'Lo encuentra y lo abre toda persona que trabaja aquí con expedientes.',
  'Its owner and supervisors': 'Quien lo lleva y supervisión',
  'A colleague who types the whole name learns that a file exists and whom to ask.':
    'Quien escribe el nombre completo sabe que hay un expediente y a quién preguntar.',
  'Its owner and supervisors; nobody else finds it': 'Quien lo lleva y supervisión; nadie más lo encuentra',
  'For a colleague it does not exist, not even under the whole name.':
    'Para el resto no existe, ni siquiera con el nombre completo.',
  'Who opens {number} was changed': 'Se cambió quién abre {number}',
  'Hand it to a colleague': 'Entregarlo a otra persona',
  'Then it is hers. Only she or a supervisor can give it back.':
    'Entonces es suyo. Solo esa persona o supervisión puede devolverlo.',
  'Then it is hers, and closed to you. Only she or a supervisor can give it back.':
    'Entonces es suyo y se cierra para usted. Solo esa persona o supervisión puede devolverlo.',
  'Nobody else works with files at this desk.': 'Nadie más trabaja con expedientes en este puesto.',
  'Choose a colleague': 'Elija a una persona',
  'Hand over': 'Entregar',
  'A file exists. Ask {initials}': 'Hay un expediente. Pregunte a {initials}',
  'A file exists. Ask a supervisor': 'Hay un expediente. Pregunte a supervisión',
  'It is a colleague’s. When she cannot be asked and it cannot wait, a reason opens it.':
    'Es de otra persona del equipo. Si no se le puede preguntar y no puede esperar, se abre con un motivo.',
  'Open with a reason…': 'Abrir con un motivo…',
  'Open a colleague’s file': 'Abrir el expediente de otra persona',
  'Why it cannot wait until you have asked her': 'Por qué no puede esperar hasta preguntarle',
  'No more of the story than is needed.': 'No más de lo necesario.',
  'Write a few words: ten letters at least.': 'Escriba unas palabras: al menos diez letras.',
  'Its owner': 'Quien lo lleva',
  'Whoever gets the file next': 'Quien lo reciba después',
  '{who} and the privacy officer will read this, with your name and the hour.':
    '{who} y la persona responsable de privacidad leerán esto, con su nombre y la hora.',
  'The file then stays open to you for eight hours.': 'Después el expediente queda abierto para usted ocho horas.',
  'Leave it closed': 'Dejarlo cerrado',
  'Open the file': 'Abrir el expediente',
  '{count, plural, one {# file was opened} other {# files were opened}} by a colleague, with a reason':
    '{count, plural, one {# expediente fue abierto} other {# expedientes fueron abiertos}} por otra persona, con un motivo',
  '{initials} opened {number}': '{initials} abrió {number}',
  Seen: 'Visto',
  'Seen: {number}': 'Visto: {number}',
  'Show the reason': 'Mostrar el motivo',
  'Hide the reason': 'Ocultar el motivo',
  'Opened with a reason': 'Abiertos con un motivo',
  'Nobody opened a colleague’s file': 'Nadie abrió el expediente de otra persona',
  'When somebody does, her reason stands here, and whether the owner of the file has seen it.':
    'Cuando alguien lo haga, su motivo estará aquí, y si quien lleva el expediente lo vio.',
  'Owner saw it': 'Ya lo vio',
  'Owner has not seen it': 'Todavía no lo vio',
  '{count, plural, one {# file waits for an owner} other {# files wait for an owner}}':
    '{count, plural, one {# expediente espera a alguien} other {# expedientes esperan a alguien}}',
  'Open it, and hand it over with W': 'Ábralo y entréguelo con W',
};
export default whose;
