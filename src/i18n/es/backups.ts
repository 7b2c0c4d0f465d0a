/** Spanish of backup and restore. */
const backups: Record<string, string> = {
  'Backups on the stick': 'Copias en la memoria',
  'Every byte is read from the stick again and compared.': 'Cada byte se vuelve a leer de la memoria y se compara.',
  'It opens with its own key, and every table is counted.': 'Se abre con su propia clave, y se cuenta cada tabla.',
  'The audit trail in it joins, end to end.': 'El registro de auditoría encaja de punta a punta.',
  'What proof means': 'Qué es la prueba',
  'Lost or stolen, the stick is only noise without a key.': 'Perdida o robada, la memoria es solo ruido sin una clave.',
  'If the computer is lost': 'Si se pierde la computadora',
  'A new computer, one of the sticks, and the recovery sheet from the safe: the desk comes back.':
    'Una computadora nueva, una de las memorias y la hoja de recuperación de la caja fuerte: el puesto vuelve.',
  'You can go on working while it copies.': 'Puede seguir trabajando mientras se copia.',
  'Restoring stands on the first page of a desk that is new or cannot be opened. A desk that works is never replaced.':
    'Recuperar está en la primera página de un puesto nuevo o que no se puede abrir. Un puesto que funciona nunca se reemplaza.',
  'Keep two sticks, and never the sheet beside a stick.': 'Tenga dos memorias, y nunca la hoja junto a una memoria.',
  'There is no backup yet. Without one, a lost computer takes everything with it.':
    'Todavía no hay copia. Sin ella, una computadora perdida se lo lleva todo.',
  'Last proved today, {when}.': 'Última copia probada hoy, {when}',
  'Last proved {days, plural, one {# day} other {# days}} ago: {when}.':
    'Última copia probada hace {days, plural, one {# día} other {# días}}: {when}',
  Backup: 'Copias',
  'Another copy': 'Otra copia',
  'Today’s copy': 'La copia de hoy',
  'Back up now': 'Copiar ahora',
  'No paper is known that opens this backup': 'No se conoce ningún papel que abra esta copia',
  'It cannot be brought back until the recovery sheet is confirmed. Make a new sheet on the first page, confirm it, and then back up again: a new sheet opens only what is backed up after it.':
    'No se puede recuperar hasta que la hoja de recuperación esté confirmada. Haga una hoja nueva en la primera página, confírmela y copie otra vez: una hoja nueva solo abre lo que se copia después.',
  'Proved. You may take the stick out.': 'Probada. Ya puede sacar la memoria.',
  'Number {generation}, {size}, audit checked to row {row}. It was read back from the stick, opened, and every table counted.':
    'Número {generation}, {size}, auditoría comprobada hasta la fila {row}. Se volvió a leer de la memoria, se abrió y se contó cada tabla.',
  'On “{stick}”': 'En «{stick}»',
  'No backup on it yet': 'Todavía no tiene ninguna copia',
  'What you make now will be listed here.': 'La que haga ahora aparecerá aquí.',
  Made: 'Hecha',
  Number: 'Número',
  Sheet: 'Hoja',
  Size: 'Tamaño',
  State: 'Estado',
  'Day not known': 'Día desconocido',
  'Cannot be read': 'No se puede leer',
  'Proved just now': 'Recién probada',
  'All files are there': 'Archivos completos',
  'Recovery code, as on the sheet': 'Código de recuperación, como está en la hoja',
  '{left, plural, one {# letter} other {# letters}} still to come. Small letters, O for 0 and I for 1 are understood.':
    '{left, plural, one {Falta # letra} other {Faltan # letras}}. Se entienden las minúsculas, la O por 0 y la I por 1.',
  'All letters are there.': 'Están todas las letras.',
  'Needs a backup that can be read': 'Falta una copia que se pueda leer',
  '{left, plural, one {# letter} other {# letters}} still to come':
    '{left, plural, one {Falta # letra} other {Faltan # letras}}',
  'Bring the desk back': 'Recuperar el puesto',
  'You need one of the sticks, and the recovery sheet from the safe. The stick is only read.':
    'Necesita una de las memorias y la hoja de recuperación de la caja fuerte. La memoria solo se lee.',
  '1. The stick, and the day': '1. La memoria, y el día',
  'Where from': 'De dónde',
  'No backup on this stick': 'No hay copias en esta memoria',
  'Nothing is lost by looking on another one.': 'No se pierde nada por mirar en otra.',
  '2. The recovery sheet': '2. La hoja de recuperación',
  'number {sheet} was valid on that day': 'ese día valía la número {sheet}',
  'Bring this day back': 'Recuperar este día',
  'The desk is back. One thing first: its new recovery sheet.':
    'El puesto ha vuelto. Antes, una cosa: su nueva hoja de recuperación.',
  'The old sheet no longer opens this desk, only the sticks made before. Keep it in the safe as long as those sticks are kept.':
    'La hoja anterior ya no abre este puesto, solo las memorias hechas antes. Guárdela en la caja fuerte mientras guarde esas memorias.',
  'Bringing it back': 'Recuperando',
  Restore: 'Recuperación',
  Proof: 'Prueba',
  'the sheet opens it': 'la hoja la abre',
  Copy: 'Copia',
  'the stick is only read': 'la memoria solo se lee',
  'New key': 'Clave nueva',
  'old copies stay shut': 'las copias viejas siguen cerradas',
  'New sheet': 'Hoja nueva',
  'the old one is replaced': 'reemplaza a la anterior',
  'If the stick comes out now': 'Si se saca ahora la memoria',
  'Nothing on it is harmed. You will be told, and can start again from the beginning.':
    'No se daña nada en ella. Se le avisará, y puede empezar otra vez.',
  'This desk is as it was on {day}, {time}': 'Este puesto está como el {day}, {time}',
  'Every table was counted, and agrees': 'Se contó cada tabla, y coincide',
  'From number {generation}, audit to row {row}. What was written later is not in it.':
    'De la número {generation}, auditoría hasta la fila {row}. Lo escrito después no está.',
  '{count, plural, one {# consent waits} other {# consents wait}} to be checked against the paper':
    '{count, plural, one {# consentimiento espera} other {# consentimientos esperan}} que se compare con el papel',
  'Somebody may have taken one back since that day. Nothing goes under any of them until its paper was looked at.':
    'Desde ese día alguien pudo retirar alguno. Nada va con ninguno hasta que se haya visto su papel.',
  'Sign-in names and passphrases are those of that day':
    'Los nombres de entrada y las frases de acceso son los de ese día',
  'Whoever joined or left later has to be looked at again.': 'Hay que revisar quién entró o se fue después.',
  'Open the desk': 'Abrir el puesto',
  'Waiting for a quiet moment': 'Esperando un momento tranquilo',
  Copying: 'Copiando',
  'Reading it back': 'Volviendo a leer',
  Working: 'Trabajando',
  'Quiet moment': 'Momento tranquilo',
  'all writing is finished': 'ya no se escribe nada',
  'encrypted, as it lies here': 'cifrada, tal como está aquí',
  'read back and counted': 'vuelta a leer y contada',
  'Nothing older is harmed. You will be told, and the copy starts again from the beginning.':
    'No se daña nada anterior. Se le avisará, y la copia empieza otra vez.',
};
export default backups;
