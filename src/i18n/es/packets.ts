/** Spanish of packets, handing over and the reader. */
const packets: Record<string, string> = {
  'The packet is out': 'El paquete ya salió',
  'The packet may not be out yet': 'Puede que el paquete no haya salido',
  'Tell the six words first': 'Diga antes las seis palabras',
  'It stands in the accounting of her file, with day, place, items and consent.':
    'Queda anotado en su expediente, con día, lugar, datos y consentimiento.',
  'Back to her file': 'Volver a su expediente',
  'Printed from the signed file': 'Impreso del archivo firmado',
  'Take every page. The printer “{queue}” kept no copy in its queue.':
    'Recoja todas las páginas. La impresora «{queue}» no guardó ninguna copia en su cola.',
  'Take every page from the printer.': 'Recoja todas las páginas de la impresora.',
  'The printer stopped in the middle': 'La impresora se detuvo a la mitad',
  'The printer has not finished yet': 'La impresora todavía no ha terminado',
  'Some pages may be out: take them. The packet is safe, and can be printed again.':
    'Puede que hayan salido páginas: recójalas. El paquete está a salvo y se puede imprimir otra vez.',
  'Stay beside it until the last page is out, and take every page. Keep this program running: it empties the queue when the printer is done.':
    'Quédese junto a ella hasta que salga la última página, y recójalas todas. No cierre este programa: vacía la cola cuando la impresora termina.',
  'The queue of “{queue}” may keep a copy': 'La cola de «{queue}» puede guardar una copia',
  'The packet is safe. Ask the administrator to empty the queue today.':
    'El paquete está a salvo. Pida hoy a la administración que vacíe la cola.',
  'Ask her: is it safe to take paper with you?': 'Pregunte: ¿es seguro que se lleve papel?',
  'If it is not, keep it here, or send it another way she agreed to.':
    'Si no lo es, guárdelo aquí, o envíelo de otra forma que la persona aceptó.',
  'Written to “{place}”': 'Guardado en «{place}»',
  'Six words for {site}': 'Seis palabras para {site}',
  'Told; forget them': 'Dichas; olvidarlas',
  'Tell them by telephone, to a number on file; never on the stick or on paper.':
    'Dígalas por teléfono, a un número del archivo; nunca en la memoria ni en papel.',
  'No stick is in. Put one in; it shows here by itself.': 'No hay memoria. Ponga una; aparece aquí sola.',
  '{size} free': '{size} libres',
  'Another folder': 'Otra carpeta',
  'No printer is set up': 'No hay impresora',
  'Printing now': 'Imprimiendo',
  '{pages, plural, one {Print # page} other {Print # pages}}':
    '{pages, plural, one {Imprimir # página} other {Imprimir # páginas}}',
  'No printer is set up on this computer': 'Esta computadora no tiene impresora',
  'Nothing was sent anywhere. Ask the administrator for a printer, or write the packet to the stick.':
    'No se envió nada. Pida una impresora a la administración, o guarde el paquete en la memoria.',
  Printer: 'Impresora',
  'On both sides of the paper': 'Por las dos caras del papel',
  'Stay beside the printer. The job has a plain title, and the desk takes its copy out of the queue when it is done.':
    'Quédese junto a la impresora. El trabajo lleva un título neutro, y al terminar el puesto quita su copia de la cola.',
  From: 'De',
  'Valid until': 'Válido hasta el',
  '{day} ({left, plural, one {# day left} other {# days left}})':
    '{day} ({left, plural, one {queda # día} other {quedan # días}})',
  'This packet is genuine and nothing was changed': 'Este paquete es auténtico y no se cambió nada',
  PRACTICE: 'PRÁCTICA',
  'Made for training: the person on these pages is invented.':
    'Hecho para practicar: la persona de estas páginas es inventada.',
  'How this was checked': 'Cómo se comprobó',
  'It is whole, and of the size and form of a packet.': 'Está completo, y tiene el tamaño y la forma de un paquete.',
  'It opened with this key, or with these words.': 'Se abrió con esta clave, o con estas palabras.',
  'It holds the parts a packet holds, put together in the one way.':
    'Tiene las partes que tiene un paquete, unidas de la única forma posible.',
  'Its list of contents is signed by the desk whose certificate you know.':
    'Su lista de contenidos está firmada por el puesto cuyo certificado usted conoce.',
  'Each part is, to the last byte, the one on that list.': 'Cada parte es, hasta el último byte, la de esa lista.',
  'It is made for the people it is locked to.': 'Está hecho para las personas que pueden abrirlo.',
  'The signing key was valid on the day it was made, and its time has not passed.':
    'La clave que firma valía el día en que se hizo, y su plazo no ha pasado.',
  'The pages carry their own signature, over all of them.': 'Las páginas llevan su propia firma, sobre todas ellas.',
  'No clock outside this desk took part: whoever stole the signing key could have dated a packet back.':
    'No intervino ningún reloj ajeno: quien robara la clave que firma podría poner una fecha anterior.',
  'a day now past': 'un día que ya pasó',
  'Its pages stay shut. Nothing of it was kept on this computer.':
    'Sus páginas siguen cerradas. Nada de él quedó en esta computadora.',
  'Choose the packet first': 'Elija antes el paquete',
  'Choose your key file': 'Elija su archivo de clave',
  '{count} of {all} words so far': '{count} de {all} palabras por ahora',
  Checking: 'Comprobando',
  'Open a packet': 'Abrir un paquete',
  'It is checked from end to end before a page is shown. Nothing is kept on this computer.':
    'Se comprueba de punta a punta antes de mostrar una página. Nada queda en esta computadora.',
  'The packet': 'El paquete',
  'The file on the stick that ends in .shpacket': 'El archivo de la memoria que termina en .shpacket',
  'Choose the packet': 'Elegir el paquete',
  'What opens it': 'Con qué se abre',
  'My key file': 'Mi archivo de clave',
  'Six words': 'Seis palabras',
  'The six words, as you were told them by telephone': 'Las seis palabras, como se las dijeron por teléfono',
  'Capital letters and commas do not matter.': 'No importan las mayúsculas ni las comas.',
  'Where your own key lies, on your computer or your stick':
    'Donde está su propia clave, en su computadora o en su memoria',
  'Choose the key file': 'Elegir el archivo de clave',
  'Whose packet it must be': 'De quién debe ser el paquete',
  'The certificate this computer knows. Choose one only the first time.':
    'El certificado que conoce esta computadora. Elija uno solo la primera vez.',
  'Choose a certificate': 'Elegir un certificado',
  'Check and open': 'Comprobar y abrir',
  Pages: 'Páginas',
  'Page {page}': 'Página {page}',
  'The page is being drawn.': 'Se está dibujando la página.',
  'turn the page': 'pasar la página',
  'How she may be reached, and how never, stands on the page after the cover. Read that first.':
    'Cómo se puede contactar a la persona, y cómo nunca, está en la página después de la portada. Léalo primero.',
  'Ctrl W closes the packet and forgets it.': 'Ctrl W cierra el paquete y lo olvida.',
  'Packet reader': 'Lector de paquetes',
  'Open another': 'Abrir otro',
  'Close and forget': 'Cerrar y olvidar',
  'Writing now; leave the stick in': 'Guardando; no saque la memoria',
  'The telephone of this site is not checked': 'El teléfono de esta sede está sin comprobar',
  'Tick who may open it': 'Marque quién puede abrirlo',
  'Write for {site}': 'Guardar para {site}',
  'Who opens it': 'Quién lo abre',
  'Care team, with their keys': 'El equipo, con sus claves',
  'With six words': 'Con seis palabras',
  'This site has no keys here yet': 'Esta sede todavía no tiene claves aquí',
  'For somebody without a key': 'Para alguien sin clave',
  'The desk makes six words. Tell them by telephone, to a number on file; never on the stick or on paper.':
    'El puesto hace seis palabras. Dígalas por teléfono, a un número del archivo; nunca en la memoria ni en papel.',
  'Whoever finds the stick sees only noise.': 'Quien encuentre la memoria solo ve ruido.',
  'Call the sender at the number you have on file, not at one from the stick, and ask for a new packet.':
    'Llame a quien lo envía, al número que usted tiene en su archivo y no a uno de la memoria, y pida otro paquete.',
  'Do not use it. Keep the stick apart and call the sender at the number you have on file, not at one from the stick.':
    'No lo use. Guarde aparte la memoria y llame a quien lo envía, al número que usted tiene en su archivo y no a uno de la memoria.',
  'A file you chose is no longer there': 'Un archivo que eligió ya no está',
  'Put the stick back in, and choose the file again.': 'Vuelva a poner la memoria y elija otra vez el archivo.',
  'This computer does not know the desk yet': 'Esta computadora todavía no conoce el puesto',
  'Choose its certificate: the file that the desk handed over in person. This is asked only once.':
    'Elija su certificado: el archivo que el puesto entregó en persona. Se pide una sola vez.',
  'That file is not a certificate of a desk': 'Ese archivo no es el certificado de un puesto',
  'Choose the certificate that the desk handed over in person.':
    'Elija el certificado que el puesto entregó en persona.',
  'That file is not a key file': 'Ese archivo no es un archivo de clave',
  'Choose the file with your own secret key. It lies where you keep it, never on the stick with the packet.':
    'Elija el archivo con su propia clave secreta. Está donde usted lo guarda, nunca en la memoria con el paquete.',
  'This certificate is not the one this computer knows': 'Este certificado no es el que conoce esta computadora',
  'Do not use it. Call the sender at the number you have on file, not at one from the stick. The administrator of the clinic’s computer can take over a new certificate, only after comparing the fingerprint by telephone.':
    'No lo use. Llame a quien lo envía, al número que usted tiene en su archivo y no a uno de la memoria. La administración de la computadora de la clínica puede aceptar un certificado nuevo, solo después de comparar la huella por teléfono.',
  'Compare the two certificates': 'Comparar los dos certificados',
  'Take over another certificate?': '¿Aceptar otro certificado?',
  'The certificate decides whose packets this computer believes. A stick can bring a false one.':
    'El certificado decide a quién cree esta computadora. Una memoria puede traer uno falso.',
  'This computer knows': 'Esta computadora conoce',
  'You chose': 'Usted eligió',
  'Call the desk at the number you have on file, not at one from the stick, and let them read you the fingerprint of their certificate.':
    'Llame al puesto, al número que usted tiene en su archivo y no a uno de la memoria, y pida que le lean la huella de su certificado.',
  'The desk read me the very fingerprint of the one I chose, and I am the administrator of this computer':
    'El puesto me leyó exactamente la huella del que elegí, y yo administro esta computadora',
  'No, keep the one it knows': 'No, dejar el que conoce',
  'Yes, take it over': 'Sí, aceptarlo',
  'Compare them by telephone first': 'Compárelos antes por teléfono',
  'Use the one it knows': 'Usar el que conoce',
  'What this computer keeps about the desk cannot be read':
    'No se puede leer lo que esta computadora guarda del puesto',
  'The packet may be good: nothing in it was shown or changed. Have the administrator of this computer mend it. Until then, call the sender at the number you have on file and ask for paper.':
    'Puede que el paquete esté bien: no se mostró ni se cambió nada de él. Pida a quien administra esta computadora que lo arregle. Mientras tanto, llame a quien lo envía, al número que usted tiene en su archivo, y pida las páginas en papel.',
  'This file is far too large to be a packet': 'Este archivo es demasiado grande para ser un paquete',
  'This file is not a packet': 'Este archivo no es un paquete',
  'Choose the file on the stick whose name ends in .shpacket.':
    'Elija el archivo de la memoria cuyo nombre termina en .shpacket.',
  'The end of this file is missing': 'Falta el final de este archivo',
  'The stick may have come out too soon. Ask the sender to write the packet again.':
    'Quizá la memoria se sacó demasiado pronto. Pida a quien lo envía que lo guarde otra vez.',
  'This file asks for more work than any real packet': 'Este archivo pide más trabajo que cualquier paquete real',
  'This packet opens with a key file, not with words': 'Este paquete se abre con un archivo de clave, no con palabras',
  'Choose your key file, and open it again.': 'Elija su archivo de clave y ábralo otra vez.',
  'This packet opens with six words, not with a key file':
    'Este paquete se abre con seis palabras, no con un archivo de clave',
  'Ask the sender for the six words by telephone, and open it again.':
    'Pida por teléfono las seis palabras a quien lo envía, y ábralo otra vez.',
  'This packet is not locked to this key': 'Esta clave no abre este paquete',
  'Choose another key file. If none opens it, it was made for another person: call the sender.':
    'Elija otro archivo de clave. Si ninguno lo abre, se hizo para otra persona: llame a quien lo envía.',
  'These six words do not open it': 'Estas seis palabras no lo abren',
  'Read them back to the sender one by one. Nothing is lost by trying again.':
    'Léalas una por una a quien lo envía. No se pierde nada por probar otra vez.',
  'This packet was damaged on its way': 'Este paquete se dañó en el camino',
  'What is inside is not put together as a packet is': 'Lo que hay dentro no está unido como en un paquete',
  'This packet is not from the desk whose certificate you chose':
    'Este paquete no es del puesto cuyo certificado usted eligió',
  'Check that you chose the right certificate. If you did, do not use the packet, and call the sender.':
    'Mire si eligió el certificado correcto. Si lo es, no use el paquete y llame a quien lo envía.',
  'This packet was changed after it was signed': 'Este paquete se cambió después de firmado',
  'The key that signed this packet has been withdrawn': 'La clave que firmó este paquete fue retirada',
  'The list of contents in this packet is not right': 'La lista de contenidos de este paquete no está bien',
  'This packet was made by a newer version': 'Este paquete se hizo con una versión más nueva',
  'Nothing is wrong with it. Put the newer reader on this computer, and open it there.':
    'No tiene nada malo. Ponga el lector más nuevo en esta computadora y ábralo con él.',
  'A part of this packet was changed after it was signed': 'Una parte de este paquete se cambió después de firmada',
  'This packet was not made for the people it is locked to':
    'Este paquete no se hizo para las personas que pueden abrirlo',
  'This packet says it was made on a day still to come': 'Este paquete dice que se hizo un día que no ha llegado',
  'Look at the date of this computer first. If it is right, call the sender.':
    'Mire antes la fecha de esta computadora. Si está bien, llame a quien lo envía.',
  'The key that signed this packet was not valid on that day': 'La clave que firmó este paquete no valía ese día',
  'This packet was valid until {day}': 'Este paquete era válido hasta el {day}',
  'Nothing was changed in it; its time has passed. Call the sender and ask for a new one.':
    'No se cambió nada en él; pasó su plazo. Llame a quien lo envía y pida otro.',
  'The pages in this packet were changed after they were signed':
    'Las páginas de este paquete se cambiaron después de firmadas',
  'This packet could not be checked to the end': 'Este paquete no se pudo comprobar hasta el final',
};
export default packets;
