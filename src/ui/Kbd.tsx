/**
 * A key or keys, shown as on the keyboard: `<Kbd>Ctrl K</Kbd>`. `silent` inside something to press, whose name
 * read out would otherwise end in its key.
 */
export function Kbd({ children, silent }: { children: string; silent?: boolean }) {
  if (!silent) return <kbd>{children}</kbd>;
  return (
    <span className="keys" aria-hidden="true">
      <kbd>{children}</kbd>
    </span>
  );
}
