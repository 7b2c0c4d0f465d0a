/** Spanish of who works here: members, rights, one-time words, removal. */
const staff: Record<string, string> = {
  Staff: 'Equipo',
  'Who works here': 'Quién trabaja aquí',
  'Who opens this desk, and what each may do. Everyone has a passphrase that nobody else knows.':
    'Quién abre este puesto y qué puede hacer cada persona. Cada una tiene una frase que nadie más conoce.',
  '{count, plural, one {# person works here} other {# people work here}}':
    '{count, plural, one {# persona trabaja aquí} other {# personas trabajan aquí}}',
  'Not here any more': 'Ya no está aquí',
  '{outside, plural, one {# member cannot get in} other {# members cannot get in}} since the desk came back from a stick':
    '{outside, plural, one {# persona no puede entrar} other {# personas no pueden entrar}} desde que el puesto volvió de una memoria',
  'An administrator lets each in again, one by one, when she stands here.':
    'La administración da acceso de nuevo a cada una, una por una, cuando está aquí.',
  'Rights are kept by this program, not by the lock: every passphrase opens the whole desk’s key. Choose whom you let in.':
    'Los permisos los guarda este programa, no la cerradura: cada frase abre la llave de todo el puesto. Elija bien a quién deja entrar.',
  'Opens the desk': 'Abre el puesto',
  'One-time words': 'Palabras de un uso',
  'Cannot get in': 'No puede entrar',
  'No file is yours to open': 'Ningún expediente le corresponde',
  'You look after the desk itself': 'Usted cuida del puesto mismo',
  'Staff, sites, settings and backups. Whose files you do not need, you do not see.':
    'Equipo, sedes, ajustes y copias. Los expedientes que no necesita, no los ve.',
  'Her own files and those that are shared; consents, referrals, packets.':
    'Sus expedientes y los compartidos; consentimientos, derivaciones, paquetes.',
  'Every file, also one that is kept to one person; hands files over.':
    'Todos los expedientes, también los reservados a una persona; los entrega a otra.',
  'Who works here, the sites, the settings, the recovery sheet. No file by this alone.':
    'Quién trabaja aquí, las sedes, los ajustes, la hoja de recuperación. Ningún expediente solo por esto.',
  'Who saw, changed and received what. No file by this alone.':
    'Quién vio, cambió y recibió qué. Ningún expediente solo por esto.',
  'What she may do': 'Qué puede hacer',
  'What she could do': 'Qué podía hacer',
  'Name and rights': 'Nombre y permisos',
  'Signs in as': 'Entra como',
  Since: 'Desde',
  'This is you. Another administrator can remove you.': 'Es usted. Solo otra persona que administre puede quitarla.',
  'Let in again': 'Dar acceso de nuevo',
  'Remove from the desk': 'Quitar del puesto',
  'She has not chosen her own passphrase yet': 'Todavía no eligió su propia frase',
  'The words she was told open the desk once. If they are lost, let her in again.':
    'Las palabras que se le dijeron abren el puesto una vez. Si se perdieron, dele acceso de nuevo.',
  'Nothing opens the desk for her since it came back from a stick':
    'Nada le abre el puesto desde que volvió de una memoria',
  'Let her in again when she is here, so that you see that it is she.':
    'Dele acceso de nuevo cuando esté aquí, para ver que es la persona.',
  'An administrator lets her in again.': 'La administración le da acceso de nuevo.',
  'Add a member of staff': 'Añadir a una persona del equipo',
  'Add her': 'Añadirla',
  'Needs a name to sign in with': 'Falta el nombre para entrar',
  'Needs a name that is shown': 'Falta el nombre que se muestra',
  'Tick one right at least': 'Marque al menos un permiso',
  'She gets words that open the desk once. She chooses her own passphrase with them, and nobody else knows it.':
    'Recibe unas palabras que abren el puesto una vez. Con ellas elige su propia frase, y nadie más la conoce.',
  'It holds from her next unlock at the latest.': 'Vale, como muy tarde, la próxima vez que abra el puesto.',
  'Only another administrator can take this from you.': 'Solo otra persona que administre puede quitárselo.',
  'Tell her these words': 'Dígale estas palabras',
  'With {name} beside you, read them aloud, or let her read them here. They open the desk once; then she chooses her own passphrase.':
    'Con {name} a su lado, léalas en voz alta o deje que las lea aquí. Abren el puesto una vez; después elige su propia frase.',
  'Show the words': 'Mostrar las palabras',
  'Cover the words': 'Tapar las palabras',
  'Not on paper that stays, not by message. They are kept nowhere.':
    'Ni en un papel que se quede ni por mensaje. No se guardan en ningún sitio.',
  'I have told her': 'Ya se las dije',
  'Once this closes nobody can show them again. If she does not have them, let her in again later.':
    'Al cerrar, nadie puede volver a mostrarlas. Si no las tiene, dele acceso de nuevo más tarde.',
  'I cannot tell her now': 'Ahora no puedo decírselas',
  'Tick first that you told her': 'Marque primero que se las dijo',
  'Forget the words': 'Olvidar las palabras',
  'Let {name} in again?': '¿Dar acceso de nuevo a {name}?',
  'Make the words': 'Crear las palabras',
  'She gets words that open the desk once, and chooses a new passphrase. Her files and drafts stay hers.':
    'Recibe unas palabras que abren el puesto una vez y elige una frase nueva. Sus expedientes y borradores siguen siendo suyos.',
  'What she knew before opens nothing here from this moment on.':
    'Lo que sabía antes no abre nada aquí desde este momento.',
  'Make sure that it is she who asks. The audit trail says that you let her in.':
    'Asegúrese de que quien lo pide es la persona. El registro dice que usted le dio acceso.',
  'Does {name} leave this desk?': '¿{name} deja este puesto?',
  'No, she stays': 'No, se queda',
  'Yes, remove her': 'Sí, quitarla',
  'Her passphrase opens nothing here, at once.': 'Su frase deja de abrir aquí, enseguida.',
  'The whole desk is copied under a new key, and the copy is checked. It takes a minute.':
    'Todo el puesto se copia con una llave nueva y se comprueba la copia. Tarda un minuto.',
  'Her files stay and wait for an owner. What she wrote and did stays in the record.':
    'Sus expedientes se quedan y esperan a alguien. Lo que escribió e hizo sigue en el registro.',
  'Backups made while she was an administrator still open with what she knows. They are listed next.':
    'Las copias hechas mientras administraba se abren todavía con lo que sabe. Se muestran después.',
  'This cannot be undone. She could be added again as somebody new.':
    'No se puede deshacer. Se la podría añadir otra vez como persona nueva.',
  '{name} is removed': '{name} ya no está en el puesto',
  'Her passphrase opens nothing here, and the desk has a new key':
    'Su frase no abre nada aquí, y el puesto tiene una llave nueva',
  '{count, plural, one {# backup on a stick still opens for her} other {# backups on sticks still open for her}}':
    '{count, plural, one {# copia en una memoria se abre todavía con lo que sabe} other {# copias en memorias se abren todavía con lo que sabe}}',
  'Whoever has the stick and knows what she knew can read it for as long as it exists. Keep these sticks in the safe, make a new backup, then delete them.':
    'Quien tenga la memoria y sepa lo que ella sabía puede leerla mientras exista. Guarde esas memorias en la caja fuerte, haga una copia nueva y bórrelas después.',
  'Number {generation}, {day}': 'Número {generation}, {day}',
  'No backup known to this desk opens with what she knows.':
    'Ninguna copia que este puesto conozca se abre con lo que sabe.',
  'A supervisor opens each and hands it over. Until then supervisors see it, and nobody else.':
    'Supervisión abre cada uno y lo entrega. Hasta entonces lo ve supervisión y nadie más.',
  Understood: 'Entendido',
};
export default staff;
