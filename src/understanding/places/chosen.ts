/** Which of several towns that were offered a person means: by its department or region, its size, or a town near it. */
import type { Place } from '../../../knowledge/facts.ts';
import { departmentOf } from '../../../knowledge/places/departments.ts';
import type { Text } from '../text.ts';
import { areaCoded, areaNamed, longestArea } from './areas.ts';
import { skeleton } from './names.ts';

const sizes = new Set(
  'grande grosse connue importante principale peuplee biggest bigger largest large big'.split(' '),
);
const near = new Set('pres cote vers proche loin coin near close'.split(' '));

const regionOf = ({ department }: Place): string | undefined => departmentOf(department)?.region;

/** The only one that `fits`. */
function only(options: readonly Place[], fits: (place: Place) => boolean): Place | undefined {
  const [first, ...more] = options.filter(fits);
  return more.length === 0 ? first : undefined;
}

function byArea({ tokens }: Text, options: readonly Place[]): Place | undefined {
  for (let length = Math.min(longestArea + 2, tokens.length); length > 0; length -= 1)
    for (let from = 0; from + length <= tokens.length; from += 1) {
      const words = tokens.slice(from, from + length).map(({ word }) => word);
      const area = areaNamed(skeleton(words)) ?? (length === 1 ? areaCoded(words[0] ?? '') : undefined);
      if (!area) continue;
      const place = only(
        options,
        (option) =>
          (area.department === undefined || option.department === area.department) &&
          (area.region === undefined || regionOf(option) === area.region),
      );
      if (place) return place;
    }
  return undefined;
}

/** `options` stand largest first; `beside` is another town that the text names. */
export function chosenAmong(text: Text, options: readonly Place[], beside?: Place): Place | undefined {
  const placed = byArea(text, options);
  if (placed) return placed;
  const words = text.tokens.map(({ word }) => word);
  if (words.some((word) => sizes.has(word))) return options[0];
  if (!beside || !words.some((word) => near.has(word))) return undefined;
  return (
    only(options, ({ department }) => department === beside.department) ??
    only(options, (option) => regionOf(option) === regionOf(beside))
  );
}
