/** Spanish of the editor of services and items. */
const catalogue: Record<string, string> = {
  'Not asked any more. What was said may stay or be taken out.':
    'Ya no se pregunta. Lo que se dijo puede quedarse o quitarse.',
  'Not offered now': 'No se ofrece por ahora',
  Catalogue: 'Catálogo',
  'Add an item': 'Añadir un dato',
  Sealed: 'Reservado',
  'Added by this desk': 'Añadidos por este puesto',
  Items: 'Datos',
  'Sealed items': 'Datos reservados',
  'What is sealed': 'Lo reservado',
  'Not asked any more': 'Ya no se pregunta',
  'What is sealed, what kind of answer an item takes and its code for the clinic’s computer follow law (42 CFR Part 2; Health & Safety Code 120980; Civil Code 56.05 and 56.104; 34 U.S.C. 12291). They cannot be changed here, by anyone.':
    'Lo que es reservado, el tipo de respuesta y el código para la computadora de la clínica siguen la ley (42 CFR Part 2; Health & Safety Code 120980; Civil Code 56.05 y 56.104; 34 U.S.C. 12291). Nadie puede cambiarlos aquí.',
  'Somebody else changed the catalogue meanwhile': 'Otra persona cambió el catálogo mientras tanto',
  'Nothing of theirs is lost: your changes lie on top of it now. Look it over, then save again.':
    'No se ha perdido nada de lo suyo: los cambios de usted están ahora encima. Revíselo y guarde de nuevo.',
  'Changes to {name} left': 'Cambios de {name} sin guardar',
  '{name} was changed': 'Se cambió {name}',
  '{name} is asked from now on': '{name}: se pregunta desde ahora',
  Nowhere: 'En ninguno',
  'What files hold of it is still there.': 'Lo que hay en los expedientes sigue ahí.',
  'It goes from every form and packet; what files hold of it stays.':
    'Sale de todo formulario y paquete; lo que hay en los expedientes se queda.',
  'Ask it again': 'Volver a preguntarlo',
  '{name} is not asked any more': '{name}: ya no se pregunta',
  'Ask it no more': 'Dejar de preguntarlo',
  'In English': 'En inglés',
  'In Spanish': 'En español',
  Hint: 'Ayuda',
  None: 'Ninguna',
  'Class, by law': 'Clase, según la ley',
  'Kind of answer': 'Tipo de respuesta',
  Needed: 'Necesario',
  Offered: 'Se ofrece',
  'Not here': 'Aquí no',
  'Always needed': 'Siempre necesario',
  'Always offered': 'Siempre se ofrece',
  'Needs a name in both languages': 'Falta el nombre en los dos idiomas',
  'The names cannot stay so': 'Los nombres no pueden quedar así',
  'The hint needs both languages, or none': 'La ayuda va en los dos idiomas o en ninguno',
  'Nothing changed yet': 'Todavía no hay cambios',
  'Edit {name}': 'Corregir {name}',
  'A new item': 'Un dato nuevo',
  'Save the item': 'Guardar el dato',
  'Add the item': 'Añadir el dato',
  'An own item is plain words of the ordinary class. Nothing belongs here that says something of mental health, substances, HIV or hepatitis, pregnancy, gender, violence, immigration or the police: those are sealed or never leave.':
    'Un dato propio son palabras sencillas de clase ordinaria. Aquí no va nada que hable de salud mental, sustancias, VIH o hepatitis, embarazo, género, violencia, migración o policía: eso es reservado o no sale nunca.',
  'Its name stays: files or papers speak of it under these words. For other words ask it no more, and add a new one.':
    'Su nombre se queda: hay expedientes o papeles que lo dicen con estas palabras. Para otras palabras, deje de preguntarlo y añada uno nuevo.',
  'Other words for the same thing only: papers were signed under these.':
    'Solo otras palabras para lo mismo: hay papeles firmados con estas.',
  'It stands on the clinic’s page and on the consent.': 'Está en la página de la clínica y en el consentimiento.',
  'Hint in English': 'Ayuda en inglés',
  'What helps to ask it. On the desk’s screen only.': 'Lo que ayuda a preguntarlo. Solo en la pantalla de este puesto.',
  'Hint in Spanish': 'Ayuda en español',
  'Where it is asked for': 'Para qué servicios se pide',
  'It stands on no page: sealed items wait for the signed forms.':
    'No está en ninguna página: los datos reservados esperan los formularios firmados.',
  'How it is asked': 'Cómo se pregunta',
  'At most 80 letters of English or Spanish, on one line.': 'Como máximo 80 letras de inglés o español, en una línea.',
  '“{word}” speaks of something that law seals or that never leaves. Under this name it would stand on an ordinary page.':
    '«{word}» habla de algo que la ley reserva o que no sale nunca. Con este nombre estaría en una página ordinaria.',
  'Another one has this name; on a consent nobody could tell them apart.':
    'Otro tiene este nombre; en un consentimiento nadie podría distinguirlos.',
  'It came as “{name}”.': 'Venía como «{name}».',
  'Name in English': 'Nombre en inglés',
  'Name in Spanish': 'Nombre en español',
  'Place of {name}': 'Lugar de {name}',
  'What the clinic’s page says': 'Lo que dice la página de la clínica',
  Nothing: 'Nada',
  'A sealed service is named on no ordinary page, whatever it is called here.':
    'Un servicio reservado no se nombra en ninguna página ordinaria, se llame aquí como se llame.',
  'The least this service asks for, if she gives it and the consent names it. The rest is hers to add.':
    'Lo mínimo que pide este servicio, si la persona lo da y el consentimiento lo nombra. Lo demás lo añade quien decide: la persona.',
  'Save the service': 'Guardar el servicio',
  'The English one heads the clinic’s page.': 'El nombre en inglés encabeza la página de la clínica.',
  'Off: no new referral can choose it. What was sent stays as it is.':
    'Sin marcar: ninguna derivación nueva puede elegirlo. Lo enviado queda como está.',
  'This service is offered': 'Este servicio se ofrece',
  'What it needs and what it suggests': 'Lo que necesita y lo que sugiere',
  'Needed is ticked from the start, offered only when she says so. Both wait for her consent.':
    'Lo necesario viene marcado; lo que se ofrece, solo cuando la persona lo dice. Todo espera su consentimiento.',
  'Law allows less here: never needed, and for no other service than they came for.':
    'Aquí la ley permite menos: nunca necesarios, y para ningún servicio distinto de los previstos.',
  'Services and items': 'Servicios y datos',
  'What may be asked for, and what may be told. An administrator changes it.':
    'Lo que se puede pedir y lo que se puede contar. Lo cambia la administración.',
  'What is shown': 'Qué se muestra',
  Ordinary: 'Ordinaria',
  'As the service it is for': 'La del servicio al que va',
  'Sealed: mental health (Civil Code 56.104)': 'Reservada: salud mental (Civil Code 56.104)',
  'Sealed: substance use (42 CFR Part 2)': 'Reservada: consumo de sustancias (42 CFR Part 2)',
  'Sealed: HIV, hepatitis, STI (Health & Safety Code 120980)':
    'Reservada: VIH, hepatitis, ITS (Health & Safety Code 120980)',
  'Sealed: reproductive health (Civil Code 56.05)': 'Reservada: salud reproductiva (Civil Code 56.05)',
  'Sealed: gender care (Civil Code 56.05)': 'Reservada: atención de género (Civil Code 56.05)',
  'Sealed: being a survivor (34 U.S.C. 12291)': 'Reservada: haber sobrevivido (34 U.S.C. 12291)',
  Words: 'Palabras',
  'A day': 'Un día',
  'A way to be reached, and how never': 'Cómo comunicarse, y cómo nunca',
  'A language, and whether an interpreter is wanted': 'Un idioma, y si se desea intérprete',
};
export default catalogue;
