const session: Record<string, string> = {
  'Version {version}': 'Versión {version}',
  'A closed notebook. Nothing here says who it is about.': 'Un cuaderno cerrado. Nada aquí dice de quién trata.',
  'The desk stopped and is starting again': 'El puesto se detuvo y está empezando de nuevo',
  'Something inside the program ended without being asked to. The desk closed itself at once.':
    'Algo dentro del programa terminó sin que nadie lo pidiera. El puesto se cerró enseguida.',
  'In a moment you can open it with your passphrase. If it stays like this, close the window and start the program again.':
    'En un momento podrá abrirlo con su frase de acceso. Si sigue así, cierre la ventana e inicie el programa de nuevo.',
  'The desk’s keys cannot be read': 'No se pueden leer las llaves del puesto',
  'Nothing was deleted. The desk’s file and the backups on the sticks are not touched.':
    'No se borró nada. El archivo del puesto y las copias de las memorias siguen intactas.',
  'Restore from a stick': 'Restaurar desde una memoria',
  'Write something here.': 'Escriba algo aquí.',
  'You, the first member of staff': 'Usted, la primera persona del equipo',
  'You can add the others later. Whoever opens the desk stands in its audit trail.':
    'Puede añadir a las demás más tarde. Quien abre el puesto queda en su registro.',
  'Name to sign in with': 'Nombre para entrar',
  'Typed at the lock. Never shown there.': 'Se escribe al abrir. Nunca se muestra allí.',
  'Name that is shown': 'Nombre que se muestra',
  'On the desk only, as initials.': 'Solo en el puesto, como iniciales.',
  Passphrase: 'Frase de acceso',
  'At least {count} characters.': 'Al menos {count} caracteres.',
  'The same passphrase once more': 'La misma frase de acceso otra vez',
  'The two are not the same. Show them and compare.': 'No son iguales. Muéstrelas y compare.',
  'Keys and certificate; about ten seconds': 'Llaves y certificado; unos diez segundos',
  'Making the desk…': 'Creando el puesto…',
  'Make the desk': 'Crear el puesto',
  'A new desk': 'Un puesto nuevo',
  'There is nothing here yet. Setting it up takes about five minutes, and a printer helps.':
    'Aún no hay nada aquí. Prepararlo toma unos cinco minutos, y una impresora ayuda.',
  'Set up this desk': 'Preparar este puesto',
  'When a desk was lost or this is a new machine: the stick, and the recovery sheet from the safe.':
    'Si se perdió un puesto o esta máquina es nueva: la memoria y la hoja de recuperación de la caja fuerte.',
  'The recovery sheet': 'La hoja de recuperación',
  'The recovery sheet was never confirmed': 'Nadie confirmó la hoja de recuperación',
  'If its paper is not in the safe, no backup made under it can be brought back. Nothing is lost yet.':
    'Si su papel no está en la caja fuerte, ninguna copia hecha con ella se puede recuperar. Todavía no se ha perdido nada.',
  'Make a new sheet now, and after it a new backup.': 'Haga ahora una hoja nueva y, después, una copia nueva.',
  'Ask an administrator to make a new sheet today, and after it a new backup.':
    'Pida a la administración que haga hoy una hoja nueva y, después, una copia nueva.',
  'Make a new sheet': 'Hacer una hoja nueva',
  'It takes the place of the one that was never confirmed. Have the printer on, or paper and pen: the code is shown once.':
    'Reemplaza a la que nadie confirmó. Tenga la impresora encendida, o papel y pluma: el código se muestra una sola vez.',
  'Your passphrase': 'Su frase de acceso',
  'Needs your passphrase': 'Falta su frase de acceso',
  'Make the sheet': 'Hacer la hoja',
  'Leave it unconfirmed': 'Dejarla sin confirmar',
  'This code is then worth nothing, and another sheet has to be made.':
    'Este código entonces no vale nada, y hay que hacer otra hoja.',
  'With this paper and a stick the desk can be brought back after a loss, and without it cannot. It is shown this once and kept nowhere.':
    'Con este papel y una memoria se puede recuperar el puesto tras una pérdida; sin él, no. Se muestra esta única vez y no se guarda en ningún sitio.',
  'Sheet number {number}': 'Hoja número {number}',
  'Show the code': 'Mostrar el código',
  'Cover the code': 'Tapar el código',
  'Recovery code': 'Código de recuperación',
  'Type the last group from the paper': 'Escriba el último grupo del papel',
  'Needs the last group': 'Falta el último grupo',
  'It is in the safe': 'Está en la caja fuerte',
  'Write the number and the code on paper by hand, clearly, and put it in the safe.':
    'Escriba a mano el número y el código en un papel, con letra clara, y guárdelo en la caja fuerte.',
  Printer: 'Impresora',
  'Printing…': 'Imprimiendo…',
  'Print once more': 'Imprimir otra vez',
  'Print the sheet': 'Imprimir la hoja',
  'Printed. Put it in the safe, never beside the stick.':
    'Impresa. Guárdela en la caja fuerte, nunca junto a la memoria.',
  'Take out whatever came: the code may stand on it. Then print once more, or write the code by hand.':
    'Recoja lo que haya salido: puede llevar el código. Después imprima otra vez, o escriba el código a mano.',
  'Stay beside it until the sheet is out. Keep this program running: it empties the queue when the printer is done.':
    'Quédese junto a ella hasta que salga la hoja. No cierre este programa: vacía la cola cuando la impresora termina.',
  'The code of this sheet may lie in it for others to read, and with a stick it opens everything. Ask the administrator to empty the queue now.':
    'El código de esta hoja puede estar en ella a la vista de otras personas, y con una memoria lo abre todo. Pida ahora a la administración que vacíe la cola.',
  'Who sends': 'Quién envía',
  You: 'Usted',
  'Recovery sheet': 'Hoja de recuperación',
  done: 'hecho',
  'Your name': 'Su nombre',
  'You can try again now.': 'Ya puede intentar otra vez.',
  'Waiting after wrong tries': 'En espera tras intentos fallidos',
  'This takes a moment on purpose': 'Tarda un momento a propósito',
  'Opening…': 'Abriendo…',
  Open: 'Abrir',
  'Open the desk': 'Abrir el puesto',
  'Cannot get in? An administrator can let you in again. Nothing is ever wiped.':
    '¿No puede entrar? La administración puede darle acceso de nuevo. Nunca se borra nada.',
  'The desk stopped by itself and was started again': 'El puesto se detuvo solo y se inició de nuevo',
  'From a clinic?': '¿De una clínica?',
  'Open a packet': 'Abrir un paquete',
  'Read a packet. No account needed.': 'Lea un paquete. Sin cuenta.',
  'Write something here; it can be changed later in the settings.':
    'Escriba algo aquí; se puede cambiar después en los ajustes.',
  'This name stands on every page and file that leaves. It must not tell a stranger that someone was harmed: no “Family Justice”, no name of this program.':
    'Este nombre va en cada página y archivo que sale. No debe decir a nadie que alguien sufrió daño: nada de «Family Justice» ni el nombre de este programa.',
  'Name of the sender': 'Nombre de quien envía',
  'Someone who finds the paper on a table should learn nothing.':
    'Quien encuentre el papel sobre una mesa no debe saber nada.',
  'Telephone to call back': 'Teléfono para devolver la llamada',
  'A clinic that has a question calls here. Answer it with the name above.':
    'Una clínica con preguntas llama aquí. Conteste con el nombre de arriba.',
  Back: 'Atrás',
  Next: 'Siguiente',
  'Four or more words that have nothing to do with each other. Spaces are fine.':
    'Cuatro palabras o más que no tengan nada que ver entre sí. Puede usar espacios.',
  '{left, plural, one {# more character at least} other {# more characters at least}}':
    '{left, plural, one {Al menos # carácter más} other {Al menos # caracteres más}}',
};
export default session;
