import '../styles/packets.css';
import { useEffect, useRef } from 'react';

/** One page of a PDF as glass decoded it: pixels, nothing that could run. Drawn at its own size, shown at the width of its place. */
export function PageCanvas({ bitmap, label }: { bitmap: ImageBitmap; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const place = canvas.current;
    if (!place) return;
    place.width = bitmap.width;
    place.height = bitmap.height;
    place.getContext('2d')?.drawImage(bitmap, 0, 0);
    // A canvas keeps its pixels as long as it lives: a page that is no longer shown is wiped.
    return () => place.getContext('2d')?.clearRect(0, 0, place.width, place.height);
  }, [bitmap]);
  return <canvas ref={canvas} className="paper" role="img" aria-label={label} />;
}
