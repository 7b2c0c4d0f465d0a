/** Spanish of what opens the desk: a passphrase chosen, weighed, changed; the recovery sheet replaced. */
const passphrases: Record<string, string> = {
  'Change my passphrase': 'Cambiar mi frase',
  'What opens this desk': 'Qué abre este puesto',
  'Your passphrase: only you know it, and only you can change it.':
    'Su frase de acceso: solo usted la conoce, y solo usted puede cambiarla.',
  'The recovery sheet: if its paper is lost, or somebody saw it who should not, make another.':
    'La hoja de recuperación: si se perdió el papel, o lo vio quien no debía, haga otra.',
  'Choose your own passphrase': 'Elija su propia frase de acceso',
  'The words you were told opened the desk this once. From now on only what you choose opens it for you, and nobody else knows it, not even an administrator.':
    'Las palabras que le dijeron abrieron el puesto esta única vez. Desde ahora solo lo abre lo que usted elija, y nadie más lo sabe, ni siquiera la administración.',
  'The words you were told, once more': 'Las palabras que le dijeron, otra vez',
  'So that nobody else can choose for you while you are away.':
    'Para que nadie elija por usted si se aleja un momento.',
  'Take it and go on': 'Tomarla y seguir',
  'Your own passphrase': 'Su propia frase de acceso',
  'New passphrase': 'Frase nueva',
  'The one you have now': 'La que tiene ahora',
  'Change it': 'Cambiarla',
  'Your passphrase is changed': 'Su frase está cambiada',
  'The new one opens the desk from now on': 'La nueva abre el puesto desde ahora',
  'The old one opens nothing here any more.': 'La anterior ya no abre nada aquí.',
  'Backups made before today still open with the old one. If somebody knows it, make a new backup and delete those.':
    'Las copias anteriores se abren todavía con la frase de antes. Si alguien la conoce, haga una copia nueva y borre aquellas.',
  'Too easy to guess. Another word or two, and it holds.':
    'Demasiado fácil de adivinar. Con una o dos palabras más, resiste.',
  'Guessed at once.': 'Se adivina enseguida.',
  'Very easy to guess.': 'Muy fácil de adivinar.',
  'Easy to guess.': 'Fácil de adivinar.',
  'Nearly hard enough.': 'Le falta poco.',
  'Hard to guess.': 'Difícil de adivinar.',
  'That is enough for this desk.': 'Basta para este puesto.',
  'Add a word.': 'Añada una palabra.',
  'It is short: another word helps most.': 'Es corta: otra palabra es lo que más ayuda.',
  'Many people use it, so it is tried first.': 'La usa mucha gente; es lo primero que se prueba.',
  'It holds a name. Names are tried early, yours first.':
    'Lleva un nombre. Los nombres se prueban pronto, el suyo primero.',
  'It holds a date or a year. They are tried early.': 'Lleva una fecha o un año. Se prueban pronto.',
  'It follows the rows of the keyboard.': 'Sigue las filas del teclado.',
  'It repeats itself.': 'Se repite.',
  'It counts on, like 1234 or abcd.': 'Va en serie, como 1234 o abcd.',
  'Its words are few and common. One more, of another kind, makes it much harder.':
    'Son pocas palabras y comunes. Una más, de otro tipo, la hace mucho más difícil.',
  'The desk gets a new key…': 'El puesto recibe una llave nueva…',
  'Copied, checked, and only then put in place: if the power goes, the desk opens as before or as after, never in between.':
    'Se copia, se comprueba y solo entonces se pone en su lugar: si se va la luz, el puesto se abre como antes o como después, nunca a medias.',
  'Make a new sheet in place of the old one?': '¿Hacer una hoja nueva en lugar de la anterior?',
  'The old code is dead on this desk at once, and the desk gets a new key.':
    'El código anterior deja de servir en este puesto enseguida, y el puesto recibe una llave nueva.',
  'On sticks the old code still opens every backup made until now. They are listed afterwards.':
    'En las memorias, el código anterior abre todavía todas las copias hechas hasta ahora. Se muestran después.',
  'Have the printer on, or paper and pen: the new code is shown once.':
    'Tenga la impresora encendida, o papel y pluma: el código nuevo se muestra una sola vez.',
  'Is the old sheet at hand?': '¿Tiene a mano la hoja anterior?',
  'Yes, here it is': 'Sí, aquí está',
  'No, it is lost': 'No, se perdió',
  'With its code, the key that renews the desk’s certificate moves to the new sheet.':
    'Con su código, la llave que renueva el certificado del puesto pasa a la hoja nueva.',
  'Then the key that renews the desk’s certificate stays under the old code. The desk signs on until its certificate ends.':
    'Entonces la llave que renueva el certificado del puesto queda bajo el código anterior. El puesto sigue firmando hasta que el certificado termine.',
  'Say whether you have the old sheet': 'Diga si tiene la hoja anterior',
  'Needs the old code': 'Falta el código anterior',
  '{count, plural, one {# backup still opens} other {# backups still open}} with the code of the sheet before':
    '{count, plural, one {# copia se abre todavía} other {# copias se abren todavía}} con el código de la hoja anterior',
  'Make a new backup today. When it is proved, delete these from the sticks.':
    'Haga hoy una copia nueva. Cuando esté comprobada, borre estas de las memorias.',
  'Then destroy the old paper.': 'Después destruya el papel anterior.',
  'If the old paper turns up, keep it in the safe': 'Si aparece el papel anterior, guárdelo en la caja fuerte',
  'The key that renews the desk’s certificate lies under its code, and under no other.':
    'La llave que renueva el certificado del puesto está bajo su código, y bajo ningún otro.',
  'The desk’s certificate ends on {when}': 'El certificado del puesto termina el {when}',
  'The desk’s certificate ended on {when}': 'El certificado del puesto terminó el {when}',
  'Renew it': 'Renovarlo',
  'No packet can be signed until it is renewed. All else goes on.':
    'No se puede firmar ningún paquete hasta renovarlo. Todo lo demás sigue.',
  'Every packet is signed with it. After that day none can leave until it is renewed.':
    'Con él se firma cada paquete. Después de ese día no puede salir ninguno hasta renovarlo.',
  'Have the recovery sheet from the safe at hand.': 'Tenga a mano la hoja de recuperación de la caja fuerte.',
  'Ask an administrator to renew it.': 'Pida a la administración que lo renueve.',
  'Renew the desk’s certificate': 'Renovar el certificado del puesto',
  'Needs the code of the recovery sheet': 'Falta el código de la hoja de recuperación',
  'It holds until {day}; the next one holds 400 days from today. Clinics have nothing to do, and packets that were sent stay genuine.':
    'Vale hasta el {day}; el siguiente vale 400 días desde hoy. Las clínicas no tienen que hacer nada, y los paquetes enviados siguen siendo auténticos.',
  'The older sheet is lost: begin a new certificate': 'La hoja anterior se perdió: empezar un certificado nuevo',
  'Every clinic must be given the new certificate by hand before it can open what this desk sends from now on. The key goes under the sheet whose code stands above. This cannot be undone.':
    'Hay que entregar en mano el certificado nuevo a cada clínica antes de que pueda abrir lo que este puesto envíe desde ahora. La llave queda bajo la hoja cuyo código está arriba. No se puede deshacer.',
  'Begin anew': 'Empezar el nuevo',
  'The desk has a new certificate': 'El puesto tiene un certificado nuevo',
  'I will do it later': 'Lo haré más tarde',
  'To the sites': 'Ir a las sedes',
  'Write it to a stick on the page of the sites, and hand it to each clinic in person. Until a clinic has it, its reader says that a packet is not from the desk it knows; the printed paper is as good as before.':
    'Escríbalo en una memoria desde la página de las sedes y entréguelo en persona a cada clínica. Mientras una clínica no lo tenga, su lector dice que el paquete no es del puesto que conoce; el papel impreso vale como antes.',
  'The desk’s certificate signs every packet. It holds until {day}.':
    'El certificado del puesto firma cada paquete. Vale hasta el {day}.',
  'Time enough: 60 days before it ends': 'Hay tiempo: desde 60 días antes de que termine',
};
export default passphrases;
