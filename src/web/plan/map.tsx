/** The map of a plan, as the server draws it: a picture, and under it in words what it shows. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { paper, type Order } from './paper.ts';

/** Not announced when it comes: the card says the same centres already. */
export function PlanMap({ order }: { order: Order }) {
  const place = useRef<HTMLDivElement>(null);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    let wanted = true;
    void paper(order).then((page) => {
      if (!wanted) return;
      const figure = page?.querySelector('figure');
      if (figure) place.current?.replaceChildren(document.importNode(figure, true));
      else setGone(true);
    });
    return () => {
      wanted = false;
    };
  }, [JSON.stringify(order)]);
  return gone ? null : <div class="chart" aria-live="off" ref={place} />;
}
