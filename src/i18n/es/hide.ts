const hide: Record<string, string> = {
  // the public list of clinics
  'Community clinics': 'Clínicas de la comunidad',
  'Find a clinic': 'Buscar una clínica',
  'Town, clinic, or what you need': 'Ciudad, clínica o lo que necesita',
  'The list is not here just now. Please ask at the front desk.':
    'La lista no está aquí en este momento. Pregunte en la recepción, por favor.',
  '{count, plural, =0 {No clinic like that; try a shorter word} one {# clinic} other {# clinics}}':
    '{count, plural, =0 {Ninguna clínica así; pruebe con una palabra más corta} one {# clínica} other {# clínicas}}',
  'Please call before you go. In an emergency call 911.':
    'Llame antes de ir, por favor. En una emergencia, llame al 911.',
  Clinics: 'Clínicas',
  'Primary care': 'Atención primaria',
  'Mental health': 'Salud mental',
  'Substance use care': 'Atención por consumo de sustancias',
  'Dental care': 'Atención dental',
  Nutrition: 'Nutrición',
  'Physical therapy': 'Terapia física',
  'HIV early intervention': 'Intervención temprana en VIH',
  'Hepatitis C care': 'Atención de hepatitis C',
  'Reproductive health': 'Salud reproductiva',
  // hiding, PIN, coming back
  'Your PIN': 'Su PIN',
  'Use the passphrase': 'Usar la frase de acceso',
  'Use the PIN': 'Usar el PIN',
  'Go on': 'Seguir',
  'At {time} the desk locks by itself; the words that were typed are kept.':
    'A las {time} el puesto se bloquea solo; lo que se había escrito se guarda.',
  'A short PIN for stepping away': 'Un PIN corto para alejarse un momento',
  '{key} hides the desk when somebody walks in. These digits bring it back, until it locks.':
    '{key} oculta el puesto cuando entra alguien. Estas cifras lo traen de vuelta, hasta que se bloquee.',
  '4 to 8 digits': 'De 4 a 8 cifras',
  'Once more': 'Otra vez',
  'Four digits at least.': 'Al menos cuatro cifras.',
  'Anybody would try this one first.': 'Es lo primero que cualquiera probaría.',
  'Not the same digits.': 'No son las mismas cifras.',
  'Keep this PIN': 'Usar este PIN',
  'Another PIN for stepping away': 'Otro PIN para alejarse',
  'A PIN for stepping away': 'Un PIN para alejarse',
  'More, beside the lock': 'Más, junto al candado',
  // words not saved yet
  'You were writing in {place}': 'Estaba escribiendo en {place}',
  'Go on: {place}': 'Seguir: {place}',
  'Discard: {place}': 'Descartar: {place}',
  Discard: 'Descartar',
  'a new file': 'un expediente nuevo',
  'a file': 'un expediente',
  'a consent': 'un consentimiento',
  'a referral': 'una derivación',
  'a site': 'una sede',
  'the settings': 'los ajustes',
  'another page': 'otra página',
  'What you type cannot be kept. Save it now.': 'Lo que escribe no se puede conservar. Guárdelo ahora.',
  'Going back or locking keeps your words here.': 'Si vuelve atrás o bloquea, sus palabras quedan aquí.',
  'Of what was being typed, at most the last two seconds are lost.':
    'De lo que se estaba escribiendo se pierden a lo más los últimos dos segundos.',
  // help
  'Help now': 'Ayuda ahora',
  'If someone is in danger now': 'Si alguien está en peligro ahora',
  'In the whole country': 'En todo el país',
  'Close by': 'Aquí cerca',
  'The numbers close by could not be checked just now. If one seems wrong, call one of the others.':
    'Los números de aquí cerca no se pudieron comprobar ahora. Si alguno parece equivocado, llame a uno de los otros.',
  'For whoever needs it, you too. Nothing is written down about looking here; call from a telephone that is safe.':
    'Para quien la necesite, también usted. No se anota que alguien miró aquí; llame desde un teléfono seguro.',
  'Suicide and Crisis Lifeline': 'Línea de Prevención del Suicidio y Crisis',
  'Call or text, day and night.': 'Llame o escriba un mensaje, de día y de noche.',
  'National Human Trafficking Hotline': 'Línea Nacional contra la Trata de Personas',
  'Day and night, with interpreters. Text 233733.': 'De día y de noche, con intérpretes. Mensajes al 233733.',
  'National Domestic Violence Hotline': 'Línea Nacional contra la Violencia Doméstica',
  'Day and night, with interpreters. Text START to 88788.': 'De día y de noche, con intérpretes. Envíe START al 88788.',
  'Help close by': 'Ayuda aquí cerca',
  'They stand under the national lines, for everybody, locked or open:':
    'Están junto a las líneas nacionales, para todas las personas, con el puesto abierto o bloqueado:',
  'None yet. An administrator can write them here.': 'Todavía ninguna. Quien administra puede escribirlas aquí.',
  'Line {number}': 'Línea {number}',
  'Who answers': 'Quién contesta',
  'When, and for what': 'Cuándo y para qué',
  'Take line {number} off': 'Quitar la línea {number}',
  'Line taken off': 'Línea quitada',
  'Twenty are the most': 'Veinte son el máximo',
  'Another line': 'Otra línea',
  'Each needs a name and a number': 'Cada una necesita un nombre y un número',
  'Save these lines': 'Guardar estas líneas',
  // settings
  'How the desk hides': 'Cómo se oculta el puesto',
  'Everything goes behind the public list of clinics. A PIN or the passphrase brings it back for ten minutes; after that it is locked.':
    'Todo queda detrás de la lista pública de clínicas. Un PIN o la frase de acceso lo traen de vuelta durante diez minutos; después queda bloqueado.',
  'Minutes without a touch': 'Minutos sin tocar nada',
  'then it hides by itself': 'después se oculta solo',
  'Between 1 and 15 minutes.': 'Entre 1 y 15 minutos.',
  'The desk hides after 1 to 15 minutes': 'El puesto se oculta después de 1 a 15 minutos',
  'Key that hides': 'Tecla que oculta',
  'Corner that hides': 'Esquina que oculta',
  'push the pointer into it': 'lleve el puntero hasta ella',
  'No corner': 'Ninguna esquina',
  'Top left': 'Arriba a la izquierda',
  'Top right': 'Arriba a la derecha',
  'Bottom left': 'Abajo a la izquierda',
  'Bottom right': 'Abajo a la derecha',
  // someone is beside me
  'No one like that': 'Nadie así',
  '{count, plural, =0 {No one like that} one {# person could be meant} other {# people could be meant}}':
    '{count, plural, =0 {Nadie así} one {# persona podría ser} other {# personas podrían ser}}',
  'Lists show initials only, and notes are folded. They come back when you turn it off with':
    'Las listas solo muestran iniciales y las notas están plegadas. Vuelven al apagarlo con',
  'Folded, as someone is beside you': 'Plegado, porque hay alguien a su lado',
  'Show the notes': 'Ver las notas',
  'Fold the notes': 'Plegar las notas',
  'A consent': 'Un consentimiento',
  'A referral': 'Una derivación',
  'written, folded': 'escrito, plegado',
  'The pages carry names. They are folded, as someone is beside you.':
    'Las páginas llevan nombres. Están plegadas, porque hay alguien a su lado.',
  'Show the pages': 'Ver las páginas',
  'There are people she would rather not see. Their names are folded.':
    'Hay personas que prefiere no ver. Sus nombres están plegados.',
  // the lock, while something else holds the desk
  'Somebody else has the desk open': 'Otra persona tiene abierto el puesto',
  'Lock it': 'Bloquearlo',
  'Not yours? Lock it and open your own.': '¿No es suyo? Bloquéelo y abra el suyo.',
  'The account “{account}” of this computer has had it open since {when}.':
    'La cuenta «{account}» de esta computadora lo tiene abierto (desde: {when}).',
  'Ask whoever works there to close the program. If nobody is there, end that account’s session, then try again.':
    'Pida a quien trabaja allí que cierre el programa. Si no hay nadie, cierre la sesión de esa cuenta e inténtelo otra vez.',
  'The backup is finishing': 'La copia está terminando',
  'The restore is finishing': 'La recuperación está terminando',
  'Leave the stick where it is': 'Deje la memoria donde está',
  'The desk is locked already. When this has ended the program closes by itself.':
    'El puesto ya está bloqueado. Cuando esto termine, el programa se cierra solo.',
  'The desk is locked already. When this has ended it can be opened again, right here.':
    'El puesto ya está bloqueado. Cuando esto termine, se puede abrir otra vez, aquí mismo.',
};

export default hide;
