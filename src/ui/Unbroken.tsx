/** Codes and file numbers, which are read aloud, and keys: "C-9XW2TB", "SH-0012", "Ctrl N". */
const CODES = /(\b[CR]-[0-9A-Z]{6}\b|\bSH-\d+|\bCtrl [A-Z]\b)/;

/** A sentence in which no code and no key is torn apart at the end of a line. */
export function Unbroken({ children }: { children: string }) {
  const parts = children.split(CODES);
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <span key={parts.slice(0, index + 1).join('')} className="nowrap">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
