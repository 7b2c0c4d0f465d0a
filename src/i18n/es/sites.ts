/** Spanish of the sites and their care teams. */
const sites: Record<string, string> = {
  'This is a secret key. It must never leave its owner: delete it, and ask for the one that begins with age1.':
    'Esta es una clave secreta. Nunca debe salir de las manos de su dueño: bórrela y pida la que empieza por age1.',
  'A key begins with age1 and has 62 letters and digits; this has {count}.':
    'Una clave empieza por age1 y tiene 62 letras y cifras; esta tiene {count}.',
  'Needs a name': 'Falta un nombre',
  'Needs a key': 'Falta una clave',
  'This key is on the list already': 'Esta clave ya está en la lista',
  Name: 'Nombre',
  Role: 'Función',
  'Public key, pasted': 'Clave pública, pegada aquí',
  'Call the member at {number}. In the key file the line “# public key” must begin and end with these characters after age1; save only if it does.':
    'Llame a esa persona al {number}. En su archivo de clave, la línea «# public key» debe empezar y terminar con estos caracteres después de age1; guarde solo si es así.',
  'a number on file': 'un número del archivo',
  'Leave it': 'Dejarlo',
  'They agree; add the member': 'Coinciden; añadir',
  'The certificate of this desk': 'El certificado de este puesto',
  'Fingerprint, to read aloud when a clinic calls:': 'Huella, para leerla en voz alta cuando llame una clínica:',
  Done: 'Listo',
  'Not now': 'Ahora no',
  'Needs a stick': 'Falta una memoria',
  'Write to the stick': 'Guardar en la memoria',
  'A clinic chooses it once in its reader. From then on the reader tells whether a packet comes from this desk. It is public, and names nobody.':
    'La clínica lo elige una sola vez en su lector. Desde entonces el lector dice si un paquete viene de este puesto. Es público y no nombra a nadie.',
  Written: 'Guardado',
  'Hand it over in person, so that nobody can change it for another.':
    'Entréguelo en persona, para que nadie pueda cambiarlo por otro.',
  'Where to': 'Dónde',
  '{name} was taken off the care team': '{name} ya no está en el equipo de atención',
  'Care team': 'Equipo de atención',
  'their keys open packets for this site': 'sus claves abren los paquetes para esta sede',
  'Add a member': 'Añadir a alguien',
  'Nobody here has a key yet': 'Aquí nadie tiene clave todavía',
  'Until then a packet for this site goes on paper, or with six words told by telephone.':
    'Hasta entonces, un paquete para esta sede va en papel o con seis palabras dichas por teléfono.',
  'Take off {name}': 'Quitar a {name}',
  'Take off': 'Quitar',
  'Read aloud:': 'Leer en voz alta:',
  Checked: 'Comprobada',
  'Not checked yet': 'Sin comprobar',
  Edit: 'Corregir',
  Town: 'Ciudad',
  Address: 'Dirección',
  'Not written yet': 'Sin escribir',
  Telephone: 'Teléfono',
  Services: 'Servicios',
  'A site needs a name and a town': 'Una sede necesita nombre y ciudad',
  'Checked needs address and telephone': 'Para comprobarla hacen falta dirección y teléfono',
  'Changes to {site} left': 'Cambios de {site} sin guardar',
  'Edit {site}': 'Corregir {site}',
  'Save the site': 'Guardar la sede',
  'It stands on the cover: a place, never a kind of care.': 'Está en la portada: un lugar, nunca un tipo de atención.',
  'Somebody called the site, or was there.': 'Alguien llamó a la sede o estuvo allí.',
  'Name, address and telephone were checked': 'Se comprobaron nombre, dirección y teléfono',
  Sites: 'Sedes',
  '{count, plural, one {# site is} other {# sites are}} not checked yet: name, address and telephone wait for an administrator.':
    '{count, plural, one {# sede} other {# sedes}} sin comprobar: nombre, dirección y teléfono esperan a la administración.',
  'Name, address and telephone of every site were checked.':
    'Se comprobaron el nombre, la dirección y el teléfono de todas las sedes.',
  'Write the certificate to a stick': 'Guardar el certificado en una memoria',
  '{count, plural, one {# site} other {# sites}}': '{count, plural, one {# sede} other {# sedes}}',
};
export default sites;
