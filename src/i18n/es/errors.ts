const errors: Record<string, string> = {
  'Nothing was changed.': 'No se cambió nada.',
  'All that was saved is safe.': 'Todo lo guardado está a salvo.',
  'The desk is locked': 'El puesto está bloqueado',
  'Open it with your passphrase and go on.': 'Ábralo con su frase de acceso y siga.',
  'This is not yours to change here': 'Esto no le corresponde cambiarlo aquí',
  'Ask a member of staff who has this right.': 'Pídalo a alguien del equipo con este permiso.',
  'The desk does not know how to do this': 'El puesto no sabe hacer esto',
  'Close the program and open it again; if it stays, tell your administrator.':
    'Cierre el programa y ábralo de nuevo; si sigue igual, avise a la administración.',
  'Something written here does not fit its field': 'Algo escrito aquí no cabe en su campo',
  'Nothing was changed, and your words still stand here.': 'No se cambió nada, y sus palabras siguen aquí.',
  'Look at the fields again: one may be too long, or in another form than asked.':
    'Mire otra vez los campos: alguno puede ser demasiado largo o tener otra forma.',
  'This is more than the desk takes at once': 'Esto es más de lo que el puesto admite de una vez',
  'Shorten it, or do it in parts.': 'Acórtelo o hágalo por partes.',
  'Something went wrong inside the desk': 'Algo falló dentro del puesto',
  'Try once more; if it happens again, lock and open the desk.':
    'Intente otra vez; si se repite, bloquee y abra el puesto.',
  'The desk did not answer': 'El puesto no respondió',
  'All that was saved is safe. Whether this last step was done is not known.':
    'Todo lo guardado está a salvo. No se sabe si este último paso se hizo.',
  'Look whether it stands there before you do it again.': 'Mire si ya está antes de hacerlo otra vez.',
  'There is a desk here already': 'Ya hay un puesto aquí',
  'Open it with a name and a passphrase.': 'Ábralo con un nombre y una frase de acceso.',
  'There is no desk here yet': 'Aún no hay un puesto aquí',
  'Set it up, or bring one back from a stick.': 'Prepárelo, o recupere uno desde una memoria.',
  'That passphrase does not open this desk': 'Esa frase no abre este puesto',
  'Nothing is ever wiped.': 'Nunca se borra nada.',
  'Look at Caps Lock and the keyboard, and try again.': 'Mire Bloq Mayús y el teclado, e intente otra vez.',
  '{seconds, plural, one {Wait # second} other {Wait # seconds}}':
    '{seconds, plural, one {Espere # segundo} other {Espere # segundos}}',
  'The wait grows with each wrong try, so that nobody can guess quickly.':
    'La espera crece con cada intento fallido, para que nadie adivine deprisa.',
  'That passphrase is too easy to guess': 'Esa frase es demasiado fácil de adivinar',
  'Take four or more words that have nothing to do with each other.':
    'Use cuatro palabras o más que no tengan nada que ver entre sí.',
  'That is not what stands on the sheet': 'Eso no es lo que dice la hoja',
  'Compare letter by letter with the paper. The number of the sheet must be the same too.':
    'Compare letra por letra con el papel. El número de la hoja también debe coincidir.',
  'The recovery sheet was confirmed a moment ago, and stays in force':
    'La hoja de recuperación se confirmó hace un momento y sigue vigente',
  'If another sheet is wanted all the same, make it from the settings.':
    'Si aun así quiere otra hoja, hágala desde los ajustes.',
  'The desk’s file is damaged': 'El archivo del puesto está dañado',
  'Nothing was deleted, and your passphrase is right. The backups on the sticks are not touched.':
    'No se borró nada, y su frase es correcta. Las copias de las memorias siguen intactas.',
  'Bring the desk back from a stick, with the recovery sheet.':
    'Recupere el puesto desde una memoria, con la hoja de recuperación.',
  'The desk’s file is not where it should be': 'El archivo del puesto no está donde debería',
  'Nothing was deleted by this program, and your passphrase is right.':
    'Este programa no borró nada, y su frase es correcta.',
  'This desk was written by a newer version': 'Este puesto es de una versión más nueva',
  'It was not touched.': 'No se tocó.',
  'Use the newer version of the program, or ask your administrator for it.':
    'Use la versión más nueva del programa, o pídala a la administración.',
  'The desk’s files cannot be read just now': 'Ahora no se pueden leer los archivos del puesto',
  'They are there, and nothing was changed.': 'Están ahí, y no se cambió nada.',
  'Wait a moment and try again. If it stays, the rights of this account or the disk need a look.':
    'Espere un momento e intente otra vez. Si sigue igual, hay que revisar los permisos de esta cuenta o el disco.',
  'This site has no telephone that was checked': 'Este sitio no tiene un teléfono comprobado',
  'Six words are told to a number on file. Let an administrator check this site first, or print the packet.':
    'Las seis palabras se dicen a un número registrado. Que la administración compruebe primero este sitio, o imprima el paquete.',
  'The desk is open in another window': 'El puesto está abierto en otra ventana',
  'Close it there, wait a moment, and try again.': 'Ciérrelo allí, espere un momento e intente otra vez.',
  'This desk is older than it should be': 'Este puesto es más antiguo de lo que debería',
  'Nothing was changed. Its record says that rows up to {row} were written, and they are not here.':
    'No se cambió nada. Su registro dice que se escribieron líneas hasta la {row}, y no están aquí.',
  'Do not go on working. Tell the privacy officer; a stick may have what is missing.':
    'No siga trabajando. Avise a la persona de privacidad; una memoria puede tener lo que falta.',
  'This computer’s disk is full': 'El disco de esta computadora está lleno',
  'All that was saved is safe. This last step was not saved.':
    'Todo lo guardado está a salvo. Este último paso no se guardó.',
  'Make room on the disk and try again; your words still stand here.':
    'Haga sitio en el disco e intente otra vez; sus palabras siguen aquí.',
  'Nothing has left the desk.': 'Nada ha salido del puesto.',
  'Nothing older is harmed.': 'Nada anterior sufrió daño.',
  'It is not here any more': 'Ya no está aquí',
  'Go back to the list and open it from there.': 'Vuelva a la lista y ábralo desde allí.',
  'Somebody else saved this file first': 'Otra persona guardó antes este expediente',
  'Their version is kept, and your words still stand here.':
    'Su versión se conserva, y las palabras de usted siguen aquí.',
  'Look at what changed, then save yours on top, or leave theirs.':
    'Mire qué cambió; luego guarde lo suyo encima o deje lo otro.',
  'This consent would last too long': 'Este consentimiento duraría demasiado',
  'The latest day allowed here is {day}. Choose that day or an earlier one.':
    'El último día permitido aquí es el {day}. Elija ese día o uno anterior.',
  'Choose an earlier day.': 'Elija un día anterior.',
  'Something ticked is sealed': 'Algo marcado está sellado',
  'Sealed items and services wait for their own forms. Leave them out for now.':
    'Los datos y servicios sellados esperan sus propios formularios. Por ahora déjelos fuera.',
  'The consent has ended': 'El consentimiento terminó',
  'Make a new one, if it is still wanted.': 'Haga uno nuevo, si todavía se desea.',
  'This is a place the survivor would rather not see': 'Es un lugar que la persona prefiere no ver',
  'Choose another site.': 'Elija otra sede.',
  'This site does not offer the service': 'Esta sede no ofrece el servicio',
  'Choose another site, or another service.': 'Elija otra sede u otro servicio.',
  'There is nothing to send': 'No hay nada que enviar',
  'Tick at least one item that is recorded and agreed to.': 'Marque al menos un dato que esté escrito y acordado.',
  'There is no consent for this site': 'No hay consentimiento para esta sede',
  'Make the consent first, and it can go.': 'Haga primero el consentimiento, y podrá salir.',
  'Something this service needs is not in the file': 'Falta en el expediente algo que este servicio necesita',
  'Ask for it and write it down, or refer without this service.': 'Pregúntelo y escríbalo, o derive sin este servicio.',
  'The consent waits to be checked against the paper': 'El consentimiento espera que se compare con el papel',
  'Fetch the paper, compare it, and confirm it.': 'Traiga el papel, compárelo y confírmelo.',
  'The prepared pages are no longer held': 'Las páginas preparadas ya no están',
  'Nothing has left the desk, and the referral is saved.': 'Nada ha salido del puesto, y la derivación está guardada.',
  'Prepare the pages again.': 'Prepare las páginas otra vez.',
  'No printer is set up on this computer': 'Esta computadora no tiene impresora',
  'Nothing was printed.': 'No se imprimió nada.',
  'Switch the printer on, or write to a stick.': 'Encienda la impresora, o escriba en una memoria.',
  'The printer did not take the pages': 'La impresora no aceptó las páginas',
  'Look at the printer’s tray before you print again.': 'Mire la bandeja de la impresora antes de imprimir otra vez.',
  'Look at paper and cable, and print again.': 'Revise el papel y el cable, e imprima otra vez.',
  'The stick is not there any more': 'La memoria ya no está',
  'Put it back and choose it again.': 'Póngala otra vez y elíjala de nuevo.',
  'There is not enough room on the stick': 'No hay sitio bastante en la memoria',
  'It needs {needed} MB and has {free} MB free. Take another stick, or make room.':
    'Necesita {needed} MB y tiene {free} MB libres. Use otra memoria o haga sitio.',
  'This place cannot be written to': 'En este lugar no se puede escribir',
  'Look whether the stick has a lock, or choose another.': 'Mire si la memoria tiene un seguro, o elija otra.',
  'The stick came out too soon': 'La memoria salió demasiado pronto',
  'Put it back and start again.': 'Póngala otra vez y empiece de nuevo.',
  'It could not be written': 'No se pudo escribir',
  'Try another stick or folder.': 'Pruebe con otra memoria o carpeta.',
  'The pages could not be made': 'No se pudieron hacer las páginas',
  'The pages could not be shown': 'No se pudieron mostrar las páginas',
  'Do not send what you have not seen. Prepare the pages again.':
    'No envíe lo que no ha visto. Prepare las páginas otra vez.',
  'Nobody of the care team is ticked': 'No se marcó a nadie del equipo de atención',
  'Tick who may open the packet, or seal it with six words.':
    'Marque quién puede abrir el paquete, o séllelo con seis palabras.',
  'The sheet is right, but the key lies under an older one':
    'La hoja es la correcta, pero la llave está bajo una anterior',
  'Take the paper of the sheet before. If it is lost, begin a new certificate for all clinics.':
    'Tome el papel de la hoja anterior. Si se perdió, empiece un certificado nuevo para todas las clínicas.',
  'The desk’s signing certificate has ended': 'El certificado de firma del puesto terminó',
  'An administrator has to renew it before anything can be signed.':
    'La administración tiene que renovarlo antes de firmar nada.',
  'That name tells that a person was harmed': 'Ese nombre dice que una persona sufrió daño',
  'Take a name that tells a stranger nothing, such as that of the health center’s care coordination.':
    'Use un nombre que no diga nada a nadie, como el de la coordinación de atención del centro de salud.',
  'The backup was written, but reading it back did not match':
    'La copia se escribió, pero al volver a leerlo no coincidió',
  'Do not count on this one. Make another, best on another stick.':
    'No cuente con esta. Haga otra, mejor en otra memoria.',
  'This backup is damaged': 'Esta copia está dañada',
  'The others on the stick are not touched.': 'Las demás de la memoria siguen intactas.',
  'Choose an older one, or the other stick.': 'Elija una anterior, o la otra memoria.',
  'This backup was made by a newer version': 'Esta copia es de una versión más nueva',
  'Use the newer version of the program to bring it back.': 'Use la versión más nueva del programa para recuperarla.',
  'This is not a backup of a desk': 'Esto no es la copia de un puesto',
  'Choose another place or another stick.': 'Elija otro lugar u otra memoria.',
  'There is a desk here that can be opened': 'Hay aquí un puesto que se puede abrir',
  'It was not touched: a backup never replaces a desk that works.':
    'No se tocó: una copia nunca sustituye a un puesto que funciona.',
  'Open it as usual.': 'Ábralo como siempre.',
};
export default errors;
