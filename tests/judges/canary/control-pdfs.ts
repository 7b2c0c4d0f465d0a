import { deflateSync } from 'node:zlib';

/**
 * Two small PDFs for the detector's controls, written by hand so that each hides the word in one way only.
 */

/** The word is drawn glyph by glyph with kerning between: no stream of the file holds it in one piece. */
export function pdfWithHiddenText(word: string): Buffer {
  const glyphs = [...word].map((char) => `<${Buffer.from(char, 'latin1').toString('hex')}> 1`).join(' ');
  return pdf(Buffer.from(`BT /F1 12 Tf 40 700 Td [${glyphs}] TJ ET`, 'latin1'), undefined);
}

/** The content lies in a compressed stream that no page shows, as an attachment or XMP metadata does. */
export function pdfWithStream(content: Buffer): Buffer {
  return pdf(Buffer.from('BT /F1 12 Tf 40 700 Td (nothing to see) Tj ET'), content);
}

function pdf(page: Buffer, hidden: Buffer | undefined): Buffer {
  const stream = (bytes: Buffer): Buffer => {
    const packed = deflateSync(bytes);
    return Buffer.concat([
      Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
      packed,
      Buffer.from('\nendstream'),
    ]);
  };
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    ),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    stream(page),
    ...(hidden ? [stream(hidden)] : []),
  ];
  let file = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file = Buffer.concat([file, Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}${trailer}`)]);
}
