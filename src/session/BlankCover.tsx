/** Nothing at all: while the desk starts or closes. It must be on the screen at once, so it asks for nothing. */
export function BlankCover() {
  return <div className="blank" />;
}
