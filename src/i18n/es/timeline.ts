/** Spanish of the timeline of a file. */
const timeline: Record<string, string> = {
  Timeline: 'Cronología',
  'What happened, and what is hers': 'Lo que pasó, y lo que es de la persona',
  'Look in it': 'Buscar aquí',
  'Look in the timeline': 'Buscar en la cronología',
  'Words in my notes': 'Palabras en mis notas',
  Everything: 'Todo',
  Everybody: 'Todas las personas',
  Who: 'Quién',
  'Show all': 'Mostrar todo',
  'Nothing like that.': 'No hay nada así.',
  'Earlier ones': 'Anteriores',
  'Nothing has happened yet. Write down what was done and what comes next with':
    'Todavía no ha pasado nada. Escriba lo que se hizo y lo que sigue con',
  'Closed. Opening it is written in the audit trail.': 'Cerrada. Abrirla queda anotado en la auditoría.',
  // kinds
  Disclosures: 'Divulgaciones',
  'Hand-overs': 'Personas encomendadas',
  // somebody else saved first
  '{who} saved it, {when}. That is kept, and your words still stand here.':
    '{who} lo guardó, {when}. Eso se conserva, y sus palabras siguen aquí.',
  'It was taken away while you were writing': 'Lo quitaron mientras usted escribía',
  '{who} saved this first, {when}': '{who} guardó esto primero, {when}',
  'Somebody else saved this first': 'Otra persona guardó esto primero',
  'Nothing was saved over. Your words still stand here.': 'No se guardó nada encima. Sus palabras siguen aquí.',
  'Write mine as a new one': 'Escribir lo mío como nuevo',
  'Leave it away': 'Dejarlo quitado',
  'Put both here': 'Poner las dos aquí',
  'Keep theirs, and mine as a new one': 'Dejar lo suyo, y lo mío como nuevo',
  // lines
  Appointment: 'Cita',
  Referral: 'Derivación',
  'Follow-up done': 'Seguimiento hecho',
  'Follow-up let go': 'Seguimiento dejado',
  'Consent given': 'Consentimiento dado',
  'Consent taken back': 'Consentimiento retirado',
  'Disclosed to {whom}': 'Divulgado a {whom}',
  'It waits': 'Espera',
  'Nobody can be sure that it left': 'Nadie puede asegurar que salió',
  'She was reached {when}': 'Se habló con ella {when}',
};

export default timeline;
