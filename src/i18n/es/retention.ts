/** Spanish of what is kept for how long, held, and purged. */
const retention: Record<string, string> = {
  // the audit
  'Closed a file': 'Cerró un expediente',
  'Opened a closed file again': 'Abrió de nuevo un expediente cerrado',
  'Put a legal hold on a file': 'Puso una retención legal sobre un expediente',
  'Lifted a legal hold': 'Levantó una retención legal',
  'Changed for how long things are kept': 'Cambió cuánto tiempo se guardan las cosas',
  'Prepared a purge': 'Preparó una depuración',
  'Withdrew a purge': 'Retiró una depuración',
  'Carried out a purge': 'Realizó una depuración',
  'What had been purged was purged again': 'Lo que se había depurado se depuró de nuevo',
  // errors
  'A legal hold keeps this file': 'Una retención legal guarda este expediente',
  'Nothing was purged.': 'No se depuró nada.',
  'A supervisor or the privacy officer lifts the hold when the proceeding is over.':
    'Supervisión o privacidad levanta la retención cuando termina el proceso.',
  'Another member of staff has to do this': 'Lo tiene que hacer otra persona del equipo',
  'Nothing was done, and what was prepared waits.': 'No se hizo nada, y lo preparado espera.',
  'A supervisor, an administrator or the privacy officer who did not prepare it signs in for it.':
    'Firma alguien de supervisión, administración o privacidad que no lo haya preparado.',
  'This backup opens only for someone who was removed since': 'Esta copia solo la abre alguien que ya no trabaja aquí',
  'Nothing was changed, and the stick is as it was.': 'No se cambió nada, y la memoria está como estaba.',
  'Choose a newer backup, made when today’s administrator was already here.':
    'Elija una copia más nueva, hecha cuando la administradora de hoy ya estaba aquí.',
  // the room
  Retention: 'Plazos',
  'Under way': 'En curso',
  'Kept and purged': 'Guardar y depurar',
  'What is no longer needed goes, with two members of staff. File numbers only.':
    'Lo que ya no hace falta se va, entre dos personas del equipo. Solo números de expediente.',
  'Due to go': 'Por depurar',
  'Nothing is due': 'No hay nada por depurar',
  'When a file is closed, its parts come here one after the other, as the schedule says.':
    'Cuando se cierra un expediente, sus partes llegan aquí una tras otra, según el calendario.',
  'since {day}': 'desde {day}',
  Held: 'Retenido',
  'Purge…': 'Depurar…',
  'Purge: {number}, {what}': 'Depurar…: {number}, {what}',
  'Waits for a second one': 'Espera a una segunda persona',
  'Prepared by you, {day}. Another has to sign.': 'Preparado por usted, {day}. Tiene que firmar otra persona.',
  'Prepared by {initials}, {day}': 'Preparado por {initials}, {day}',
  Withdraw: 'Retirar',
  'Withdraw: {number}, {what}': 'Retirar: {number}, {what}',
  Sign: 'Firmar',
  'Sign: {number}, {what}': 'Firmar: {number}, {what}',
  // the schedule
  'For how long': 'Cuánto tiempo',
  'Confirmed by counsel on {day}.': 'Confirmado por los abogados el {day}.',
  'The schedule still awaits counsel’s confirmation.': 'El calendario espera la confirmación de los abogados.',
  '{name}: {months} months': '{name}: {months} meses',
  '{months, plural, one {# month} other {# months}}': '{months, plural, one {# mes} other {# meses}}',
  'law asks for {least} at least': 'la ley pide al menos {least}',
  'Months: {name}': 'Meses: {name}',
  '{least} to 240': 'De {least} a 240',
  'Save: {name}': 'Guardar: {name}',
  'after the file is closed': 'después de cerrar el expediente',
  'after its last day': 'después de su último día',
  'after it left': 'después de salir',
  'after the grant ends': 'después de terminar la subvención',
  'Ordinary notes': 'Notas comunes',
  'Screening results': 'Resultados de evaluación',
  'Mandated reports': 'Informes obligatorios',
  'Other people’s records': 'Documentos de terceros',
  'Part 2 records': 'Documentos de la Parte 2',
  'The whole file': 'Todo el expediente',
  'Signed authorizations': 'Autorizaciones firmadas',
  'Figures without names, for the grant': 'Cifras sin nombres, para la subvención',
  // the file in time
  'How long it is kept': 'Cuánto tiempo se guarda',
  Closed: 'Cerrado',
  'Closed {day}. {reason}.': 'Cerrado {day}. {reason}.',
  'While the work goes on nothing falls due.': 'Mientras el trabajo sigue, nada vence.',
  'Next: {what}, {day}': 'Lo próximo: {what}, {day}',
  'Held since {day} by {initials}: {reason}': 'Retenido desde {day} por {initials}: {reason}',
  'Open it again': 'Abrirlo de nuevo',
  'Close the file…': 'Cerrar el expediente…',
  'Legal hold…': 'Retención legal…',
  'Lift the hold…': 'Levantar la retención…',
  'Has the work on {number} ended?': '¿Ha terminado el trabajo en {number}?',
  'No, it goes on': 'No, sigue',
  'Yes, close it': 'Sí, cerrarlo',
  'Needs a day and a reason': 'Faltan un día y un motivo',
  'Nothing is deleted. From this day the schedule counts for how long each thing is kept.':
    'No se borra nada. Desde este día el calendario cuenta cuánto tiempo se guarda cada cosa.',
  Why: 'Por qué',
  'Last day of the work': 'Último día del trabajo',
  'Between the first day of the file and today.': 'Entre el primer día del expediente y hoy.',
  'Her goals are met': 'Logró sus metas',
  'She moved away': 'Se mudó',
  'No contact any more': 'Ya no hay contacto',
  'Her own wish': 'Por su propio deseo',
  'Another agency goes on': 'Sigue otra agencia',
  'She has died': 'Falleció',
  'Opened by mistake': 'Se abrió por error',
  // the hold
  'Which file is to be held?': '¿Qué expediente se retiene?',
  'Put a legal hold on {number}': 'Poner una retención legal sobre {number}',
  'Lift the legal hold on {number}': 'Levantar la retención legal de {number}',
  'Lift the hold on {number}': 'Levantar la retención de {number}',
  'Lift the hold': 'Levantar la retención',
  'Hold it': 'Retenerlo',
  'Needs the number and a reason': 'Faltan el número y un motivo',
  'When a proceeding is expected, nothing of the file may go. The hold stays until it is lifted here.':
    'Cuando se espera un proceso, nada del expediente puede irse. La retención dura hasta que se levante aquí.',
  'From now on the schedule counts again.': 'Desde ahora el calendario vuelve a contar.',
  'like SH-0042': 'como SH-0042',
  // the question
  'Does this go for good? {number}': '¿Se va esto para siempre? {number}',
  'Yes, prepare it': 'Sí, prepararlo',
  'One moment…': 'Un momento…',
  'What is to go': 'Qué se va',
  'There is nothing of this kind': 'No hay nada de este tipo',
  'There is nothing of this kind in the file.': 'No hay nada de este tipo en el expediente.',
  'Nothing goes yet: a second member of staff has to sign for it. This cannot be undone then.':
    'Todavía no se va nada: tiene que firmar una segunda persona del equipo. Después no se puede deshacer.',
  'Goes for good': 'Se va para siempre',
  Stays: 'Se queda',
  'An empty file and its number': 'Un expediente vacío y su número',
  '{rows, plural, one {# row} other {# rows}} of the audit trail: who and when, never what':
    '{rows, plural, one {# fila} other {# filas}} de la auditoría: quién y cuándo, nunca qué',
  '{rows, plural, one {# line} other {# lines}} of who received what, under the file number, until {until} at the latest':
    '{rows, plural, one {# línea} other {# líneas}} de quién recibió qué, bajo el número del expediente, a más tardar hasta {until}',
  'Where {papers, plural, one {# signed paper lies} other {# signed papers lie}}, as long as law asks for it':
    'Dónde {papers, plural, one {está # papel firmado} other {están # papeles firmados}}, mientras la ley lo pida',
  'The last backup that still holds it is number {generation} of {day}. By the rule it leaves the stick about {gone}; deleted there, it is gone sooner.':
    'La última copia que todavía lo tiene es la número {generation}, del {day}. Según la regla sale de la memoria hacia el {gone}; si se borra allí, se va antes.',
  'No backup known to this desk holds it.': 'Ninguna copia que este puesto conozca lo tiene.',
  'Prepared: now a second one': 'Preparado: ahora una segunda persona',
  'It takes two. A supervisor, an administrator or the privacy officer who did not prepare it signs in here.':
    'Hacen falta dos. Firma aquí alguien de supervisión, administración o privacidad que no lo haya preparado.',
  'Her name at this desk': 'Su nombre en este puesto',
  'Her passphrase': 'Su frase de acceso',
  'Let it wait': 'Dejarlo en espera',
  'Needs the second one’s name and passphrase': 'Faltan el nombre y la frase de la segunda persona',
  'Purge it for good': 'Depurarlo para siempre',
  'Gone for good': 'Se fue para siempre',
  '{things, plural, =0 {The empty file was purged} one {# thing was purged} other {# things were purged}}':
    '{things, plural, =0 {Se depuró el expediente vacío} one {Se depuró # cosa} other {Se depuraron # cosas}}',
  'Both of you stand in the audit trail, with the file number.':
    'Las dos personas quedan en la auditoría, con el número del expediente.',
  '{sticks} knows of it: should an older backup come back, it is purged again.':
    '{sticks} ya lo sabe: si vuelve una copia más antigua, se depura de nuevo.',
  'No stick is in.': 'No hay ninguna memoria puesta.',
  'Put every other stick in once and open Backup: it is told then.':
    'Ponga una vez cada otra memoria y abra Copia: entonces lo sabrá.',
  // parts, and what goes by the count
  'One note': 'Una nota',
  'One answer': 'Una respuesta',
  'What she would rather not meet': 'A quién prefiere no ver',
  'Where a paper lies': 'Dónde está un papel',
  'Her words in a referral': 'Sus palabras en una derivación',
  'Who received what, after its years': 'Quién recibió qué, pasados sus años',
  'The answer: {item}': 'La respuesta: {item}',
  'Where the paper of {code} lies': 'Dónde está el papel de {code}',
  'Her words in {code}': 'Sus palabras en {code}',
  '{count, plural, one {# answer} other {# answers}}': '{count, plural, one {# respuesta} other {# respuestas}}',
  '{count, plural, one {# other name} other {# other names}}':
    '{count, plural, one {# otro nombre} other {# otros nombres}}',
  '{count, plural, one {# thing she would rather not meet} other {# things she would rather not meet}}':
    '{count, plural, one {# sitio o persona que prefiere no ver} other {# sitios o personas que prefiere no ver}}',
  '{count, plural, one {# ordinary note} other {# ordinary notes}}':
    '{count, plural, one {# nota común} other {# notas comunes}}',
  '{count, plural, one {# privileged note} other {# privileged notes}}':
    '{count, plural, one {# nota confidencial} other {# notas confidenciales}}',
  '{count, plural, one {# screening result} other {# screening results}}':
    '{count, plural, one {# resultado de evaluación} other {# resultados de evaluación}}',
  '{count, plural, one {# record of somebody else’s} other {# records of others}}':
    '{count, plural, one {# documento de terceros} other {# documentos de terceros}}',
  '{count, plural, one {# Part 2 record} other {# Part 2 records}}':
    '{count, plural, one {# documento de la Parte 2} other {# documentos de la Parte 2}}',
  '{count, plural, one {where # paper lies} other {where # papers lie}}':
    '{count, plural, one {dónde está # papel} other {dónde están # papeles}}',
  '{count, plural, one {# referral} other {# referrals}}': '{count, plural, one {# derivación} other {# derivaciones}}',
  '{count, plural, one {her words in # referral} other {her words in # referrals}}':
    '{count, plural, one {sus palabras en # derivación} other {sus palabras en # derivaciones}}',
  '{count, plural, one {unsaved words in # place} other {unsaved words in # places}}':
    '{count, plural, one {palabras sin guardar en # lugar} other {palabras sin guardar en # lugares}}',
  '{count, plural, one {# line of who received what} other {# lines of who received what}}':
    '{count, plural, one {# línea de quién recibió qué} other {# líneas de quién recibió qué}}',
  '{count, plural, one {where # signed authorization lies} other {where # signed authorizations lie}}':
    '{count, plural, one {dónde está # autorización firmada} other {dónde están # autorizaciones firmadas}}',
};

export default retention;
